using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;
using Wmo.Berichten.Regels.Volumes;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>The volume of a prestatie fits the Omvang that was granted.</summary>
internal sealed class TR321() : Volumeregel(RetourCode.Code9321)
{
    public override string Uitleg =>
        "Het geleverde volume past in wat voor de dagen, weken of maanden van de productperiode is toegewezen. Een " +
        "gebroken week of maand telt voluit.";

    public override string Lezing =>
        "Per week telt een inspanning (minuten, uren, dagdelen, etmalen, stuks inspanning) elke kalenderweek die " +
        "de productperiode raakt, en voor huishoudelijke hulp (01) altijd zes weken. Euro's en stuks output tellen " +
        "de zondagen; een laatste week zonder zondag hoort bij de laatste zondag van de toewijzing. Per prestatie " +
        "beoordeeld; wordt ook het totaal overschreden, dan volgt TR322 erbij. " +
        AlleenDebet;

    public override string VoorbeeldGoed => "Bij 3 uur per week 15 uur in november 2025: die maand raakt vijf weken.";

    public override string VoorbeeldFout => "Bij 3 uur per week 16 uur in november 2025, voor begeleiding.";

    public override string Melding =>
        "Het geleverde volume is meer dan voor deze productperiode is toegewezen. Verbeter het volume, of vraag de " +
        "gemeente om een ruimere toewijzing.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzingsvolume toegewezen, Dossiercontext context) =>
        prestatie.Eenheid.InKleinsteEenheid(prestatie.GeleverdVolume)
        <= toegewezen.Maximum(new Periode(prestatie.ProductPeriode.Begindatum, prestatie.ProductPeriode.Einddatum));
}
