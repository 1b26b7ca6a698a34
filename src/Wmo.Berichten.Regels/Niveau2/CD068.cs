using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>Only a referrer who gives care has a code.</summary>
internal sealed class CD068 : Berichtregel, IOver<Verwijzer>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("AangevraagdProduct", "Verwijzer/ZorgverlenerCode", 315)];

    public override string Uitleg =>
        "Een ZorgverlenerCode staat alleen bij een huisarts, jeugdarts, gecertificeerde instelling of medisch specialist " +
        "(Type 02 tot en met 05).";

    public override string Lezing => "Een Naam mag bij elk ander type verwijzer, en hoeft niet.";

    public override string VoorbeeldGoed => "Type 01 (gemeente) zonder ZorgverlenerCode.";

    public override string VoorbeeldFout => "Type 01 (gemeente) met een ZorgverlenerCode.";

    public override string Melding =>
        "Bij dit type verwijzer hoort geen ZorgverlenerCode. Laat de code weg, of verbeter het Type.";

    public bool Voldoet(Verwijzer verwijzer, Context context) =>
        Verwijzers.IsZorgverlener(verwijzer) || verwijzer.ZorgverlenerCode is null;
}
