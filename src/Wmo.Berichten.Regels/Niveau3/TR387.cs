using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A ProductPeriode begins on the first of the month, or with its toewijzing.</summary>
internal sealed class TR387() : Debetregel(RetourCode.Code9387, "ProductPeriode/Begindatum")
{
    public override string Uitleg =>
        "De productperiode begint op de eerste dag van haar maand, of op de ingangsdatum van de toewijzing als die later " +
        "in dezelfde maand ligt.";

    public override string Lezing =>
        "Ligt de ingangsdatum in die maand, dan is alleen die datum goed (IV089). " +
        AlleenDebet;

    public override string VoorbeeldGoed => "Bij een toewijzing vanaf 2025-04-08: april vanaf 2025-04-08, mei vanaf 2025-05-01.";

    public override string VoorbeeldFout => "Bij een toewijzing vanaf 2025-04-08: april vanaf 2025-04-09, of mei vanaf 2025-05-08.";

    public override string Melding =>
        "De begindatum van de productperiode is niet de eerste dag van de maand, of de ingangsdatum van de toewijzing in " +
        "die maand. Vul die datum.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context)
    {
        var begin = prestatie.ProductPeriode.Begindatum;
        var ingang = toewijzing.Ingangsdatum;
        return (ingang.Year, ingang.Month) == (begin.Year, begin.Month) ? begin == ingang : begin.Day == 1;
    }
}
