using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A new product is asked for in time.</summary>
internal sealed class TR380 : Berichtregel, IOver<Wmo317.NieuwProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("NieuwProduct", "GewensteIngangsdatum", 317)];

    public override string Uitleg => "De gewenste ingangsdatum van een nieuw product ligt na de dagtekening van het bericht.";

    public override string Lezing => "Op de dagtekening zelf is te laat. De ingangsdatum van een te wijzigen product wordt niet beoordeeld.";

    public override string VoorbeeldGoed => "GewensteIngangsdatum 2024-03-02 in een bericht met dagtekening 2024-03-01.";

    public override string VoorbeeldFout => "GewensteIngangsdatum 2024-03-01 in een bericht met dagtekening 2024-03-01.";

    public override string Melding => "De gewenste ingangsdatum ligt niet na de dagtekening van het bericht. Kies een latere datum.";

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) => product.GewensteIngangsdatum > context.Dagtekening;
}
