using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>Only a temporary address has a period.</summary>
internal sealed class CD009 : Berichtregel, IOver<Wmo301.Contact>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Contact", "Periode", 301)];

    public override string Uitleg => "Een periode staat alleen bij een tijdelijk verblijfadres (Soort 04).";

    public override string Lezing => "Het element Periode mag er dan niet staan, ook niet leeg. Bij Soort 04 hoeft het niet.";

    public override string VoorbeeldGoed => "Een Contact met Soort 04 en een Periode.";

    public override string VoorbeeldFout => "Een Contact met Soort 01 en een Periode.";

    public override string Melding =>
        "Er staat een Periode bij een adres dat niet tijdelijk is. Laat de Periode weg, of vul Soort 04.";

    public bool Voldoet(Wmo301.Contact contact, Context context) =>
        contact.Periode is null || contact.Soort == AdresSoort.TijdelijkAdres;
}
