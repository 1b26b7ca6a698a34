using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A request for change asks for a change.</summary>
internal sealed class TR353 : Berichtregel, IOver<Wmo317.Verzoek>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Verzoek", null, 317)];

    public override string Uitleg => "Een verzoek om wijziging bevat minstens één te wijzigen of nieuw product; anders verandert er niets.";

    public override string VoorbeeldGoed => "Alleen een te wijzigen product.";

    public override string VoorbeeldFout => "Alleen ongewijzigde producten.";

    public override string Melding => "Het verzoek vraagt geen wijziging. Voeg een te wijzigen of een nieuw product toe, of stuur het niet.";

    public bool Voldoet(Wmo317.Verzoek verzoek, Context context) =>
        verzoek.TeWijzigenProducten.Count + verzoek.NieuweProducten.Count > 0;
}
