using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A declared period ends on or after its begin and not after the dagtekening.</summary>
internal sealed class TR137 : Berichtregel, IOver<GeslotenPeriode>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("Declaratie", "DeclaratiePeriode/Einddatum", 323),
        new("Prestatie", "ProductPeriode/Einddatum", 323, 325),
    ];

    public override string Uitleg =>
        "De einddatum van een periode ligt niet voor haar begindatum en niet na de dagtekening van het bericht: gedeclareerd " +
        "wordt wat voorbij is.";

    public override string Lezing => "Beoordeeld worden de einddatum van de declaratieperiode en die van elke productperiode.";

    public override string VoorbeeldGoed => "Een periode van 2024-02-01 tot en met 2024-02-29 in een bericht met dagtekening 2024-02-29.";

    public override string VoorbeeldFout => "Een periode van 2024-02-01 tot en met 2024-02-29 in een bericht met dagtekening 2024-02-28.";

    public override string Melding =>
        "De einddatum ligt voor de begindatum van de periode of na de dagtekening van het bericht. Verbeter de datums, of " +
        "declareer de periode pas als zij voorbij is.";

    public bool Voldoet(GeslotenPeriode periode, Context context) =>
        periode.Einddatum >= periode.Begindatum && periode.Einddatum <= context.Dagtekening;
}
