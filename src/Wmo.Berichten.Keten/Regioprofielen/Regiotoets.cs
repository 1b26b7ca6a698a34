using System.Globalization;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Regioprofielen;

/// <summary>
/// Holds a declaratie that the standard accepts against what the region agreed. The standard has no return code for any of it,
/// and forbids to refuse a prestatie for want of a start message (OP364): what differs is for a person to decide on.
/// </summary>
public sealed class Regiotoets(Regioregister regio, TimeProvider klok)
{
    private const int Genoemd = 10;

    /// <summary>Dutch sentences about what differs from the agreements; empty when nothing does.</summary>
    /// <param name="transactie">Holds the lock on the dossier.</param>
    /// <param name="bericht">The WMO323 that was received.</param>
    /// <param name="feiten">What it would add to the dossier.</param>
    /// <param name="annulering">Stops the reading.</param>
    internal async Task<IReadOnlyList<string>> BeoordeelAsync(
        ITransactie transactie, OpgeslagenBericht bericht, Dossierfeiten feiten, CancellationToken annulering)
    {
        if (feiten.Declaratie is not { } declaratie)
            return [];

        var profiel = regio.Voor(bericht.Partij);
        var debet = feiten.Prestaties
            .Select((prestatie, index) => (Nummer: index + 1, Prestatie: prestatie))
            .Where(een => een.Prestatie is { IsDebet: true, Status: not Prestatiestatus.Afgewezen })
            .ToList();
        var signalen = new List<string?>
        {
            Venster(profiel, declaratie.Periode.Einddatum),
            Signaal("is gedeclareerd door een onderaannemer; declareren doet de hoofdaannemer", debet, prestatie => IsVanOnderaannemer(profiel, bericht.Tegenpartij, prestatie)),
            Signaal("heeft een ander bedrag dan het vaste bedrag per maand", debet, prestatie => WijktAfVanMaandbedrag(profiel, bericht.Tegenpartij, prestatie)),
        };
        if (profiel.Startvoorwaarde.Geldt && debet.Count > 0)
        {
            var starts = await StartsAsync(transactie, bericht, debet.Select(een => een.Prestatie.Client), annulering);
            signalen.Add(Signaal("heeft geen startbericht", debet, prestatie => !IsGestart(profiel, bericht.Tegenpartij, prestatie, starts)));
        }

        return [.. signalen.OfType<string>()];
    }

    private string? Venster(Regioprofiel profiel, DateOnly einde)
    {
        if (profiel.Declaratievenster is not { } venster)
            return null;

        // As the deadline of the declaratie counts: what is in time there is not late here.
        var maand = new DateOnly(einde.Year, einde.Month, 1);
        var kalender = new Werkkalender(profiel.Termijnen.ExtraVrijeDagen);
        var vandaag = Kalender.Vandaag(klok);
        if (venster.NaAfloopVanMaand && vandaag <= einde)
            return "De maand waarover wordt gedeclareerd is nog niet voorbij.";
        return venster.Uiterlijk is { } duur && vandaag > kalender.NaMaand(maand, duur)
            ? $"De declaratie komt later dan {duur} na het einde van de maand."
            : null;
    }

    private static bool IsVanOnderaannemer(Regioprofiel profiel, Partijcode aanbieder, Prestatie prestatie) =>
        profiel.Producten.Any(product => product.GaatOver(prestatie) && product.IsOnderaannemer(aanbieder))
        && !profiel.Producten.Any(product => product.GaatOver(prestatie) && product.GeldtVoor(aanbieder));

    // In pieces of output the tariff is judged by TR418; euros have none. A month that care began or ended in may be less.
    private static bool WijktAfVanMaandbedrag(Regioprofiel profiel, Partijcode aanbieder, Prestatie prestatie)
    {
        var maandbedragen = profiel.Producten
            .Where(product => product.GaatOver(prestatie) && product.GeldtVoor(aanbieder))
            .Select(product => product.Maandbedrag)
            .OfType<Maandbedrag>()
            .Where(maand => maand.GeldtIn(prestatie.Periode))
            .Select(maand => maand.Eurocenten)
            .ToList();
        if (prestatie.Eenheid != Eenheid.Euro || maandbedragen.Count == 0)
            return false;

        var bedrag = prestatie.Bedrag.Bedrag.Centen;
        return IsHeleMaand(prestatie.Periode) ? !maandbedragen.Contains(bedrag) : bedrag > maandbedragen.Max();
    }

    private static bool IsHeleMaand(GeslotenPeriode periode) =>
        periode.Begindatum.Day == 1 && periode.Einddatum == periode.Begindatum.AddMonths(1).AddDays(-1);

    private static bool IsGestart(Regioprofiel profiel, Partijcode aanbieder, Prestatie prestatie, Dossier dossier) =>
        profiel.Producten.Any(product => product.GaatOver(prestatie) && product.GeldtVoor(aanbieder) && !product.StartEnStop)
        || dossier.Starts(prestatie.Client).Any(start => Hoort(start, prestatie) && start.Begindatum <= prestatie.Periode.Einddatum);

    private static bool Hoort(Start start, Prestatie prestatie) => start.ToewijzingNummer is { } nummer
        ? nummer == prestatie.ToewijzingNummer
        : start.Product?.Categorie == prestatie.Categorie && start.Product.Code == prestatie.Code;

    private static async Task<Dossier> StartsAsync(
        ITransactie transactie, OpgeslagenBericht bericht, IEnumerable<Bsn> clienten, CancellationToken annulering)
    {
        var vraag = new Dossiervraag { Identificatie = bericht.Identificatie!, Clienten = [.. clienten.Distinct()], Leveringen = true };
        return new Dossier(await transactie.Dossiers.LeesAsync(bericht.Partij, bericht.Tegenpartij, vraag, zonder: bericht.Id, annulering));
    }

    private static string? Signaal(string wat, IEnumerable<(int Nummer, Prestatie Prestatie)> prestaties, Func<Prestatie, bool> wijktAf)
    {
        var nummers = prestaties.Where(een => wijktAf(een.Prestatie)).Select(een => een.Nummer.ToString(CultureInfo.InvariantCulture)).ToList();
        return nummers.Count switch
        {
            0 => null,
            <= Genoemd => $"Prestatie {string.Join(", ", nummers)} {wat}.",
            _ => $"Prestatie {string.Join(", ", nummers.Take(Genoemd))} en {nummers.Count - Genoemd} andere: {wat}.",
        };
    }
}
