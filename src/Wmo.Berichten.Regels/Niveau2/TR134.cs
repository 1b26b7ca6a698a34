using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What a message reports had begun on its dagtekening.</summary>
internal sealed class TR134 : Berichtregel, IOver<Geboortedatum>, IOver<GeslotenPeriode>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("Client", "Geboortedatum/Datum", 301, 305, 307, 315),
        new("Declaratie", "DeclaratiePeriode/Begindatum", 323),
        new("Prestatie", "ProductPeriode/Begindatum", 323, 325),
    ];

    public override string Uitleg => "De datum bestaat en ligt niet na de dagtekening van het bericht; op de dagtekening zelf mag.";

    public override string Lezing =>
        "Beoordeeld worden de geboortedatum van de cliënt en de begindatum van de declaratieperiode en van elke productperiode; " +
        "einddatums en de geboortedatum van een relatie niet.";

    public override string VoorbeeldGoed => "Geboren op 2024-03-01 in een bericht met dagtekening 2024-03-01.";

    public override string VoorbeeldFout => "Geboren op 2024-03-02 in een bericht met dagtekening 2024-03-01.";

    public override string Melding =>
        "De datum ligt na de dagtekening van het bericht. Vul een datum op of voor de dagtekening, of verbeter de dagtekening.";

    public bool Voldoet(Geboortedatum geboorte, Context context) => geboorte.Datum <= context.Dagtekening;

    public bool Voldoet(GeslotenPeriode periode, Context context) => periode.Begindatum <= context.Dagtekening;
}
