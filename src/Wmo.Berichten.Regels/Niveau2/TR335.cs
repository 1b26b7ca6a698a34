using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What was delivered more than five years ago is not declared any more.</summary>
internal sealed class TR335 : Berichtregel, IOver<GeslotenPeriode>
{
    private const int MaximumJaren = 5;

    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Prestatie", "ProductPeriode/Einddatum", 323)];

    public override string Uitleg => "De einddatum van een productperiode ligt hoogstens vijf jaar voor de DeclaratieDagtekening.";

    public override string Lezing =>
        "Op de dag af vijf jaar is nog toegestaan. De einddatum van de declaratieperiode wordt niet apart beoordeeld.";

    public override string VoorbeeldGoed => "Een productperiode tot en met 2021-01-31 in een declaratie van 2026-01-31.";

    public override string VoorbeeldFout => "Een productperiode tot en met 2021-01-31 in een declaratie van 2026-02-01.";

    public override string Melding =>
        "De productperiode eindigde meer dan vijf jaar voor de dagtekening van de declaratie. Verbeter de datum, of laat de " +
        "prestatie weg.";

    public bool Voldoet(GeslotenPeriode periode, Context context)
    {
        var dagtekening = context.Geheugen(this, Declaratie).DeclaratieDagtekening;

        // Part by part: the schemas allow years so early and so late that a date five years away would not exist.
        var uiterlijk = (periode.Einddatum.Year + MaximumJaren, periode.Einddatum.Month, periode.Einddatum.Day);
        return uiterlijk.CompareTo((dagtekening.Year, dagtekening.Month, dagtekening.Day)) >= 0;
    }

    private static Wmo323.Declaratie Declaratie(IBericht bericht) => ((Wmo323.Bericht)bericht).Declaratie;
}
