using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A beschikking has a number exactly when it has a starting date.</summary>
internal sealed class CD043 : Berichtregel, IOver<Wmo315.AangevraagdProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("AangevraagdProduct", "BeschikkingIngangsdatum", 315)];

    public override string Uitleg => "BeschikkingNummer en BeschikkingIngangsdatum staan er allebei of geen van beide.";

    public override string VoorbeeldGoed => "Een BeschikkingNummer met een BeschikkingIngangsdatum.";

    public override string VoorbeeldFout => "Een BeschikkingNummer zonder BeschikkingIngangsdatum.";

    public override string Melding =>
        "BeschikkingNummer en BeschikkingIngangsdatum staan niet samen bij het product. Vul beide, of laat beide weg.";

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) =>
        (product.BeschikkingNummer is null) == (product.BeschikkingIngangsdatum is null);
}
