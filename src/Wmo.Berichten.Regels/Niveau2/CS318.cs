using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A client is a natural person.</summary>
internal sealed class CS318 : Berichtregel, IOver<VolledigeNaam>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Client", "Naam", 301)];

    public override string Uitleg =>
        "Een cliënt is een mens: NaamGebruik 6 (niet-natuurlijk persoon) komt bij een cliënt niet voor.";

    public override string Lezing => "Een relatie mag wel een niet-natuurlijk persoon zijn.";

    public override string VoorbeeldGoed => "Een cliënt met NaamGebruik 1.";

    public override string VoorbeeldFout => "Een cliënt met NaamGebruik 6.";

    public override string Melding =>
        "Bij de naam van de cliënt staat NaamGebruik 6 (niet-natuurlijk persoon). Vul hoe de cliënt de eigen naam gebruikt.";

    public bool Voldoet(VolledigeNaam naam, Context context) => naam.NaamGebruik != NaamGebruik.Rechtspersoon;
}
