namespace Wmo.Berichten.Ggk;

/// <summary>
/// The error codes of the chain. There are two lists in use, and the same code can mean different things in them
/// (<c>IB007</c>: too large in 2018, function not allowed in 2025), so a meaning is always that of an edition.
/// </summary>
public static class Foutcodes
{
    /// <summary>Codes of patch 04, VNG Realisatie.</summary>
    public const string Editie2018 = "2018";

    /// <summary>Codes of November 2025, Ketenbureau i-Sociaal Domein.</summary>
    public const string Editie2025 = "2025-11";

    /// <summary>The editions, the newest last.</summary>
    public static IReadOnlyList<string> Edities { get; } = [Editie2018, Editie2025];

    /// <summary>The chain takes no messages of this kind for a while (freeze); only the list of 2018 has it.</summary>
    public const string Freeze = "IB103";

    /// <summary>
    /// Whether the code says that the reference number was used before, in any edition (IB216, CC08, IB016): the answer to a
    /// repeated try of an envelope that had arrived.
    /// </summary>
    public static bool IsNietUniek(string code) => code is "IB216" or "CC08" or "IB016";

    /// <summary>Every code of every edition.</summary>
    public static IReadOnlyList<Foutcode> Alle => Foutcodetabel.Alle;

    private static readonly Dictionary<(string Code, string Editie), Foutcode> OpCode =
        Foutcodetabel.Alle.ToDictionary(fout => (fout.Code, fout.Editie));

    /// <summary>
    /// Looks a code up, written as in the list. Without <paramref name="editie"/> the newest edition that knows the code
    /// counts. Null when the code is unknown.
    /// </summary>
    public static Foutcode? Zoek(string code, string? editie = null) =>
        editie is not null
            ? OpCode.GetValueOrDefault((code, editie))
            : OpCode.GetValueOrDefault((code, Editie2025)) ?? OpCode.GetValueOrDefault((code, Editie2018));
}
