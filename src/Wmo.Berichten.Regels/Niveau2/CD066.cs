using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A referrer who is known by code is not named.</summary>
internal sealed class CD066 : Berichtregel, IOver<Verwijzer>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("AangevraagdProduct", "Verwijzer/Naam", 315)];

    public override string Uitleg =>
        "Is van een huisarts, jeugdarts, gecertificeerde instelling of medisch specialist (Type 02 tot en met 05) de " +
        "ZorgverlenerCode gevuld, dan blijft de naam weg.";

    public override string VoorbeeldGoed => "Type 02 met een ZorgverlenerCode.";

    public override string VoorbeeldFout => "Type 02 met een ZorgverlenerCode en een Naam.";

    public override string Melding => "Van de verwijzer staan de ZorgverlenerCode en de Naam beide vermeld. Laat de Naam weg.";

    public bool Voldoet(Verwijzer verwijzer, Context context) =>
        !Verwijzers.IsZorgverlener(verwijzer) || verwijzer.ZorgverlenerCode is null || verwijzer.Naam is null;
}
