using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A client is at most 120 years old on the dagtekening, unless the birth date is unknown.</summary>
internal sealed class TR002 : Berichtregel, IOver<Geboortedatum>
{
    private const int MaximumJaren = 120;

    private static readonly DateOnly Onbekend = new(1900, 1, 1);

    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
        [new("Client", "Geboortedatum/Datum", 301, 305, 307, 315)];

    public override string Uitleg =>
        "De geboortedatum van de cliënt ligt hoogstens 120 jaar voor de dagtekening van het bericht. Een onbekende " +
        "geboortedatum is vrijgesteld: DatumGebruik 3 samen met de datum 1900-01-01.";

    public override string Lezing =>
        "Alleen de geboortedatum van de cliënt wordt beoordeeld, die van een relatie niet. Op de dag af 120 jaar is nog toegestaan.";

    public override string VoorbeeldGoed => "Geboren op 1904-03-01 in een bericht met dagtekening 2024-03-01: precies 120 jaar.";

    public override string VoorbeeldFout => "Geboren op 1904-02-29 in een bericht met dagtekening 2024-03-01: een dag te oud.";

    public override string Melding =>
        "De geboortedatum ligt meer dan 120 jaar voor de dagtekening. Verbeter de datum, of vul bij een onbekende " +
        "geboortedatum 1900-01-01 met DatumGebruik 3.";

    public bool Voldoet(Geboortedatum geboorte, Context context)
    {
        var onbekend = geboorte.DatumGebruik == DatumGebruik.GeheelOnbekend && geboorte.Datum == Onbekend;

        // Part by part: the schemas allow years so early and so late that a date 120 years away would not exist.
        var uiterlijk = Delen(geboorte.Datum) with { Jaar = geboorte.Datum.Year + MaximumJaren };
        return onbekend || uiterlijk.CompareTo(Delen(context.Dagtekening)) >= 0;
    }

    private static (int Jaar, int Maand, int Dag) Delen(DateOnly datum) => (datum.Year, datum.Month, datum.Day);
}
