using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>Of one toewijzing, or one product in taakgericht working, no second delivery begins while one goes on.</summary>
internal sealed class TR326() : Dossierregel(RetourCode.Code9326), IOverDossier<Wmo305.StartProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("StartProduct", null, 305)];

    public override string Uitleg =>
        "Een nieuwe start wordt pas gemeld als er op de toewijzing geen levering loopt: elke eerdere start is gestopt, tijdelijk of " +
        "definitief, of verwijderd.";

    public override string Lezing =>
        "Een start en een stop horen bij elkaar als toewijzing en Begindatum gelijk zijn. Zonder toewijzing, bij taakgericht werken, " +
        "telt het product. Wie dezelfde start nog eens meldt terwijl de levering loopt krijgt ook 9074.";

    public override string VoorbeeldGoed => "Een start op toewijzing 1001 nadat de vorige levering tijdelijk gestopt is.";

    public override string VoorbeeldFout => "Een start op toewijzing 1001 terwijl een eerdere start niet gestopt is.";

    public override string Melding =>
        "Op deze toewijzing, of van dit product, loopt al een levering. Meld eerst de stop daarvan, of verwijder de eerdere start.";

    public bool Voldoet(Wmo305.StartProduct product, Dossiercontext context)
    {
        var start = Dossierfeiten.Van(context.Client, product);
        var stops = context.Dossier.Stops(context.Client);
        return start.Verwijdering
            || context.Dossier.Starts(context.Client).Where(start.IsVanHetzelfde).All(eerder => stops.Any(eerder.IsVanDezelfdeLevering));
    }
}
