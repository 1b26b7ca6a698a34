using System.Text.Json;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Sturing;

/// <summary>Proves that every message of a partij is answered, refused or open, and raises an alarm when it is not so.</summary>
public sealed class Balans(IOpslag opslag, Partijregister partijen, Identiteit identiteit, TimeProvider klok)
{
    /// <summary>The most messages that a report names.</summary>
    public const int MeesteVerschillen = 100;

    // What was in order may be disturbed later: every night looks back further than the day before.
    private const int DagenTerug = 31;

    private static readonly TimeOnly Vanaf = new(2, 0);

    /// <summary>The days that the nightly check looks at.</summary>
    public static Dagperiode Nachtperiode(DateOnly vandaag) => new(vandaag.AddDays(-DagenTerug), vandaag.AddDays(-1));

    /// <summary>The balance of what a partij accepted and received on these days.</summary>
    public Task<Balansverslag> MaakAsync(Partijcode partij, Dagperiode periode, CancellationToken annulering) =>
        opslag.LeesAsync(
            async (transactie, stop) => Balansverslag.Maak(
                periode,
                await transactie.Balansen.TelAsync(partij, periode, stop),
                await transactie.Balansen.TelEurosAsync(partij, periode, stop),
                await transactie.Balansen.LeesVerschillenAsync(partij, periode, MeesteVerschillen, stop)),
            annulering);

    /// <summary>
    /// Checks every partij once a day, from two at night. Of several instances, and of a repeated call, one counts.
    /// </summary>
    public async Task ControleerAsync(CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(nu, Kalender.Amsterdam).DateTime) < Vanaf)
            return;

        var vandaag = Kalender.Dag(nu);
        foreach (var partij in partijen.Alle.Select(partij => partij.Code))
        {
            if (!await opslag.LeesAsync((transactie, stop) => transactie.Balansen.IsGecontroleerdAsync(partij, vandaag, stop), annulering))
                await ControleerAsync(partij, vandaag, annulering);
        }
    }

    private async Task ControleerAsync(Partijcode partij, DateOnly vandaag, CancellationToken annulering)
    {
        // Made outside the transaction that claims the day: counting holds up no writer. Who comes second has counted in vain.
        var verslag = await MaakAsync(partij, Nachtperiode(vandaag), annulering);
        await opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                var geclaimd = await transactie.Balansen.ClaimAsync(partij, vandaag, klok.GetUtcNow(), stop);
                if (geclaimd && !verslag.Sluit)
                    await transactie.Signalen.GeefAsync(Alarm(partij, verslag), stop);
                return geclaimd;
            },
            annulering);
    }

    private Signaal Alarm(Partijcode partij, Balansverslag verslag)
    {
        var berichten = verslag.Verschillen;
        var aantal = berichten.Count switch { MeesteVerschillen => $"{MeesteVerschillen} of meer berichten", 1 => "1 bericht", var getal => $"{getal} berichten" };
        var omschrijving = $"De balans van {verslag.Periode.Van:yyyy-MM-dd} tot en met {verslag.Periode.Tot:yyyy-MM-dd} sluit niet: bij {aantal} past de status niet bij wat er verder is vastgelegd. Bekijk de berichten en waarschuw de beheerder.";
        var gegevens = JsonSerializer.Serialize(new
        {
            van = verslag.Periode.Van,
            tot = verslag.Periode.Tot,
            berichten = berichten.Select(verschil => new { id = verschil.BerichtId, verschil = verschil.Verschil }),
        });
        return new(identiteit.NieuwId(), partij, Signaalsoorten.BalansSluitNiet, klok.GetUtcNow(), berichten is [var enig] ? enig.BerichtId : null, omschrijving, gegevens);
    }
}
