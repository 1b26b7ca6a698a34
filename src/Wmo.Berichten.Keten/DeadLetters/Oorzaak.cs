using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Wmo.Berichten.Keten.DeadLetters;

/// <summary>Why a message died, without anything of the message: what failed and where in our code.</summary>
/// <param name="Uitzondering">Type of the exception.</param>
/// <param name="Plaats">The method of ours in which it happened; empty when none of ours was on the stack.</param>
public sealed partial record Oorzaak(string Uitzondering, string Plaats)
{
    private const int LangsteNaam = 400;

    /// <summary>Nobody on the queue takes a message of this kind (MassTransit: skipped).</summary>
    public static Oorzaak Overgeslagen { get; } = new("Overgeslagen", "");

    /// <summary>
    /// A short name, the same in every process and every version in which the method has the same name: lines of code may
    /// move.
    /// </summary>
    public string Groep =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Uitzondering}\n{Plaats}")))[..8];

    /// <summary>The innermost exception says what went wrong; the place is the first method of ours on the way to it.</summary>
    public static Oorzaak Van(Exception fout)
    {
        var kern = fout.GetBaseException();
        if (kern is GemaskeerdeException gemaskeerd)
            return gemaskeerd.Oorzaak;

        var plaats = EigenMethode().Match(kern.StackTrace ?? "");
        if (!plaats.Success)
            plaats = EigenMethode().Match(fout.StackTrace ?? "");
        return new Oorzaak(Kort(kern.GetType().FullName!), plaats.Success ? Kort(Leesbaar(plaats.Groups[1].Value)) : "");
    }

    /// <summary>A text of an exception may repeat what stood in the message; nine digits on their own may be a BSN.</summary>
    public static string Maskeer(string tekst) => NegenCijfers().Replace(tekst, "*********");

    // What the compiler makes of a local function or a lambda, "Type.<>c__DisplayClass6_0.<<Method>g__Local|6>d`2.MoveNext", counts
    // what stands before it; the method in which it was written does not.
    private static string Leesbaar(string methode) => Compilernaam().Replace(Omhulsel().Replace(methode, ""), "$1");

    private static string Kort(string naam) => naam.Length <= LangsteNaam ? naam : naam[..LangsteNaam];

    // The runtime writes "   at Namespace.Type.Method(arguments)", in the language of the system.
    [GeneratedRegex(@"^\s+\S+ (Wmo\.Berichten\.[^(\r\n]+)\(", RegexOptions.Multiline)]
    private static partial Regex EigenMethode();

    [GeneratedRegex(@"<>c[^.]*\.")]
    private static partial Regex Omhulsel();

    [GeneratedRegex(@"<+([^<>]+)>[^.]*(\.MoveNext)?$")]
    private static partial Regex Compilernaam();

    // Not within a Guid.
    [GeneratedRegex(@"(?<![0-9A-Za-z-])\d{9}(?![0-9A-Za-z-])")]
    private static partial Regex NegenCijfers();
}
