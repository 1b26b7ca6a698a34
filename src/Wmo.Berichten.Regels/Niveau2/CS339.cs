using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What is counted in euros costs as much as it counts.</summary>
internal sealed class CS339 : Berichtregel, IOver<Wmo323.Prestatie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Prestatie", "IngediendBedrag", 323)];

    public override string Uitleg =>
        "Bij een prestatie in euro's (Eenheid 83) is het GeleverdVolume het bedrag zelf: het is gelijk aan het Bedrag in " +
        "IngediendBedrag.";

    public override string Lezing =>
        "Beide staan in eurocenten. DebetCredit doet er niet toe: ook bij een credit is het volume positief.";

    public override string VoorbeeldGoed => "Eenheid 83, GeleverdVolume 12500 en Bedrag 12500.";

    public override string VoorbeeldFout => "Eenheid 83, GeleverdVolume 125 en Bedrag 12500.";

    public override string Melding =>
        "Bij Eenheid 83 (euro) verschillen GeleverdVolume en het bedrag in IngediendBedrag. Vul in beide hetzelfde aantal " +
        "eurocenten.";

    public bool Voldoet(Wmo323.Prestatie prestatie, Context context) =>
        prestatie.Eenheid != Eenheid.Euro || prestatie.IngediendBedrag.Bedrag.Centen == prestatie.GeleverdVolume;
}
