using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A toewijzing that is taken back lasts one day.</summary>
internal sealed class CS335 : Berichtregel, IOver<Wmo301.ToegewezenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("ToegewezenProduct", "RedenWijziging", 301)];

    public override string Uitleg => "Wie een toewijzing verwijdert (RedenWijziging 13) zet de Einddatum op de Ingangsdatum.";

    public override string Lezing =>
        "Zonder Einddatum is zij niet gelijk aan de Ingangsdatum. Een toewijzing van één dag mag ook een andere " +
        "RedenWijziging hebben.";

    public override string VoorbeeldGoed => "RedenWijziging 13, Ingangsdatum 2024-03-01 en Einddatum 2024-03-01.";

    public override string VoorbeeldFout => "RedenWijziging 13, Ingangsdatum 2024-03-01 en Einddatum 2024-03-02.";

    public override string Melding =>
        "De toewijzing is verwijderd, maar de Einddatum is niet de Ingangsdatum. Maak ze gelijk, of kies een andere " +
        "RedenWijziging.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) =>
        product.RedenWijziging != RedenWijziging.Verwijderd || product.Einddatum == product.Ingangsdatum;
}
