using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A BSN passes the elfproef.</summary>
internal sealed class CS002 : Berichtregel, IOver<Bsn>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
        [new("Client", "Bsn", 301, 305, 307, 315, 317, 323, 325)];

    public override string Uitleg =>
        "Een burgerservicenummer voldoet aan de elfproef. Vermenigvuldig de eerste acht cijfers met 9, 8, 7, 6, 5, 4, 3 en 2, " +
        "tel de uitkomsten op en trek het negende cijfer daarvan af: wat overblijft is een veelvoud van 11. " +
        "Zo valt elke tikfout van één cijfer op.";

    public override string Lezing => "Negen nullen zijn geen nummer: ze worden geweigerd, al klopt de rekensom.";

    public override string VoorbeeldGoed => "999900006: 81 + 72 + 63 + 54 − 6 = 264, en dat is 24 × 11.";

    public override string VoorbeeldFout => "999900007: 81 + 72 + 63 + 54 − 7 = 263, en dat is geen veelvoud van 11.";

    public override string Melding =>
        "Het BSN voldoet niet aan de elfproef. Neem het nummer opnieuw over uit de bron.";

    public bool Voldoet(Bsn bsn, Context context) => bsn.VoldoetAanElfproef;
}
