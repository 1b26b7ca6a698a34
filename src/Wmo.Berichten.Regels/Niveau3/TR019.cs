using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A start or stop belongs to a toewijzing, unless the product is delivered taakgericht.</summary>
internal sealed class TR019() : Dossierregel(RetourCode.Code9019), IOverDossier<Wmo305.StartProduct>, IOverDossier<Wmo307.StopProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("StartProduct", "ToewijzingNummer", 305),
        new("StopProduct", "ToewijzingNummer", 307),
    ];

    public override string Uitleg =>
        "Een start of stop noemt het ToewijzingNummer van een toewijzing die deze gemeente deze aanbieder voor deze cliënt gaf. " +
        "Zonder nummer kan alleen een product dat taakgericht geleverd wordt. Een verwijdering wordt hierop niet beoordeeld (TR063).";

    public override string Lezing =>
        "Welke producten taakgericht zijn, en of daarvoor start- en stopberichten zijn afgesproken, staat in het regioprofiel van de " +
        "gemeente. Op een verwijderde toewijzing kan geen levering meer beginnen; wat al begonnen was moet nog wel kunnen stoppen. Dat een " +
        "levering voor of na de periode van de toewijzing ligt is geen reden voor afkeur.";

    public override string VoorbeeldGoed => "Een start op toewijzing 1001, die de gemeente voor deze cliënt aan deze aanbieder stuurde.";

    public override string VoorbeeldFout => "Een start op toewijzing 1001, die van een andere cliënt is.";

    public override string Melding =>
        "De start of stop hoort niet bij een toewijzing van deze cliënt bij deze aanbieder. Verbeter het toewijzingnummer, of wacht tot " +
        "de toewijzing er is.";

    internal override bool MistIets => true;

    public bool Voldoet(Wmo305.StartProduct product, Dossiercontext context) =>
        product.IsVerwijdering() || HoortBij(product.ToewijzingNummer, product.Product, context, ookVerwijderd: false);

    public bool Voldoet(Wmo307.StopProduct product, Dossiercontext context) =>
        product.IsVerwijdering() || HoortBij(product, context);

    /// <summary>True when the stop can be tied to something that was to be delivered.</summary>
    internal static bool HoortBij(Wmo307.StopProduct product, Dossiercontext context) =>
        HoortBij(product.ToewijzingNummer, product.Product, context, ookVerwijderd: true);

    private static bool HoortBij(int? nummer, Product? product, Dossiercontext context, bool ookVerwijderd)
    {
        if (nummer is { } bekend)
            return context.Dossier.Toewijzing(context.Client, bekend) is { } toewijzing && (ookVerwijderd || !toewijzing.IsVerwijderd);

        return product is not null && context.Afspraken.Over(product.Categorie, product.Code) is { ZonderToewijzing: true };
    }
}
