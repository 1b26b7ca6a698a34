using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A declaration is about 2021 or later.</summary>
internal sealed class CS100 : Berichtregel, IOver<GeslotenPeriode>
{
    private static readonly DateOnly Vanaf = new(2021, 1, 1);

    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("Declaratie", "DeclaratiePeriode", 323),
        new("Prestatie", "ProductPeriode", 323),
    ];

    public override string Uitleg =>
        "De periode van een declaratie en van elke prestatie ligt niet voor 1 januari 2021: in dat jaar begon deze manier " +
        "van declareren.";

    public override string Lezing => "De begindatum en de einddatum worden beide beoordeeld.";

    public override string VoorbeeldGoed => "Een periode van 2021-01-01 tot en met 2021-01-31.";

    public override string VoorbeeldFout => "Een periode van 2020-12-01 tot en met 2020-12-31.";

    public override string Melding =>
        "De periode begint of eindigt voor 1 januari 2021. Verbeter de datums; oudere zorg kan niet met dit bericht " +
        "gedeclareerd worden.";

    public bool Voldoet(GeslotenPeriode periode, Context context) => periode.Begindatum >= Vanaf && periode.Einddatum >= Vanaf;
}
