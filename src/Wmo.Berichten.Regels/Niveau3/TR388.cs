using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A ProductPeriode ends on the last of the month, or with its toewijzing.</summary>
internal sealed class TR388() : Debetregel(RetourCode.Code9388, "ProductPeriode/Einddatum")
{
    public override string Uitleg =>
        "De productperiode eindigt op de laatste dag van haar maand, of op de einddatum van de toewijzing als die eerder " +
        "in dezelfde maand ligt.";

    public override string Lezing =>
        "Ligt de einddatum in die maand, dan is alleen die datum goed (IV089). " +
        AlleenDebet;

    public override string VoorbeeldGoed =>
        "Bij een toewijzing tot en met 2025-06-17: mei tot en met 2025-05-31, juni tot en met 2025-06-17.";

    public override string VoorbeeldFout =>
        "Bij een toewijzing tot en met 2025-06-17: juni tot en met 2025-06-16, of mei tot en met 2025-05-17.";

    public override string Melding =>
        "De einddatum van de productperiode is niet de laatste dag van de maand, of de einddatum van de toewijzing in die " +
        "maand. Vul die datum.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context)
    {
        var eind = prestatie.ProductPeriode.Einddatum;
        return toewijzing.Einddatum is { } laatste && (laatste.Year, laatste.Month) == (eind.Year, eind.Month)
            ? eind == laatste
            : eind.Day == DateTime.DaysInMonth(eind.Year, eind.Month);
    }
}
