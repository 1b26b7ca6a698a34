using System.Globalization;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Opslag;

/// <summary>A row of a fact: the names of the properties are those of the columns, for writing as for reading.</summary>
internal abstract class Feitrij
{
    /// <summary>Place of the fact in its message; only written.</summary>
    public int Volgnummer { get; init; }
}

/// <summary>A row of a fact about a client.</summary>
internal abstract class Clientrij : Feitrij
{
    /// <summary>See <see cref="Clienthash"/>.</summary>
    public required string Client { get; init; }
}

/// <summary>See <see cref="Toewijzing"/>.</summary>
internal sealed class Toewijzingrij : Clientrij
{
    // All seven decimals that a TimeOnly has.
    private const string Tijdvorm = "O";

    public required int Nummer { get; init; }

    public required DateOnly Datum { get; init; }

    public required string Tijd { get; init; }

    public required DateOnly Dagtekening { get; init; }

    public string? ReferentieAanbieder { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    public string? RedenWijziging { get; init; }

    public int? OmvangVolume { get; init; }

    public string? OmvangEenheid { get; init; }

    public string? OmvangFrequentie { get; init; }

    public long? Budget { get; init; }

    public required string Kenmerk { get; init; }

    public static Toewijzingrij Van(Toewijzing feit, int volgnummer, Func<Bsn, string> hash) => new()
    {
        Volgnummer = volgnummer,
        Client = hash(feit.Client),
        Nummer = feit.Nummer,
        Datum = feit.Datum,
        Tijd = feit.Tijd.ToString(Tijdvorm, CultureInfo.InvariantCulture),
        Dagtekening = feit.Dagtekening,
        ReferentieAanbieder = feit.ReferentieAanbieder,
        ProductCategorie = feit.Product?.Categorie.Code(),
        ProductCode = feit.Product?.Code,
        Ingangsdatum = feit.Ingangsdatum,
        Einddatum = feit.Einddatum,
        RedenWijziging = feit.RedenWijziging?.Code(),
        OmvangVolume = feit.Omvang?.Volume,
        OmvangEenheid = feit.Omvang?.Eenheid.Code(),
        OmvangFrequentie = feit.Omvang?.Frequentie.Code(),
        Budget = feit.Budget?.Centen,
        Kenmerk = feit.Kenmerk,
    };

    public Toewijzing Feit(Func<string, Bsn> client) => new()
    {
        Client = client(Client),
        Nummer = Nummer,
        Datum = Datum,
        Tijd = TimeOnly.ParseExact(Tijd, Tijdvorm, CultureInfo.InvariantCulture),
        Dagtekening = Dagtekening,
        ReferentieAanbieder = ReferentieAanbieder,
        Product = Codes.Product(ProductCategorie, ProductCode),
        Ingangsdatum = Ingangsdatum,
        Einddatum = Einddatum,
        RedenWijziging = RedenWijziging is null ? null : Codes.RedenWijziging(RedenWijziging),
        Omvang = OmvangVolume is { } volume
            ? new() { Volume = volume, Eenheid = Codes.Eenheid(OmvangEenheid!), Frequentie = Codes.Frequentie(OmvangFrequentie!) }
            : null,
        Budget = Budget is { } centen ? new(centen) : null,
        Kenmerk = Kenmerk,
    };
}

/// <summary>What a start and a stop both say.</summary>
internal abstract class Leveringsrij : Clientrij
{
    public int? ToewijzingNummer { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public DateOnly? ToewijzingIngangsdatum { get; init; }

    public required DateOnly Begindatum { get; init; }

    public required bool Verwijdering { get; init; }
}

/// <summary>See <see cref="Start"/>.</summary>
internal class Startrij : Leveringsrij
{
    public static Startrij Van(Start feit, int volgnummer, Func<Bsn, string> hash) => new()
    {
        Volgnummer = volgnummer,
        Client = hash(feit.Client),
        ToewijzingNummer = feit.ToewijzingNummer,
        ProductCategorie = feit.Product?.Categorie.Code(),
        ProductCode = feit.Product?.Code,
        ToewijzingIngangsdatum = feit.ToewijzingIngangsdatum,
        Begindatum = feit.Begindatum,
        Verwijdering = feit.Verwijdering,
    };

    public Start Feit(Func<string, Bsn> client) => new(
        client(Client), ToewijzingNummer, Codes.Product(ProductCategorie, ProductCode), ToewijzingIngangsdatum, Begindatum, Verwijdering);
}

/// <summary>See <see cref="Stop"/>.</summary>
internal class Stoprij : Leveringsrij
{
    public required DateOnly Einddatum { get; init; }

    public required string Reden { get; init; }

    public static Stoprij Van(Stop feit, int volgnummer, Func<Bsn, string> hash) => new()
    {
        Volgnummer = volgnummer,
        Client = hash(feit.Client),
        ToewijzingNummer = feit.ToewijzingNummer,
        ProductCategorie = feit.Product?.Categorie.Code(),
        ProductCode = feit.Product?.Code,
        ToewijzingIngangsdatum = feit.ToewijzingIngangsdatum,
        Begindatum = feit.Begindatum,
        Einddatum = feit.Einddatum,
        Reden = feit.Reden.Code(),
        Verwijdering = feit.Verwijdering,
    };

    public Stop Feit(Func<string, Bsn> client) => new(
        client(Client),
        ToewijzingNummer,
        Codes.Product(ProductCategorie, ProductCode),
        ToewijzingIngangsdatum,
        Begindatum,
        Einddatum,
        Codes.RedenBeeindiging(Reden),
        Verwijdering);
}

/// <summary>See <see cref="Verzoek"/>.</summary>
internal sealed class Verzoekrij : Clientrij
{
    public required string Soort { get; init; }

    public required string Referentie { get; init; }

    public required DateOnly Dagtekening { get; init; }

    public static Verzoekrij Van(Verzoek feit, int volgnummer, Func<Bsn, string> hash) => new()
    {
        Volgnummer = volgnummer,
        Client = hash(feit.Client),
        Soort = feit.Soort.ToString(),
        Referentie = feit.Referentie,
        Dagtekening = feit.Dagtekening,
    };

    public Verzoek Feit(Func<string, Bsn> client) => new(client(Client), Enum.Parse<Berichtsoort>(Soort), Referentie, Dagtekening);
}

/// <summary>See <see cref="Verlengingsvraag"/>.</summary>
internal sealed class Verlengingsrij : Feitrij
{
    public required int ToewijzingNummer { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public DateOnly? Vanaf { get; init; }

    public DateOnly? Einddatum { get; init; }

    public static Verlengingsrij Van(Verlengingsvraag feit, int volgnummer) => new()
    {
        Volgnummer = volgnummer,
        ToewijzingNummer = feit.ToewijzingNummer,
        ProductCategorie = feit.Product?.Categorie.Code(),
        ProductCode = feit.Product?.Code,
        Vanaf = feit.Vanaf,
        Einddatum = feit.Einddatum,
    };
}

/// <summary>See <see cref="Verzoekantwoord"/>.</summary>
internal sealed class Antwoordrij : Feitrij
{
    public required string Referentie { get; init; }

    public required string Antwoord { get; init; }

    public required DateOnly Dagtekening { get; init; }

    public static Antwoordrij Van(Verzoekantwoord feit, int volgnummer) => new()
    {
        Volgnummer = volgnummer,
        Referentie = feit.Referentie,
        Antwoord = feit.Antwoord.Code(),
        Dagtekening = feit.Dagtekening,
    };

    public Verzoekantwoord Feit => new(Referentie, Codes.VerzoekAntwoord(Antwoord), Dagtekening);
}
