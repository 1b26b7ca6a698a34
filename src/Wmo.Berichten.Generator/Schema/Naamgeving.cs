using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Wmo.Berichten.Generator.Schema;

/// <summary>Makes C# names of what stands in the schemas.</summary>
internal static class Naamgeving
{
    private const int LangsteNaam = 40;
    private const int MeesteWoorden = 4;

    /// <summary>
    /// Name of a type: without the prefix that tells its kind (<c>CDT_</c>, <c>LDT_</c>). A type named like an element in
    /// it gets a suffix, since C# does not allow a member named as its type.
    /// </summary>
    public static string Type(string schemanaam, IEnumerable<string> elementen)
    {
        var naam = schemanaam.Substring(schemanaam.IndexOf('_') + 1);
        return elementen.Contains(naam) ? naam + "Gegevens" : naam;
    }

    /// <summary>Name of a namespace: <c>wmo301</c> gives <c>Wmo301</c>.</summary>
    public static string Naamruimte(string bericht) => MetHoofdletter(bericht);

    /// <summary>
    /// Names of codes. A short description that no other code has becomes the name; else the value itself where C#
    /// allows it as a name; else the value behind <c>Code</c>.
    /// </summary>
    public static IEnumerable<string> Codes(IReadOnlyList<(string Waarde, string Uitleg)> codes)
    {
        var kandidaten = codes.Select(code => UitUitleg(code.Uitleg)).ToList();
        return codes.Select((code, i) =>
            kandidaten[i] is { } naam && kandidaten.Count(ander => ander == naam) == 1 ? naam : UitWaarde(code.Waarde));
    }

    private static string? UitUitleg(string uitleg)
    {
        var woorden = uitleg.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (woorden.Length > MeesteWoorden)
        {
            return null;
        }

        var delen = ZonderAccenten(uitleg.Replace("'", "")).Split(' ', '-', '/', ',', '.', ':', ';', '(', ')');
        var naam = string.Concat(delen.Select(MetHoofdletter));
        return naam.Length <= LangsteNaam && SyntaxFacts.IsValidIdentifier(naam) ? naam : null;
    }

    private static string UitWaarde(string waarde) =>
        SyntaxFacts.IsValidIdentifier(waarde) && SyntaxFacts.GetKeywordKind(waarde) == SyntaxKind.None
            ? waarde
            : "Code" + waarde;

    private static string MetHoofdletter(string woord)
    {
        if (woord.Length == 0)
        {
            return "";
        }

        var rest = woord.Substring(1);
        return char.ToUpperInvariant(woord[0]) + (rest.Any(char.IsLower) ? rest : rest.ToLowerInvariant());
    }

    private static string ZonderAccenten(string tekst)
    {
        var letters = tekst.Normalize(NormalizationForm.FormD)
            .Where(teken => CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark);
        return new string([.. letters]);
    }
}
