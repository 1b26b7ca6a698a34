using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>Delivery does not stop before it began.</summary>
internal sealed class TR018 : Berichtregel, IOver<Wmo307.StopProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("StopProduct", "Einddatum", 307)];

    public override string Uitleg => "De einddatum van de levering ligt niet voor de begindatum; stoppen op de eerste dag mag.";

    public override string VoorbeeldGoed => "Begindatum 2024-03-01 en Einddatum 2024-03-01.";

    public override string VoorbeeldFout => "Begindatum 2024-03-01 en Einddatum 2024-02-29.";

    public override string Melding => "De einddatum ligt voor de begindatum. Verbeter een van beide.";

    public bool Voldoet(Wmo307.StopProduct stop, Context context) => stop.Einddatum >= stop.Begindatum;
}
