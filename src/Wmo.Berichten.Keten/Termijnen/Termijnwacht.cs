using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>
/// Says of deadlines that they lapse soon or lapsed. What is due follows from the database alone, so that any number of
/// instances share the work, and after a long stop each deadline is said once, as it stands then.
/// </summary>
public sealed class Termijnwacht(IOpslag opslag, Termijnbeleid beleid, Termijnbewaking bewaking, TimeProvider klok)
{
    private const int Partijgrootte = 100;

    /// <summary>
    /// Does everything that is due now. The answer is the next moment at which there is something to do; null when nothing
    /// waits.
    /// </summary>
    public async Task<DateTimeOffset?> RondeAsync(CancellationToken annulering)
    {
        while (true)
        {
            // A plain read first: mostly there is nothing, and a reader holds nobody up.
            var eerste = await opslag.LeesAsync((transactie, stop) => transactie.Termijnen.EersteMomentAsync(stop), annulering);
            if (eerste is null || eerste > klok.GetUtcNow())
                return eerste;

            // What lapses goes first: a new month lets all toewijzingen be worked out at once, and nobody waits for that.
            if (await opslag.InTransactieAsync(SeinAsync, annulering) == 0 && await opslag.InTransactieAsync(HerzieAsync, annulering) == 0)
                return klok.GetUtcNow();
        }
    }

    private async Task<int> SeinAsync(ITransactie transactie, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var termijnen = await transactie.Termijnen.LeesTeSeinenAsync(Partijgrootte, nu, annulering);
        foreach (var termijn in termijnen)
            await SeinAsync(transactie, termijn, nu, annulering);
        return termijnen.Count;
    }

    private async Task SeinAsync(ITransactie transactie, Termijn termijn, DateTimeOffset nu, CancellationToken annulering)
    {
        var regels = beleid.Tussen(termijn.Sleutel.Partij, termijn.Sleutel.Tegenpartij);
        var kalender = new Werkkalender(regels.ExtraVrijeDagen);
        var vandaag = Kalender.Dag(nu);
        if (!kalender.IsWerkdag(vandaag))
        {
            // It became due on a working day, and we come to it on a free one.
            var later = Werkkalender.Begin(kalender.VanafWerkdag(vandaag));
            await transactie.Termijnen.NoteerSeinAsync(termijn, termijn with { SeinOp = later }, annulering);
            return;
        }

        var sein = nu > termijn.Uiterlijk ? Sein.Verstreken : Sein.Nadert;
        if (!await transactie.Termijnen.NoteerSeinAsync(termijn, termijn.Gaf(sein, nu, regels), annulering))
            return;

        var signaal = Signaal(termijn, sein, nu);
        await transactie.Signalen.GeefAsync(signaal, annulering);
        if (sein == Sein.Verstreken && termijn.BerichtId is { } bericht)
            await transactie.MeldAsync(bericht, nu, Gebeurtenissen.TermijnVerstreken, signaal.Omschrijving, annulering);
    }

    private async Task<int> HerzieAsync(ITransactie transactie, CancellationToken annulering)
    {
        var termijnen = await transactie.Termijnen.LeesTeHerzienAsync(Partijgrootte, klok.GetUtcNow(), annulering);

        // In one order everywhere: each of these takes the lock of a dossier, and holds it until all are done.
        var dossiers = termijnen.GroupBy(termijn => (termijn.Sleutel.Partij, termijn.Sleutel.Tegenpartij))
            .OrderBy(paar => paar.Key.Partij.Code, StringComparer.Ordinal).ThenBy(paar => paar.Key.Tegenpartij.Code, StringComparer.Ordinal);
        foreach (var paar in dossiers)
        {
            var bereik = new Termijnbereik { Toewijzingen = [.. paar.Select(termijn => termijn.Toewijzing).OfType<int>().Distinct()] };
            await bewaking.HerzieAsync(transactie, paar.Key.Partij, paar.Key.Tegenpartij, bereik, annulering);
        }

        return termijnen.Count;
    }

    private static Signaal Signaal(Termijn termijn, Sein sein, DateTimeOffset nu)
    {
        var sleutel = termijn.Sleutel;
        var soort = sein == Sein.Verstreken ? Signaalsoorten.TermijnVerstreken : Signaalsoorten.TermijnNadert;
        var gegevens = JsonSerializer.Serialize(new
        {
            soort = sleutel.Soort,
            kenmerk = sleutel.Kenmerk,
            toewijzingnummer = termijn.Toewijzing,
            tegenpartij = sleutel.Tegenpartij == sleutel.Partij ? null : sleutel.Tegenpartij.Code,
            wie = termijn.Wie == Wie.Partij ? "partij" : "tegenpartij",
            uiterlijk = termijn.Uiterlijk,
        });
        return new Signaal(Id(sleutel, soort, Kalender.Dag(nu)), sleutel.Partij, soort, nu, termijn.BerichtId, Termijntekst.Omschrijving(termijn, sein), gegevens);
    }

    /// <summary>The same for the same deadline, kind and day, whichever instance says it.</summary>
    private static Guid Id(Termijnsleutel sleutel, string soort, DateOnly dag)
    {
        var tekst = string.Join('\u001f', sleutel.Partij, sleutel.Tegenpartij, sleutel.Soort, sleutel.Kenmerk, soort, dag.DayNumber.ToString(CultureInfo.InvariantCulture));
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)).AsSpan(0, 16));
    }
}
