using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What is not known of a birth date is filled with its default.</summary>
internal sealed class CS139 : Berichtregel, IOver<Geboortedatum>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("Client", "Geboortedatum/DatumGebruik", 301, 305, 307, 315),
        new("Relatie", "Geboortedatum/DatumGebruik", 301),
    ];

    public override string Uitleg =>
        "Wat DatumGebruik onbekend noemt, heeft in Datum een vaste waarde: dag 01 bij DatumGebruik 1, 1 januari bij 2, en " +
        "1900-01-01 bij 3.";

    public override string Lezing =>
        "Zonder DatumGebruik is de datum volledig bekend, ook 1 januari. De vaste waarden staan in invulinstructie IV009.";

    public override string VoorbeeldGoed => "DatumGebruik 2 met 1953-01-01: alleen het jaar is bekend.";

    public override string VoorbeeldFout => "DatumGebruik 2 met 1953-09-01: de maand kan niet onbekend zijn.";

    public override string Melding =>
        "DatumGebruik en Datum van de geboortedatum spreken elkaar tegen. Vul wat onbekend is met 01 of 1900, of verbeter " +
        "DatumGebruik.";

    public bool Voldoet(Geboortedatum geboorte, Context context) => geboorte.DatumGebruik switch
    {
        DatumGebruik.DagOnbekend => geboorte.Datum.Day == 1,
        DatumGebruik.DagEnMaandOnbekend => geboorte.Datum is { Month: 1, Day: 1 },
        DatumGebruik.GeheelOnbekend => geboorte.Datum is { Year: 1900, Month: 1, Day: 1 },
        _ => true,
    };
}
