using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;
using Wmo.Berichten.Regels.Volumes;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A prestatie counts in the unit that was granted or agreed.</summary>
internal sealed class TR341() : Debetregel(RetourCode.Code9341, "Eenheid")
{
    public override string Uitleg =>
        "De eenheid is die van de omvang van de toewijzing; wat in uren is toegewezen mag ook in minuten.";

    public override string Lezing =>
        "Noemt de toewijzing geen omvang, dan is het een eenheid die voor het product is afgesproken, of anders een van de " +
        "uitvoeringsvariant in het regioprofiel; is daarover niets vastgelegd, dan wordt niet beoordeeld. " +
        AlleenDebet;

    public override string VoorbeeldGoed => "Minuten op een toewijzing in uren.";

    public override string VoorbeeldFout => "Uren op een toewijzing in minuten.";

    public override string Melding =>
        "De eenheid past niet bij die van de toewijzing of van het contract. Declareer in de toegewezen of afgesproken " +
        "eenheid.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context)
    {
        var eenheden = toewijzing.Omvang is { } omvang ? [omvang.Eenheid] : context.Afspraken.Eenheden(prestatie);
        return eenheden.Count == 0 || eenheden.Any(eenheid => prestatie.Eenheid.PastBij(eenheid));
    }
}
