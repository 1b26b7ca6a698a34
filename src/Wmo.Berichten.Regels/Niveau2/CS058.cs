using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A start or stop is new or takes one back; nothing else.</summary>
internal sealed class CS058 : Berichtregel, IOver<StatusAanlevering>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("StartProduct", "StatusAanlevering", 305),
        new("StopProduct", "StatusAanlevering", 307),
    ];

    public override string Uitleg =>
        "Een start of stop wordt voor het eerst aangeleverd (1) of verwijderd (3). Wijzigen gaat door te verwijderen en " +
        "opnieuw aan te leveren.";

    public override string VoorbeeldGoed => "StatusAanlevering 3.";

    public override string VoorbeeldFout => "StatusAanlevering 2.";

    public override string Melding =>
        "Deze StatusAanlevering wordt niet gebruikt. Vul 1 (eerste aanlevering) of 3 (verwijderen).";

    public bool Voldoet(StatusAanlevering status, Context context) =>
        status is StatusAanlevering.Nieuw or StatusAanlevering.Verwijderd;
}
