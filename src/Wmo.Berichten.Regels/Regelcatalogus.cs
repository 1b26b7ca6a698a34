using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Wmo.Berichten.Regels.Niveau2;
using Wmo.Berichten.Regels.Niveau3;
using Wmo.Berichten.Regels.Niveau4;

namespace Wmo.Berichten.Regels;

/// <summary>The rules of the standard that we judge, by their codes. A rule that is not listed here is not judged.</summary>
public static class Regelcatalogus
{
    /// <summary>All rules; where more than one is broken at the same place they are found in this order.</summary>
    public static IReadOnlyList<Regel> Alle { get; } =
    [
        new CD005(),
        new CD007(),
        new CD009(),
        new CD025(),
        new CD034(),
        new CD041(),
        new CD043(),
        new CD060(),
        new CD066(),
        new CD067(),
        new CD068(),
        new CD075(),
        new CD076(),
        new CD077(),
        new CD078(),
        new CD079(),
        new CD080(),
        new CD085(),
        new CD086(),
        new CD087(),
        new CD095(),
        new CD096(),
        new CS002(),
        new CS003(),
        new CS050(),
        new CS058(),
        new CS089(),
        new CS100(),
        new CS139(),
        new CS318(),
        new CS325(),
        new CS335(),
        new CS336(),
        new CS337(),
        new CS338(),
        new CS339(),
        new CS340(),
        new CS343(),
        new TR002(),
        new TR006(),
        new TR018(),
        new TR019(),
        new TR056(),
        new TR061(),
        new TR063(),
        new TR071(),
        new TR074(),
        new TR101(),
        new TR134(),
        new TR135(),
        new TR137(),
        new TR302(),
        new TR304(),
        new TR315(),
        new TR316(),
        new TR326(),
        new TR332(),
        new TR335(),
        new TR342(),
        new TR346(),
        new TR347(),
        new TR349(),
        new TR350(),
        new TR351(),
        new TR352(),
        new TR353(),
        new TR355(),
        new TR357(),
        new TR358(),
        new TR359(),
        new TR360(),
        new TR361(),
        new TR365(),
        new TR373(),
        new TR374(),
        new TR375(),
        new TR378(),
        new TR379(),
        new TR380(),
        new TR381(),
        new TR382(),
        new TR383(),
        new TR385(),
        new TR386(),
        new TR410(),
        new TR411(),
        new TR412(),
        new TR413(),
        new TR414(),
        new TR415(),
        new TR416(),
    ];

    private static readonly FrozenDictionary<string, Regel> OpCode =
        Alle.ToFrozenDictionary(regel => regel.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a rule by its code, whatever the case; false when we do not know it.</summary>
    public static bool TryVind(string? code, [NotNullWhen(true)] out Regel? regel)
    {
        regel = null;
        return code is not null && OpCode.TryGetValue(code, out regel);
    }
}
