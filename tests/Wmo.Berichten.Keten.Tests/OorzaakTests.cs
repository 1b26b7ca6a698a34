using Wmo.Berichten.Keten.DeadLetters;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>How the cause of a dead letter is named.</summary>
public sealed class OorzaakTests
{
    private const string Hier = "Wmo.Berichten.Keten.Tests.OorzaakTests";

    [Test]
    public void De_plaats_noemt_de_methode_en_niets_van_wat_de_compiler_ervan_maakt()
    {
        Assert.That(Plaats(Gewoon), Is.EqualTo($"{Hier}.Gewoon"));
        Assert.That(Plaats(MetLambda), Is.EqualTo($"{Hier}.MetLambda"));
        Assert.That(Plaats(() => MetLokaleAsync<int>(1).GetAwaiter().GetResult()), Is.EqualTo($"{Hier}.MetLokaleAsync"));
    }

    private static string Plaats(Action werk)
    {
        try
        {
            werk();
        }
        catch (TimeoutException fout)
        {
            return Oorzaak.Van(fout).Plaats;
        }

        throw new InvalidOperationException("Er ging niets mis.");
    }

    private static void Gewoon() => throw new TimeoutException();

    private static void MetLambda()
    {
        var telling = new Random(1).Next();
        Action werk = () => throw new TimeoutException($"{telling}");
        werk();
    }

    private static async Task MetLokaleAsync<T>(T waarde)
    {
        await LokaalAsync(waarde);

        async Task LokaalAsync<TWaarde>(TWaarde lokaal)
        {
            await Task.Yield();
            throw new TimeoutException($"{lokaal} {waarde}");
        }
    }
}
