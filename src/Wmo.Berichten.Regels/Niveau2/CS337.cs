using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>The period of a prestatie stays within a calendar month.</summary>
internal sealed class CS337 : Berichtregel, IOver<GeslotenPeriode>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Prestatie", "ProductPeriode", 323)];

    public override string Uitleg => "De periode van een prestatie eindigt in de maand, en het jaar, waarin zij begint.";

    public override string Lezing => "De volgorde van de datums binnen de maand beoordeelt deze regel niet.";

    public override string VoorbeeldGoed => "Een ProductPeriode van 2024-02-05 tot en met 2024-02-29.";

    public override string VoorbeeldFout => "Een ProductPeriode van 2024-02-05 tot en met 2024-03-04.";

    public override string Melding =>
        "De ProductPeriode loopt over een maandgrens. Splits de prestatie per kalendermaand, of verbeter de datums.";

    public bool Voldoet(GeslotenPeriode periode, Context context) =>
        (periode.Begindatum.Year, periode.Begindatum.Month) == (periode.Einddatum.Year, periode.Einddatum.Month);
}
