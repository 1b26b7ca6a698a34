using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>How a name is used fits the names that there are.</summary>
internal sealed class CS050 : Berichtregel, IOver<VolledigeNaam>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("Client", "Naam/NaamGebruik", 301),
        new("Relatie", "Naam/NaamGebruik", 301),
    ];

    public override string Uitleg =>
        "NaamGebruik past bij de namen die er staan. Met een Partnernaam is het 1, 2, 3 of 4; zonder Partnernaam is het 1 " +
        "(eigen naam) of 6 (niet-natuurlijk persoon).";

    public override string Lezing =>
        "NaamGebruik 5 (pseudoniem) past nergens. Dat een cliënt geen niet-natuurlijk persoon is, zegt CS318.";

    public override string VoorbeeldGoed => "Alleen een Geslachtsnaam, met NaamGebruik 1.";

    public override string VoorbeeldFout => "Alleen een Geslachtsnaam, met NaamGebruik 2.";

    public override string Melding =>
        "NaamGebruik past niet bij de naam. Kies met Partnernaam 1, 2, 3 of 4, en zonder Partnernaam 1 of 6.";

    public bool Voldoet(VolledigeNaam naam, Context context) => naam switch
    {
        { NaamGebruik: NaamGebruik.EigenAchternaam } => true,
        { Partnernaam: null } => naam.NaamGebruik == NaamGebruik.Rechtspersoon,
        _ => naam.NaamGebruik is NaamGebruik.NaamVanPartner or NaamGebruik.PartnernaamDanEigen or NaamGebruik.EigenDanPartnernaam,
    };
}
