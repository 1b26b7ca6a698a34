using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Volumes;

/// <summary>What the units of a volume are to one another.</summary>
internal static class Eenheden
{
    private const int MinutenPerUur = 60;

    /// <summary>
    /// Whether a prestatie may count in this unit on a toewijzing in the other (TR341, IV081): in the same, or in minutes
    /// where hours were granted. The other way round not, because not every number of minutes is a number of hours.
    /// </summary>
    public static bool PastBij(this Eenheid prestatie, Eenheid toewijzing) =>
        prestatie == toewijzing || (prestatie == Eenheid.Minuut && toewijzing == Eenheid.Uur);

    /// <summary>
    /// Whether volumes in the two can be added up, once they are in the smallest unit. Wider than <see cref="PastBij"/>: what was
    /// declared in hours still counts when a later version of the toewijzing is in minutes.
    /// </summary>
    public static bool IsVergelijkbaarMet(this Eenheid eenheid, Eenheid andere) => eenheid.PastBij(andere) || andere.PastBij(eenheid);

    /// <summary>
    /// A volume in the smallest unit that it can be held against: hours become minutes, all other units stay what they are
    /// (euros are cents already, IV042). Only volumes whose units fit one another can be compared.
    /// </summary>
    public static long InKleinsteEenheid(this Eenheid eenheid, long volume) =>
        eenheid == Eenheid.Uur ? checked(volume * MinutenPerUur) : volume;

    /// <summary>Whether the unit is one of the outputgerichte variant: a result is paid for, not the time spent.</summary>
    public static bool IsOutput(this Eenheid eenheid) => eenheid is Eenheid.StuksOutput or Eenheid.Euro;
}
