using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>The old administrative correction is not used.</summary>
internal sealed class CS336 : Berichtregel, IOver<RedenWijziging>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("ToegewezenProduct", "RedenWijziging", 301)];

    public override string Uitleg =>
        "RedenWijziging 01 is vervallen. Voor een administratieve correctie is er 14, voor een verwijderde toewijzing 13.";

    public override string VoorbeeldGoed => "RedenWijziging 14.";

    public override string VoorbeeldFout => "RedenWijziging 01.";

    public override string Melding =>
        "RedenWijziging 01 wordt niet meer gebruikt. Vul 14 (administratieve correctie) of een andere reden.";

    public bool Voldoet(RedenWijziging reden, Context context) => reden != RedenWijziging.VervallenCorrectie;
}
