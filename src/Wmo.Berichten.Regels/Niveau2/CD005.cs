using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>An address has a country exactly when it has a postcode.</summary>
internal sealed class CD005 : Berichtregel, IOver<Adres>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Contact", "Adres/LandCode", 301)];

    public override string Uitleg =>
        "In een adres horen Postcode en LandCode bij elkaar: staat er een postcode, dan ook de landcode, en zonder postcode " +
        "geen landcode.";

    public override string Lezing =>
        "Ook het adres van een relatie wordt beoordeeld. Een adres zonder postcode, ook een buitenlands, heeft geen landcode.";

    public override string VoorbeeldGoed => "Een adres met een postcode en LandCode NL.";

    public override string VoorbeeldFout => "Een adres met een postcode, zonder LandCode.";

    public override string Melding => "Postcode en LandCode staan niet samen in het adres. Vul beide, of laat beide weg.";

    public bool Voldoet(Adres adres, Context context) => (adres.Postcode is null) == (adres.LandCode is null);
}
