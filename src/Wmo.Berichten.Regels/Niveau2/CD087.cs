using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A prestatie has a tariff exactly when it is not counted in euros.</summary>
internal sealed class CD087 : Berichtregel, IOver<Wmo323.Prestatie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Prestatie", "ProductTarief", 323)];

    public override string Uitleg =>
        "Een prestatie in minuten, uren, dagdelen, etmalen of stuks heeft een ProductTarief. Een prestatie in euro's " +
        "(Eenheid 83) heeft er geen.";

    public override string Lezing => "Ook een tarief van nul telt als gevuld.";

    public override string VoorbeeldGoed => "Eenheid 04 (uur) met een ProductTarief.";

    public override string VoorbeeldFout => "Eenheid 83 (euro) met een ProductTarief.";

    public override string Melding =>
        "ProductTarief hoort bij elke Eenheid behalve 83 (euro). Vul het tarief, of laat het bij euro's weg.";

    public bool Voldoet(Wmo323.Prestatie prestatie, Context context) =>
        (prestatie.Eenheid == Eenheid.Euro) == (prestatie.ProductTarief is null);
}
