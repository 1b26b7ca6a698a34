using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Messages about one client's toewijzingen, starts and stops, and the dossier that they leave.</summary>
internal static class Leveringsberichten
{
    public const string ToegewezenProduct = "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]";

    public const string StartProduct = "/Bericht/Client/StartProducten/StartProduct[1]";

    public const string StopProduct = "/Bericht/Client/StopProducten/StopProduct[1]";

    public static readonly Bsn Ander = Bsn.Parse("999900018");

    public static readonly DateOnly Begin = new(2024, 1, 8);

    public static readonly DateOnly Hervat = new(2024, 2, 12);

    public static readonly DateOnly Eind = new(2024, 1, 31);

    public static readonly Wmo301.ToegewezenProduct Toegewezen = Testberichten.Toewijzing.Client.ToegewezenProducten[0];

    /// <summary>A toewijzing of the client under another number, that may stand beside the first in one message.</summary>
    public static readonly Wmo301.ToegewezenProduct Tweede = Toegewezen with
    {
        ToewijzingNummer = 1002,
        Product = new() { Categorie = ProductCategorie.Dagbesteding, Code = "07A12" },
    };

    public static readonly Wmo301.ToegewezenProduct Verwijderd = Later(Toegewezen) with
    {
        Einddatum = Toegewezen.Ingangsdatum,
        RedenWijziging = RedenWijziging.Verwijderd,
    };

    public static readonly Product Taak = new() { Categorie = ProductCategorie.Begeleiding, Code = "02A03" };

    public static readonly Afspraken Taakgericht = new() { Producten = [Taakafspraak(Taak.Code)] };

    /// <summary>A product of the same category that is not delivered taakgericht.</summary>
    public static readonly Product GeenTaak = Taak with { Code = "02A04" };

    /// <summary>Of the category of <see cref="Taak"/> this product, or all without a code, is delivered taakgericht.</summary>
    public static Productafspraak Taakafspraak(string? code) => new(Taak.Categorie, code, Uitvoeringsvariant.Taakgericht);

    /// <summary>A version of the day after.</summary>
    public static Wmo301.ToegewezenProduct Later(this Wmo301.ToegewezenProduct product) =>
        product with { Toewijzingsdatum = product.Toewijzingsdatum.AddDays(1) };

    public static Wmo301.Bericht Toewijzen(params Wmo301.ToegewezenProduct[] producten) =>
        Testberichten.Toewijzing with { Client = Testberichten.Toewijzing.Client with { ToegewezenProducten = [.. producten] } };

    public static Wmo305.StartProduct Start(DateOnly begin) =>
        Testberichten.Start.Client.StartProducten[0] with { Begindatum = begin };

    public static Wmo305.StartProduct Ingetrokken(this Wmo305.StartProduct start) => start with { StatusAanlevering = StatusAanlevering.Verwijderd };

    public static Wmo305.StartProduct AlsTaak(this Wmo305.StartProduct start, Product? product) =>
        start with { ToewijzingNummer = null, Product = product };

    public static Wmo305.Bericht Starten(params Wmo305.StartProduct[] producten) =>
        Testberichten.Start with { Client = Testberichten.Start.Client with { StartProducten = [.. producten] } };

    public static Wmo307.StopProduct Stop(DateOnly begin, DateOnly eind, RedenBeeindiging reden = RedenBeeindiging.VolgensPlanAfgerond) =>
        Testberichten.Stop.Client.StopProducten[0] with { Begindatum = begin, Einddatum = eind, RedenBeeindiging = reden };

    public static Wmo307.StopProduct Pauze(DateOnly begin, DateOnly eind) => Stop(begin, eind, RedenBeeindiging.TijdelijkGestopt);

    public static Wmo307.StopProduct Ingetrokken(this Wmo307.StopProduct stop) => stop with { StatusAanlevering = StatusAanlevering.Verwijderd };

    public static Wmo307.StopProduct AlsTaak(this Wmo307.StopProduct stop, Product? product) => stop with { ToewijzingNummer = null, Product = product };

    public static Wmo307.Bericht Stoppen(params Wmo307.StopProduct[] producten) =>
        Testberichten.Stop with { Client = Testberichten.Stop.Client with { StopProducten = [.. producten] } };

    /// <summary>The dossier in which these messages were accepted.</summary>
    public static Dossierinhoud Na(params IBericht[] berichten) => Inhoud(berichten.Select(Dossierfeiten.Van));

    public static Dossierinhoud Inhoud(IEnumerable<Dossierfeiten> feiten)
    {
        var alle = feiten.ToList();
        return new()
        {
            Toewijzingen = [.. alle.SelectMany(feit => feit.Toewijzingen)],
            Starts = [.. alle.SelectMany(feit => feit.Starts)],
            Stops = [.. alle.SelectMany(feit => feit.Stops)],
            Verzoeken = [.. alle.SelectMany(feit => feit.Verzoeken)],
            Antwoorden = [.. alle.SelectMany(feit => feit.Antwoorden)],
            Declaraties = [.. alle.Select(feit => feit.Declaratie).OfType<Declaratie>()],
            Prestaties = [.. alle.SelectMany(feit => feit.Prestaties)],
        };
    }
}
