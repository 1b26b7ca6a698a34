using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A language is named exactly when an interpreter of a language is needed.</summary>
internal sealed class CD007 : Berichtregel, IOver<Communicatie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Client", "Communicatie/Taal", 301)];

    public override string Uitleg =>
        "Heeft de cliënt een taaltolk nodig (Vorm 1), dan staat erbij voor welke taal. Bij een andere vorm van communicatie " +
        "staat er geen taal.";

    public override string VoorbeeldGoed => "Vorm 1 met als Taal het Tigrinya.";

    public override string VoorbeeldFout => "Vorm 2 (gebarentolk) met een Taal.";

    public override string Melding =>
        "Taal hoort alleen bij Vorm 1 (taaltolk), en mag daar niet ontbreken. Vul de taal aan of laat haar weg.";

    public bool Voldoet(Communicatie communicatie, Context context) =>
        (communicatie.Vorm == Communicatievorm.Taaltolk) == (communicatie.Taal is not null);
}
