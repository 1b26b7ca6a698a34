using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A registered address and a place of residence have a postcode.</summary>
internal sealed class CD034 : Berichtregel, IOver<Wmo301.Contact>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Contact", "Adres/Postcode", 301)];

    public override string Uitleg => "Een BRP-adres (Soort 01) en een verblijfadres (Soort 03) hebben een postcode.";

    public override string Lezing =>
        "Een Contact zonder Adres wordt niet beoordeeld: of er een adres moet zijn, zeggen TR006 en TR061.";

    public override string VoorbeeldGoed => "Een Contact met Soort 03 en een adres met postcode.";

    public override string VoorbeeldFout => "Een Contact met Soort 01 en een adres zonder postcode.";

    public override string Melding =>
        "In een BRP-adres of verblijfadres ontbreekt de Postcode. Vul de postcode, of verbeter de Soort.";

    public bool Voldoet(Wmo301.Contact contact, Context context) =>
        contact is not { Soort: AdresSoort.AdresInDeBrp or AdresSoort.Verblijfplaats, Adres.Postcode: null };
}
