using System.Globalization;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>The Dutch wording of faults. Names of elements are repeated, cut to size; values never are.</summary>
internal static class Schematekst
{
    private const int MaxNaam = 64;
    private const int MaxCodes = 30;

    public const string GeenBase64 = "De waarde is geen geldige base64.";

    /// <summary>A name out of a message, at most 64 characters of it.</summary>
    public static string Kort(string naam) => naam.Length <= MaxNaam ? naam : $"{naam[..MaxNaam]}…";

    public static string GeenCode(IReadOnlyList<string> codes) => codes.Count <= MaxCodes
        ? $"De waarde staat niet in de codelijst; toegestaan is {Opsomming(codes)}."
        : $"De waarde staat niet in de codelijst van {Getal(codes.Count)} codes.";

    public static string Lengte(int tekens, int min, int max) => (min, max) switch
    {
        _ when min == max => $"De waarde heeft {Getal(tekens)} tekens; het moeten er {Getal(max)} zijn.",
        _ when tekens < min => $"De waarde heeft {Getal(tekens)} tekens; het moeten er ten minste {Getal(min)} zijn.",
        _ => $"De waarde heeft {Getal(tekens)} tekens; het mogen er ten hoogste {Getal(max)} zijn.",
    };

    public static string Bereik(long min, long max) => (min, max) switch
    {
        (_, long.MaxValue) => $"Het getal is te klein; het mag niet kleiner zijn dan {Getal(min)}.",
        (long.MinValue, _) => $"Het getal is te groot; het mag niet groter zijn dan {Getal(max)}.",
        _ => $"Het getal ligt niet in het bereik van {Getal(min)} tot en met {Getal(max)}.",
    };

    /// <summary>Names as people list them: <c>'A', 'B' of 'C'</c>.</summary>
    public static string Opsomming(IReadOnlyList<string> namen) => namen switch
    {
        [] => "niets",
        [var een] => $"'{een}'",
        _ => $"{string.Join(", ", namen.SkipLast(1).Select(naam => $"'{naam}'"))} of '{namen[^1]}'",
    };

    public static string GeenElementen(string naam, string ouder) =>
        $"Het element '{Kort(naam)}' mag niet in '{ouder}' staan: daar horen geen elementen in.";

    public static string GeenTekst(string ouder) => $"In het element '{ouder}' mag geen tekst staan.";

    public static string VerkeerdeNamespace(string naam, string verwacht) =>
        $"Het element '{Kort(naam)}' staat in een verkeerde namespace; verwacht is '{verwacht}'.";

    public static string TeVaak(string naam, string ouder) => $"Het element '{naam}' mag maar één keer in '{ouder}' staan.";

    public static string VerkeerdePlaats(string naam, string ouder, IReadOnlyList<string> verwacht) =>
        $"Het element '{naam}' staat op een verkeerde plaats in '{ouder}'; {Verwacht(verwacht)}.";

    public static string Onbekend(string naam, string ouder, IReadOnlyList<string> verwacht) =>
        $"Het element '{Kort(naam)}' hoort niet in '{ouder}'; {Verwacht(verwacht)}.";

    private static string Verwacht(IReadOnlyList<string> namen) =>
        namen.Count == 0 ? "hier hoort geen element meer" : $"verwacht is {Opsomming(namen)}";

    private static string Getal(long getal) => getal.ToString(CultureInfo.InvariantCulture);
}
