using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Dossiers;

/// <summary>
/// What one heenbericht adds to the dossier between two parties. A dossier is the set of these, whatever the order in
/// which they came (OP080); adding the same message again changes nothing.
/// </summary>
public sealed record Dossierfeiten
{
    /// <summary>Nothing.</summary>
    public static Dossierfeiten Geen { get; } = new();

    /// <summary>Versions of toewijzingen.</summary>
    public IReadOnlyList<Toewijzing> Toewijzingen { get; init; } = [];

    /// <summary>Starts and their withdrawals.</summary>
    public IReadOnlyList<Start> Starts { get; init; } = [];

    /// <summary>Stops and their withdrawals.</summary>
    public IReadOnlyList<Stop> Stops { get; init; } = [];

    /// <summary>What was asked.</summary>
    public IReadOnlyList<Verzoek> Verzoeken { get; init; } = [];

    /// <summary>What was asked of toewijzingen that may go on after their end.</summary>
    public IReadOnlyList<Verlengingsvraag> Verlengingen { get; init; } = [];

    /// <summary>Answers to what was asked.</summary>
    public IReadOnlyList<Verzoekantwoord> Antwoorden { get; init; } = [];

    /// <summary>The declaratie, if it is one.</summary>
    public Declaratie? Declaratie { get; init; }

    /// <summary>The prestaties of the declaratie, in document order.</summary>
    public IReadOnlyList<Prestatie> Prestaties { get; init; } = [];

    /// <summary>
    /// Everything that a heenbericht says, its prestaties as handed in. A WMO325 adds nothing of its own: it decides about
    /// prestaties that are there.
    /// </summary>
    public static Dossierfeiten Van(IBericht bericht) => bericht switch
    {
        Wmo301.Bericht b => new() { Toewijzingen = [.. b.Client.ToegewezenProducten.Select(product => Van(b.Client.Bsn, product, Dagtekening(b)))] },
        Wmo305.Bericht b => new() { Starts = [.. b.Client.StartProducten.Select(product => Van(b.Client.Bsn, product))] },
        Wmo307.Bericht b => new() { Stops = [.. b.Client.StopProducten.Select(product => Van(b.Client.Bsn, product))] },
        Wmo315.Bericht b => new() { Verzoeken = [.. b.Client.AangevraagdeProducten.Select(product => Verzoek(b, b.Client.Bsn, product.ReferentieAanbieder))] },
        Wmo317.Bericht b => new()
        {
            Verzoeken = [Verzoek(b, b.Client.Bsn, b.Client.Verzoek.ReferentieAanbieder)],
            Verlengingen = [.. Vragen(b.Client.Verzoek)],
        },
        Wmo319.Bericht b => new() { Antwoorden = [new(b.Antwoord.ReferentieAanbieder, b.Antwoord.VerzoekAntwoord, Dagtekening(b))] },
        Wmo323.Bericht b => Van(
            b, [.. b.Declaratie.Clienten.SelectMany(client => client.Prestaties.Select(prestatie => Van(client.Bsn, prestatie)))]),
        _ => Geen,
    };

    internal static Dossierfeiten Van(Wmo323.Bericht declaratie, IReadOnlyList<Prestatie> prestaties) =>
        new() { Declaratie = Van(declaratie), Prestaties = prestaties };

    internal static Toewijzing Van(Bsn client, Wmo301.ToegewezenProduct product, DateOnly dagtekening) => new()
    {
        Client = client,
        Nummer = product.ToewijzingNummer,
        Datum = product.Toewijzingsdatum,
        Tijd = product.Toewijzingstijd,
        Dagtekening = dagtekening,
        ReferentieAanbieder = product.ReferentieAanbieder,
        Product = product.Product,
        Ingangsdatum = product.Ingangsdatum,
        Einddatum = product.Einddatum,
        RedenWijziging = product.RedenWijziging,
        Omvang = product.Omvang,
        Budget = product.Budget,
        Kenmerk = Kenmerk(product),
    };

    internal static Start Van(Bsn client, Wmo305.StartProduct product) => new(
        client, product.ToewijzingNummer, product.Product, product.ToewijzingIngangsdatum, product.Begindatum, product.IsVerwijdering());

    internal static Stop Van(Bsn client, Wmo307.StopProduct product) => new(
        client,
        product.ToewijzingNummer,
        product.Product,
        product.ToewijzingIngangsdatum,
        product.Begindatum,
        product.Einddatum,
        product.RedenBeeindiging,
        product.IsVerwijdering());

    internal static Prestatie Van(Bsn client, Wmo323.Prestatie prestatie) => new(
        client,
        prestatie.ProductReferentie,
        prestatie.ToewijzingNummer,
        prestatie.ProductCategorie,
        prestatie.ProductCode,
        prestatie.ProductPeriode,
        prestatie.GeleverdVolume,
        prestatie.Eenheid,
        prestatie.ProductTarief,
        prestatie.IngediendBedrag,
        Prestatiestatus.Ingediend);

    private static Declaratie Van(Wmo323.Bericht bericht) => new(
        bericht.Declaratie.DeclaratieNummer,
        bericht.Header.BerichtIdentificatie,
        bericht.Header.XsdVersie,
        bericht.Declaratie.DeclaratiePeriode,
        bericht.Declaratie.TotaalIngediendBedrag);

    private static Verzoek Verzoek(IBericht bericht, Bsn client, string referentie) =>
        new(client, bericht.Soort, referentie, Dagtekening(bericht));

    // Which new product goes on where a toewijzing ends follows from the toewijzing, which the message names by its number only.
    private static IEnumerable<Verlengingsvraag> Vragen(Wmo317.Verzoek verzoek) =>
        verzoek.TeWijzigenProducten.Select(product => new Verlengingsvraag(product.ToewijzingNummer, null, null, product.Einddatum))
            .Concat(
                from nummer in verzoek.OngewijzigdeProducten.Select(product => product.ToewijzingNummer)
                    .Concat(verzoek.TeWijzigenProducten.Select(product => product.ToewijzingNummer))
                from nieuw in verzoek.NieuweProducten
                select new Verlengingsvraag(nummer, nieuw.Product, nieuw.GewensteIngangsdatum, nieuw.Einddatum));

    private static DateOnly Dagtekening(IBericht bericht) => bericht.Header.BerichtIdentificatie.Dagtekening;

    // Through the text of each value and not through a hash code, which differs per process. What is free text goes into
    // the digest only: a dossier does not keep it.
    private static string Kenmerk(Wmo301.ToegewezenProduct product)
    {
        object?[] velden =
        [
            product.ToewijzingNummer,
            product.Product?.Categorie.Code(),
            product.Product?.Code,
            product.Toewijzingsdatum.DayNumber,
            product.Toewijzingstijd.Ticks,
            product.Ingangsdatum.DayNumber,
            product.Einddatum?.DayNumber,
            product.RedenWijziging?.Code(),
            product.Omvang?.Volume,
            product.Omvang?.Eenheid.Code(),
            product.Omvang?.Frequentie.Code(),
            product.Budget?.Centen,
            product.Commentaar,
        ];
        var tekst = string.Join('\u001f', velden.Select(veld => Convert.ToString(veld, CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)).AsSpan(0, 16));
    }
}

/// <summary>What StatusAanlevering says of a class.</summary>
internal static class Aanleveringen
{
    public static bool IsVerwijdering(this Wmo305.StartProduct product) => product.StatusAanlevering == StatusAanlevering.Verwijderd;

    public static bool IsVerwijdering(this Wmo307.StopProduct product) => product.StatusAanlevering == StatusAanlevering.Verwijderd;
}
