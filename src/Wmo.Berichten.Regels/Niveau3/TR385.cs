using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A toewijzing on which granted prestaties stand is not removed.</summary>
internal sealed class TR385() : Dossierregel(RetourCode.Code9385), IOverDossier<Wmo301.ToegewezenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("ToegewezenProduct", "RedenWijziging", 301)];

    public override string Uitleg =>
        "Een toewijzing waarop een toegekende prestatie staat die niet gecrediteerd is, wordt niet verwijderd (RedenWijziging 13).";

    public override string Lezing => "Een verwijdering die ouder is dan de versie die geldt verwijdert niets en wordt hierop niet beoordeeld.";

    public override string VoorbeeldGoed => "Een verwijdering van toewijzing 1001, waarvan alle toegekende prestaties gecrediteerd zijn.";

    public override string VoorbeeldFout => "Een verwijdering van toewijzing 1001, waarop een prestatie is toegekend.";

    public override string Melding =>
        "Deze toewijzing kan niet verwijderd worden, want er zijn prestaties op toegekend. Trek haar in met een einddatum, of laat de " +
        "prestaties eerst crediteren.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Dossiercontext context)
    {
        var isLaatste = context.Dossier.Toewijzing(context.Client, product.ToewijzingNummer) is not { } geldend
            || (product.Toewijzingsdatum, product.Toewijzingstijd).CompareTo((geldend.Datum, geldend.Tijd)) >= 0;
        return product.RedenWijziging != RedenWijziging.Verwijderd
            || !isLaatste
            || !context.Dossier.Gedeclareerd(context.Client, product.ToewijzingNummer).Toegekend;
    }
}
