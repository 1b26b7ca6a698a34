using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>
/// The channel <c>soap</c>: hands envelopes to one endpoint. What goes wrong on the way is tried a few times and is then an
/// exception; while the endpoint keeps failing, envelopes fail at once for a while.
/// </summary>
public sealed class SoapKanaal : IKanaal, IDisposable
{
    private const int Herhalingen = 3;
    private static readonly TimeSpan EersteWacht = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LangsteWacht = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Meettijd = TimeSpan.FromSeconds(30);

    private readonly HttpClient http;
    private readonly Uri adres;
    private readonly ResiliencePipeline<Aflevering> pijplijn;
    private readonly CircuitBreakerStateProvider zekering = new();

    /// <summary>Prepares it; nothing goes out yet.</summary>
    /// <param name="verbinding">Makes the connections, see <see cref="SoapVerbinding"/>. Disposed with the channel.</param>
    /// <param name="adres">The endpoint.</param>
    /// <param name="klok">Waits between tries.</param>
    /// <param name="logger">Told of every try that failed.</param>
    /// <param name="geduld">How long it waits; null for the default.</param>
    public SoapKanaal(HttpMessageHandler verbinding, Uri adres, TimeProvider klok, ILogger<SoapKanaal> logger, Soapgeduld? geduld = null)
    {
        this.adres = adres;
        http = new HttpClient(verbinding) { Timeout = Timeout.InfiniteTimeSpan };
        pijplijn = MaakPijplijn(geduld ?? new Soapgeduld(), klok, logger);
    }

    /// <summary>Whether the endpoint is left alone for now, because it kept failing.</summary>
    public bool IsOnderbroken => zekering.CircuitState is not CircuitState.Closed;

    /// <inheritdoc/>
    public async Task<Aflevering> VerstuurAsync(Envelop envelop, CancellationToken annulering)
    {
        var bericht = SoapVerzoek.Bereid(envelop);
        var pogingen = 0;
        try
        {
            var aflevering = await pijplijn.ExecuteAsync(
                async stop =>
                {
                    pogingen++;
                    return await ProbeerAsync(envelop, bericht, stop);
                },
                annulering);
            return aflevering with { Herhaald = pogingen > 1 };
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException or InvalidDataException or ExecutionRejectedException)
        {
            throw new KanaalException(fout.Message, fout);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<Aflevering> ProbeerAsync(Envelop envelop, Envelopvorm bericht, CancellationToken annulering)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, adres) { Content = new EnvelopContent(bericht) };
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue(SoapNamen.Inhoudstype, "utf-8");
        verzoek.Headers.Add(SoapNamen.ActieHeader, $"\"{SoapNamen.Actie(envelop.Soort)}\"");

        using var antwoord = await http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead, annulering);
        if (antwoord.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.InternalServerError))
            throw new HttpRequestException($"Het GGK antwoordde met HTTP-status {(int)antwoord.StatusCode}.", null, antwoord.StatusCode);

        using var inhoud = await antwoord.Content.ReadAsStreamAsync(annulering);
        return await SoapAntwoord.LeesAsync(inhoud, envelop.Referentienummer, annulering);
    }

    private ResiliencePipeline<Aflevering> MaakPijplijn(Soapgeduld geduld, TimeProvider klok, ILogger logger)
    {
        var mislukt = new PredicateBuilder<Aflevering>()
            .Handle<HttpRequestException>()
            .Handle<IOException>()
            .Handle<InvalidDataException>()
            .Handle<TimeoutRejectedException>();
        return new ResiliencePipelineBuilder<Aflevering> { TimeProvider = klok }
            .AddRetry(new RetryStrategyOptions<Aflevering>
            {
                ShouldHandle = mislukt,
                MaxRetryAttempts = Herhalingen,
                BackoffType = DelayBackoffType.Exponential,
                Delay = EersteWacht,
                MaxDelay = LangsteWacht,
                UseJitter = true,
                OnRetry = poging =>
                {
                    logger.LogWarning(
                        "Een envelop kwam niet aan bij {Host} ({Fout}); herhaling {Poging} van {Herhalingen} volgt.",
                        adres.Host,
                        poging.Outcome.Exception?.Message,
                        poging.AttemptNumber + 1,
                        Herhalingen);
                    return default;
                },
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Aflevering>
            {
                ShouldHandle = mislukt,
                FailureRatio = 0.5,
                MinimumThroughput = 10,
                SamplingDuration = Meettijd,
                BreakDuration = geduld.Rust,
                StateProvider = zekering,
                OnOpened = _ =>
                {
                    logger.LogError("{Host} blijft fouten geven en wordt {Seconden} seconden met rust gelaten.", adres.Host, geduld.Rust.TotalSeconds);
                    return default;
                },
            })
            .AddTimeout(geduld.Poging)
            .Build();
    }
}
