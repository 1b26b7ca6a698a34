using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A referrer without a code is named.</summary>
internal sealed class CD067 : Berichtregel, IOver<Verwijzer>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("AangevraagdProduct", "Verwijzer/Naam", 315)];

    public override string Uitleg =>
        "Is van een huisarts, jeugdarts, gecertificeerde instelling of medisch specialist (Type 02 tot en met 05) geen " +
        "ZorgverlenerCode bekend, dan staat de naam er.";

    public override string VoorbeeldGoed => "Type 05 met een Naam.";

    public override string VoorbeeldFout => "Type 05 zonder Naam en zonder ZorgverlenerCode.";

    public override string Melding =>
        "Van de verwijzer ontbreken de ZorgverlenerCode en de Naam. Vul de ZorgverlenerCode, of als die onbekend is de Naam.";

    public bool Voldoet(Verwijzer verwijzer, Context context) =>
        !Verwijzers.IsZorgverlener(verwijzer) || verwijzer.ZorgverlenerCode is not null || verwijzer.Naam is not null;
}
