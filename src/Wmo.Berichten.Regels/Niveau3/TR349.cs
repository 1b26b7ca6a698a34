using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A request for change names every toewijzing that stands for the client.</summary>
internal sealed class TR349() : Dossierregel(RetourCode.Code9349), IOverDossier<Wmo317.Verzoek>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Verzoek", null, 317)];

    public override string Uitleg =>
        "Elke actuele toewijzing van de cliënt bij deze aanbieder staat in het verzoek, als ongewijzigd of als te wijzigen product. " +
        "Actueel is een toewijzing zonder einddatum of met een einddatum op of na de dagtekening, ook als zij nog moet ingaan. Een " +
        "verwijderde toewijzing is niet actueel.";

    public override string Lezing => Toewijzingen.Lezing;

    public override string VoorbeeldGoed => "Toewijzing 1001 als ongewijzigd en 1002 als te wijzigen product; 1003 eindigde vorige maand en ontbreekt.";

    public override string VoorbeeldFout => "Toewijzing 1001 als ongewijzigd product, terwijl ook 1002 nog loopt.";

    public override string Melding =>
        "In het verzoek ontbreekt een toewijzing die nog loopt of nog ingaat. Neem elke actuele toewijzing van de cliënt op, als " +
        "ongewijzigd of als te wijzigen product.";

    public bool Voldoet(Wmo317.Verzoek verzoek, Dossiercontext context)
    {
        HashSet<int> genoemd =
        [
            .. verzoek.OngewijzigdeProducten.Select(product => product.ToewijzingNummer),
            .. verzoek.TeWijzigenProducten.Select(product => product.ToewijzingNummer),
        ];
        return context.ActueleToewijzingen().All(toewijzing => genoemd.Contains(toewijzing.Nummer));
    }
}
