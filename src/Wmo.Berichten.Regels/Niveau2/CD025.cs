using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>An address in the Netherlands has a house.</summary>
internal sealed class CD025 : Berichtregel, IOver<Adres>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Contact", "Adres/Huis", 301)];

    public override string Uitleg => "Een adres in Nederland (LandCode NL) heeft een huis, dus ten minste een huisnummer.";

    public override string Lezing => "Een adres zonder LandCode wordt niet beoordeeld. Ook huisnummer 0 is een huis.";

    public override string VoorbeeldGoed => "LandCode NL en Huisnummer 12.";

    public override string VoorbeeldFout => "LandCode NL zonder Huis.";

    public override string Melding => "In een Nederlands adres ontbreekt het Huis. Vul ten minste het huisnummer.";

    public bool Voldoet(Adres adres, Context context) => adres.LandCode != LandCode.Nederland || adres.Huis is not null;
}
