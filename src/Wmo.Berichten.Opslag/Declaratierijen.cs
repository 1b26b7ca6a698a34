using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Opslag;

/// <summary>See <see cref="Declaratie"/>.</summary>
internal sealed class Declaratierij : Feitrij
{
    public required string Nummer { get; init; }

    public required string Identificatie { get; init; }

    public required DateOnly Dagtekening { get; init; }

    public required string BasisschemaXsdVersie { get; init; }

    public required string BerichtXsdVersie { get; init; }

    public required DateOnly Begindatum { get; init; }

    public required DateOnly Einddatum { get; init; }

    public required long TotaalBedrag { get; init; }

    public required string DebetCredit { get; init; }

    public static Declaratierij Van(Declaratie feit, int volgnummer) => new()
    {
        Volgnummer = volgnummer,
        Nummer = feit.Nummer,
        Identificatie = feit.Identificatie.Identificatie,
        Dagtekening = feit.Identificatie.Dagtekening,
        BasisschemaXsdVersie = feit.XsdVersie.BasisschemaXsdVersie,
        BerichtXsdVersie = feit.XsdVersie.BerichtXsdVersie,
        Begindatum = feit.Periode.Begindatum,
        Einddatum = feit.Periode.Einddatum,
        TotaalBedrag = feit.Ingediend.TotaalBedrag.Centen,
        DebetCredit = feit.Ingediend.DebetCredit.Code(),
    };

    public Declaratie Feit => new(
        Nummer,
        new() { Identificatie = Identificatie, Dagtekening = Dagtekening },
        new() { BasisschemaXsdVersie = BasisschemaXsdVersie, BerichtXsdVersie = BerichtXsdVersie },
        new() { Begindatum = Begindatum, Einddatum = Einddatum },
        new() { TotaalBedrag = new(TotaalBedrag), DebetCredit = Codes.DebetCredit(DebetCredit) });
}

/// <summary>See <see cref="Prestatie"/>.</summary>
internal sealed class Prestatierij : Clientrij
{
    public required string ReferentieNummer { get; init; }

    public string? VorigReferentieNummer { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required string ProductCategorie { get; init; }

    public required string ProductCode { get; init; }

    public required DateOnly Begindatum { get; init; }

    public required DateOnly Einddatum { get; init; }

    public required int Volume { get; init; }

    public required string Eenheid { get; init; }

    public long? Tarief { get; init; }

    public required long Bedrag { get; init; }

    public required string DebetCredit { get; init; }

    public required string Status { get; init; }

    /// <summary>A JSON array.</summary>
    public string? Retourcodes { get; init; }

    public static Prestatierij Van(Prestatie feit, int volgnummer, Func<Bsn, string> hash) => new()
    {
        Volgnummer = volgnummer,
        Client = hash(feit.Client),
        ReferentieNummer = feit.Referentie.ReferentieNummer,
        VorigReferentieNummer = feit.Referentie.VorigReferentieNummer,
        ToewijzingNummer = feit.ToewijzingNummer,
        ProductCategorie = feit.Categorie.Code(),
        ProductCode = feit.Code,
        Begindatum = feit.Periode.Begindatum,
        Einddatum = feit.Periode.Einddatum,
        Volume = feit.Volume,
        Eenheid = feit.Eenheid.Code(),
        Tarief = feit.Tarief?.Centen,
        Bedrag = feit.Bedrag.Bedrag.Centen,
        DebetCredit = feit.Bedrag.DebetCredit.Code(),
        Status = feit.Status.ToString(),
        Retourcodes = feit.Retourcodes is { Count: > 0 } codes ? Verzameling.Json(codes) : null,
    };

    public Prestatie Feit(Func<string, Bsn> client) => new(
        client(Client),
        new() { ReferentieNummer = ReferentieNummer, VorigReferentieNummer = VorigReferentieNummer },
        ToewijzingNummer,
        Codes.ProductCategorie(ProductCategorie),
        ProductCode,
        new() { Begindatum = Begindatum, Einddatum = Einddatum },
        Volume,
        Codes.Eenheid(Eenheid),
        Tarief is { } tarief ? new(tarief) : null,
        new() { Bedrag = new(Bedrag), DebetCredit = Codes.DebetCredit(DebetCredit) },
        Enum.Parse<Prestatiestatus>(Status));
}
