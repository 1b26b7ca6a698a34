using System.Globalization;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Termijnen;

namespace Wmo.Berichten.Opslag;

/// <summary>Fetches what the deadlines within reach follow from; of what is not within reach there is no query.</summary>
internal sealed class Termijnlezing(Sessie sessie, Partijcode partij, Partijcode tegenpartij, Termijnbereik bereik)
{
    public async Task<Termijnfeiten> VoerUitAsync(CancellationToken annulering)
    {
        var nummers = bereik.Toewijzingen.Concat(bereik.Maanden.Select(maand => maand.Toewijzing)).Distinct().ToList();
        var kenmerken = nummers.Select(nummer => nummer.ToString(CultureInfo.InvariantCulture)).Concat(bereik.Zaken).ToList();
        var perioden = bereik.Toewijzingen.Select(nummer => new { Nummer = nummer, Van = DateOnly.MinValue, Tot = DateOnly.MaxValue })
            .Concat(bereik.Maanden.Select(maand => new { Nummer = maand.Toewijzing, Van = maand.Maand, Tot = maand.Maand.AddMonths(1).AddDays(-1) }))
            .ToList();
        var vraag = new
        {
            Partij = partij,
            Tegenpartij = tegenpartij,
            Nummers = Verzameling.Json(nummers),
            Perioden = Verzameling.Json(perioden),
            Kenmerken = Verzameling.Json(kenmerken),
            Verzoeken = Verzameling.Json(bereik.Verzoeken),
        };
        var levering = nummers.Count > 0;
        var verzoeken = bereik.Verzoeken.Count > 0;
        return new()
        {
            Toewijzingen = [.. (await RijenAsync<Toewijzingfeitrij>(levering, Sleutels.LeesToewijzingen)).Select(rij => rij.Feit)],
            Starts = [.. (await RijenAsync<Startfeitrij>(levering, Sleutels.LeesStarts)).Select(rij => (rij.Feit, rij.Op))],
            Stops = [.. (await RijenAsync<Stopfeitrij>(levering, Sleutels.LeesStops)).Select(rij => (rij.Feit, rij.Op))],
            Gedeclareerd = (await RijenAsync<Gedeclareerdrij>(levering, Sleutels.LeesGedeclareerd))
                .GroupBy(rij => rij.Maand)
                .ToDictionary(maand => maand.Key, maand => maand.Min(rij => rij.Op)),
            Verlengingen = [.. (await RijenAsync<Verlengingfeitrij>(levering, Sleutels.LeesVerlengingen)).Select(rij => (rij.Feit, rij.Op))],
            Momenten = [.. (await RijenAsync<Momentrij>(kenmerken.Count > 0, Sleutels.LeesMomenten)).Select(rij => rij.Feit)],
            Verzoeken = [.. (await RijenAsync<Verzoekfeitrij>(verzoeken, Sleutels.LeesVerzoeken)).Select(rij => rij.Feit)],
            Besluiten = [.. (await RijenAsync<Besluitrij>(verzoeken, Sleutels.LeesBesluiten)).Select(rij => rij.Feit)],
        };

        async Task<IReadOnlyList<T>> RijenAsync<T>(bool gevraagd, string sleutel) =>
            gevraagd ? await sessie.LijstAsync<T>(sleutel, vraag, annulering) : [];
    }
}

/// <summary>A row of a deadline.</summary>
internal sealed class Termijnrij
{
    public long Volgnummer { get; init; }

    public required Partijcode Partij { get; init; }

    public required Partijcode Tegenpartij { get; init; }

    public required string Soort { get; init; }

    public required string Kenmerk { get; init; }

    public Guid? BerichtId { get; init; }

    public int? Toewijzing { get; init; }

    public required string Wie { get; init; }

    public DateTimeOffset? Vanaf { get; init; }

    public DateTimeOffset? Uiterlijk { get; init; }

    public DateTimeOffset? VoldaanOp { get; init; }

    public DateTimeOffset? SeinOp { get; init; }

    public string? Gegeven { get; init; }

    public DateTimeOffset? GegevenOp { get; init; }

    public DateTimeOffset? HerzieOp { get; init; }

    public Termijn Termijn => new()
    {
        Sleutel = new(Partij, Tegenpartij, Soort, Kenmerk),
        BerichtId = BerichtId,
        Toewijzing = Toewijzing,
        Wie = Enum.Parse<Wie>(Wie),
        Vanaf = Vanaf!.Value,
        Uiterlijk = Uiterlijk!.Value,
        VoldaanOp = VoldaanOp,
        SeinOp = SeinOp,
        Gegeven = Gegeven is null ? null : Enum.Parse<Sein>(Gegeven),
        GegevenOp = GegevenOp,
        HerzieOp = HerzieOp,
    };

