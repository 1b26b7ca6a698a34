using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels;

/// <summary>What a contract says of one product during some time: in which unit it is declared, at what tariff.</summary>
/// <param name="Categorie">ProductCategorie.</param>
/// <param name="Code">ProductCode.</param>
/// <param name="Eenheid">Unit of the tariff; what is agreed by the hour may be declared by the minute (IV081).</param>
/// <param name="Tarief">Tariff for one unit; null where there is none, as in euros.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="TotEnMet">Last day; null as long as none was agreed.</param>
public sealed record Tariefafspraak(
    ProductCategorie Categorie, string Code, Eenheid Eenheid, Bedrag? Tarief, DateOnly Vanaf, DateOnly? TotEnMet)
{
    private const int MinutenPerUur = 60;

    /// <summary>True when it is in force on some day of the period.</summary>
    internal bool GeldtIn(GeslotenPeriode periode) => Vanaf <= periode.Einddatum && !(TotEnMet < periode.Begindatum);

    /// <summary>
    /// The tariff in a unit that fits this one: by the minute a sixtieth of that by the hour, half a cent upwards (IV081).
    /// </summary>
    internal Bedrag? TariefPer(Eenheid eenheid) =>
        eenheid == Eenheid || Tarief is not { } perUur ? Tarief : new Bedrag((perUur.Centen + (MinutenPerUur / 2)) / MinutenPerUur);
}
