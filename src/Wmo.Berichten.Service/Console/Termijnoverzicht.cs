using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Api;

namespace Wmo.Berichten.Service.Console;

/// <summary>The deadlines of a partij as its start page shows them.</summary>
/// <param name="AantalTeLaat">How many lapsed, those of other pages included.</param>
/// <param name="TeLaat">Lapsed and not met.</param>
/// <param name="Binnenkort">Open, and lapses within the warning time.</param>
/// <param name="Overig">Open, and lapses later.</param>
/// <param name="VerderTeLaat">Where the next page of <paramref name="TeLaat"/> begins; null when there is none.</param>
/// <param name="VerderOpen">Where the next page of what is open begins; null when there is none.</param>
/// <param name="LaatsteSignaal">The last signal that this picture knows of.</param>
public sealed record Termijnoverzicht(
    int AantalTeLaat,
    IReadOnlyList<Termijn> TeLaat,
    IReadOnlyList<Termijn> Binnenkort,
    IReadOnlyList<Termijn> Overig,
    string? VerderTeLaat,
    string? VerderOpen,
    long LaatsteSignaal)
{
    internal static Task<Termijnoverzicht> LeesAsync(
        IOpslag opslag, Termijnbeleid beleid, Partijcode partij, DateTimeOffset nu, Termijnplaats? naTeLaat, Termijnplaats? naOpen, CancellationToken annulering) =>
        opslag.LeesAsync(
            async (transactie, stop) =>
            {
                var laatste = await transactie.Signalen.LaatsteAsync(stop);
                var aantal = await transactie.Termijnen.TelVerstrekenAsync(partij, nu, stop);
                var laat = new Termijnfilter(nu, true, naTeLaat);
                var teLaat = await transactie.Termijnen.ZoekAsync(partij, laat, stop);
                var open = await transactie.Termijnen.ZoekAsync(partij, laat with { Verstreken = false, Na = naOpen }, stop);
                var binnenkort = open.ToLookup(regel => regel.Termijn.Nadert(beleid.Tussen(partij, regel.Termijn.Sleutel.Tegenpartij), nu), regel => regel.Termijn);
                return new Termijnoverzicht(
                    aantal, [.. teLaat.Select(regel => regel.Termijn)], [.. binnenkort[true]], [.. binnenkort[false]], Verder(teLaat, laat.Aantal), Verder(open, laat.Aantal), laatste);
            },
            annulering);

    private static string? Verder(IReadOnlyList<Termijnregel> regels, int pagina) =>
        regels.Count == pagina ? TermijnregelAntwoord.Tekst(regels[^1].Plaats) : null;
}