    public static Termijnrij Van(Termijn termijn) => new()
    {
        Partij = termijn.Sleutel.Partij,
        Tegenpartij = termijn.Sleutel.Tegenpartij,
        Soort = termijn.Sleutel.Soort,
        Kenmerk = termijn.Sleutel.Kenmerk,
        BerichtId = termijn.BerichtId,
        Toewijzing = termijn.Toewijzing,
        Wie = termijn.Wie.ToString(),
        Vanaf = termijn.Vanaf,
        Uiterlijk = termijn.Uiterlijk,
        VoldaanOp = termijn.VoldaanOp,
        SeinOp = termijn.SeinOp,
        Gegeven = termijn.Gegeven?.ToString(),
        GegevenOp = termijn.GegevenOp,
        HerzieOp = termijn.HerzieOp,
    };
}

internal sealed class Toewijzingfeitrij
{
    public required int Nummer { get; init; }

    public required DateOnly Datum { get; init; }

    public required string Tijd { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    public string? RedenWijziging { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public required DateTimeOffset Op { get; init; }

    // What deadlines do not need is not read.
    public Toewijzingsfeit Feit => new(
        new()
        {
            Client = default,
            Nummer = Nummer,
            Datum = Datum,
            Tijd = TimeOnly.Parse(Tijd, CultureInfo.InvariantCulture),
            Dagtekening = Datum,
            Product = Codes.Product(ProductCategorie, ProductCode),
            Ingangsdatum = Ingangsdatum,
            Einddatum = Einddatum,
            RedenWijziging = RedenWijziging is null ? null : Codes.RedenWijziging(RedenWijziging),
            Kenmerk = "",
        },
        Op);
}

internal sealed class Startfeitrij
{
    public required int ToewijzingNummer { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public DateOnly? ToewijzingIngangsdatum { get; init; }

    public required DateOnly Begindatum { get; init; }

    public required bool Verwijdering { get; init; }

    public required DateTimeOffset Op { get; init; }

    // One toewijzing has one client, so it need not be named to compare.
    public Start Feit => new(
        default, ToewijzingNummer, Codes.Product(ProductCategorie, ProductCode), ToewijzingIngangsdatum, Begindatum, Verwijdering);
}

internal sealed class Stopfeitrij
{
    public required int ToewijzingNummer { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public DateOnly? ToewijzingIngangsdatum { get; init; }

    public required DateOnly Begindatum { get; init; }

    public required DateOnly Einddatum { get; init; }

    public required string Reden { get; init; }

    public required bool Verwijdering { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Stop Feit => new(
        default,
        ToewijzingNummer,
        Codes.Product(ProductCategorie, ProductCode),
        ToewijzingIngangsdatum,
        Begindatum,
        Einddatum,
        Codes.RedenBeeindiging(Reden),
        Verwijdering);
}

internal sealed class Gedeclareerdrij
{
    public required int ToewijzingNummer { get; init; }

    public required DateOnly Begindatum { get; init; }

    public DateTimeOffset Op { get; init; }

    public Declaratiemaand Maand => Declaratiemaand.Van(ToewijzingNummer, Begindatum);
}

internal sealed class Verlengingfeitrij
{
    public required int ToewijzingNummer { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public DateOnly? Vanaf { get; init; }

    public DateOnly? Einddatum { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Verlengingsvraag Feit => new(ToewijzingNummer, Codes.Product(ProductCategorie, ProductCode), Vanaf, Einddatum);
}

internal sealed class Momentrij
{
    public required string Kenmerk { get; init; }

    public required string Soort { get; init; }

    public required DateOnly Datum { get; init; }

    public Moment Feit => new(Kenmerk, Soort, Datum);
}

internal sealed class Verzoekfeitrij
{
    public required string Referentie { get; init; }

    public required DateOnly Dagtekening { get; init; }

    public required Guid BerichtId { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Verzoekfeit Feit => new(Referentie, Dagtekening, BerichtId, Op);
}

internal sealed class Besluitrij
{
    public required string Referentie { get; init; }

    public string? Antwoord { get; init; }

    public required DateTimeOffset Op { get; init; }

    public (string, Basis.VerzoekAntwoord?, DateTimeOffset) Feit => (Referentie, Antwoord is null ? null : Codes.VerzoekAntwoord(Antwoord), Op);
}
