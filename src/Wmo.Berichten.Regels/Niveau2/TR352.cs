using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A request for change starts from a toewijzing that there is.</summary>
internal sealed class TR352 : Berichtregel, IOver<Wmo317.Verzoek>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Verzoek", null, 317)];

    public override string Uitleg =>
        "Een verzoek om wijziging noemt minstens één bestaande toewijzing: als ongewijzigd of als te wijzigen product. Wie nog " +
        "geen toewijzing heeft, vraagt met een verzoek om toewijzing (WMO315).";

    public override string VoorbeeldGoed => "Een ongewijzigd en een nieuw product.";

    public override string VoorbeeldFout => "Alleen een nieuw product.";

    public override string Melding =>
        "Het verzoek noemt geen bestaande toewijzing. Neem alle lopende toewijzingen op, als ongewijzigd of als te wijzigen product.";

    public bool Voldoet(Wmo317.Verzoek verzoek, Context context) =>
        verzoek.OngewijzigdeProducten.Count + verzoek.TeWijzigenProducten.Count > 0;
}
