using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau4;

/// <summary>The amount of a prestatie is its volume times its tariff (IV081).</summary>
/// <remarks>Of level 4 because the tariff comes from the contract; whether the three figures agree the message itself tells.</remarks>
internal sealed class TR346() : Bronregel(RetourCode.Code9346), IOverDossier<Wmo323.Prestatie>
{
    private const int MinutenPerUur = 60;

    private const int HalfUur = MinutenPerUur / 2;

    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Prestatie", "IngediendBedrag", 323)];

    public override string Uitleg =>
        "In elke eenheid behalve euro's (83) is het ingediende bedrag het geleverde volume maal het producttarief. Minuten (01) " +
        "tegen een uurtarief rekent u anders: uurtarief maal minuten, gedeeld door 60 en afgerond op hele centen; het " +
        "producttarief is dan het afgeronde tarief per minuut.";

    public override string Lezing =>
        "Het uurtarief staat niet in het bericht. Bij minuten volstaat daarom dat er een uurtarief in hele centen bestaat " +
        "waaruit zowel het producttarief als het bedrag volgt. Een halve cent wordt naar boven afgerond. Zonder " +
        "producttarief wordt het bedrag niet beoordeeld.";

    public override string VoorbeeldGoed => "90 minuten met producttarief 107 en bedrag 9585: dat past bij een uurtarief van 6390.";

    public override string VoorbeeldFout => "4 uur met producttarief 6390 en bedrag 25550: 4 × 6390 is 25560.";

    public override string Melding =>
        "Het ingediende bedrag is niet het geleverde volume maal het producttarief. Reken het bedrag opnieuw uit of verbeter " +
        "volume of tarief.";

    public bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context) => prestatie switch
    {
        { Eenheid: Eenheid.Euro } or { ProductTarief: null } => true,
        { Eenheid: Eenheid.Minuut } => ErIsEenUurtarief(prestatie.GeleverdVolume, prestatie.ProductTarief.Value, prestatie.IngediendBedrag.Bedrag),
        _ => prestatie.ProductTarief.Value * prestatie.GeleverdVolume == prestatie.IngediendBedrag.Bedrag,
    };

    /// <summary>
    /// True when some hourly tariff gives, rounded, both this tariff a minute and this amount. A tariff agreed on by the
    /// minute is among them: sixty times itself.
    /// </summary>
    internal static bool ErIsEenUurtarief(long minuten, Bedrag perMinuut, Bedrag bedrag)
    {
        if (minuten == 0)
            return bedrag == Bedrag.Nul;

        // What rounds to n after division by 60 lies from 60n - 30 up to and including 60n + 29.
        var laagst = Math.Max(OnderEinde(perMinuut), NaarBoven(OnderEinde(bedrag), minuten));
        var hoogst = Math.Min(BovenEinde(perMinuut), BovenEinde(bedrag) / minuten);
        return laagst <= hoogst;
    }

    private static long OnderEinde(Bedrag afgerond) => Math.Max(0, (afgerond.Centen * MinutenPerUur) - HalfUur);

    private static long BovenEinde(Bedrag afgerond) => (afgerond.Centen * MinutenPerUur) + HalfUur - 1;

    private static long NaarBoven(long deeltal, long deler) => (deeltal + deler - 1) / deler;
}
