using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Wmo.Berichten.Opslag;

/// <summary>How often and how patiently work is done again when the database was busy or broke it off.</summary>
internal static class Herhaling
{
    private const int Pogingen = 6;
    private static readonly TimeSpan EersteWacht = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LangsteWacht = TimeSpan.FromSeconds(2);

    public static ResiliencePipeline Maak(TimeProvider tijd, ILogger logboek) =>
        new ResiliencePipelineBuilder { TimeProvider = tijd }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(Databasefout.IsTijdelijk),
                MaxRetryAttempts = Pogingen,
                BackoffType = DelayBackoffType.Exponential,
                Delay = EersteWacht,
                MaxDelay = LangsteWacht,
                UseJitter = true,
                OnRetry = poging =>
                {
                    logboek.LogWarning(
                        "De database was bezet of brak het werk af ({Fout}); poging {Poging} van {Pogingen} volgt.",
                        poging.Outcome.Exception?.GetType().Name,
                        poging.AttemptNumber + 1,
                        Pogingen);
                    return default;
                },
            })
            .Build();
}
