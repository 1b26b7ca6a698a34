using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A declaration is about exactly one calendar month.</summary>
internal sealed class CS340 : Berichtregel, IOver<GeslotenPeriode>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Declaratie", "DeclaratiePeriode", 323)];

    public override string Uitleg =>
        "Een declaratie gaat over precies één kalendermaand: van de eerste tot en met de laatste dag.";

    public override string VoorbeeldGoed => "Een DeclaratiePeriode van 2024-02-01 tot en met 2024-02-29.";

    public override string VoorbeeldFout => "Een DeclaratiePeriode van 2024-02-01 tot en met 2024-02-28.";

    public override string Melding =>
        "De DeclaratiePeriode is niet één hele kalendermaand. Vul de eerste en de laatste dag van de maand.";

    public bool Voldoet(GeslotenPeriode periode, Context context)
    {
        var (begin, eind) = (periode.Begindatum, periode.Einddatum);
        var laatste = DateTime.DaysInMonth(begin.Year, begin.Month);
        return begin.Day == 1 && (eind.Year, eind.Month, eind.Day) == (begin.Year, begin.Month, laatste);
    }
}
