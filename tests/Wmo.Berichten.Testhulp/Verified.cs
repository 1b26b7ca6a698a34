using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NUnit.Framework;

namespace Wmo.Berichten.Testhulp;

/// <summary>
/// Compares a text with the file that a person approved, by the conventions of the Verify library. Verify.NUnit takes the
/// place of this file's inside once it can be restored: <see cref="KloptAsync"/> becomes a call of <c>Verifier.Verify</c>
/// with each scrubber handed to <c>AddScrubber</c>, and no approved file changes.
/// </summary>
/// <remarks>
/// The approved file is <c>Class.Method_parameter=value.verified.ext</c> beside the source of the test: UTF-8 with byte
/// order mark, lines end in a line feed, the last line in nothing. Where it differs or is not there, what the test made is
/// left beside it as <c>.received.ext</c>; renaming that file is approving it.
/// </remarks>
public static class Verified
{
    private static readonly UTF8Encoding Codering = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Fails unless <paramref name="inhoud"/> is what the approved file of the running test holds.</summary>
    /// <param name="inhoud">What the test made.</param>
    /// <param name="extensie">Extension of the files, without a dot: txt, xml, json.</param>
    /// <param name="scrubbers">What to replace before comparing, in this order; see <see cref="Scrub"/>.</param>
    /// <param name="testbestand">Filled in by the compiler.</param>
    /// <exception cref="VerifiedException">It differs or there is no approved file yet.</exception>
    public static async Task KloptAsync(
        string inhoud,
        string extensie = "txt",
        IEnumerable<Action<StringBuilder>>? scrubbers = null,
        [CallerFilePath] string testbestand = "")
    {
        var basis = Path.Combine(Path.GetDirectoryName(testbestand)!, Naam(TestContext.CurrentContext.Test));
        var (ontvangen, goedgekeurd) = ($"{basis}.received.{extensie}", $"{basis}.verified.{extensie}");
        var nu = Geschoond(inhoud, scrubbers ?? []);

        await VergelijkAsync(nu, goedgekeurd, ontvangen, Codering);
    }

    /// <summary>
    /// Fails unless <paramref name="inhoud"/> is what a file of the repository holds that is made and not written, such as a
    /// table in a README. What the test made is left beside it, as <see cref="KloptAsync"/> does, but without byte order mark.
    /// </summary>
    /// <param name="inhoud">What the test made.</param>
    /// <param name="bestand">Full path of the file.</param>
    /// <exception cref="VerifiedException">It differs or there is no such file yet.</exception>
    public static Task KloptMetAsync(string inhoud, string bestand) =>
        VergelijkAsync(Geschoond(inhoud, []), bestand, Path.ChangeExtension(bestand, $".received{Path.GetExtension(bestand)}"), new UTF8Encoding());

    private static async Task VergelijkAsync(string nu, string goedgekeurd, string ontvangen, Encoding codering)
    {
        File.Delete(ontvangen);
        var verschil = File.Exists(goedgekeurd)
            ? Verschil(await File.ReadAllTextAsync(goedgekeurd), nu)
            : "Er is nog geen goedgekeurd bestand.";
        if (verschil is null)
            return;

        await File.WriteAllTextAsync(ontvangen, nu, codering);
        throw new VerifiedException(
            $"""
            {verschil}
            Goedgekeurd: {goedgekeurd}
            Ontvangen:   {ontvangen}
            Klopt het nieuwe? Hernoem dan {Path.GetFileName(ontvangen)} naar {Path.GetFileName(goedgekeurd)}.
            """);
    }

    private static string Geschoond(string inhoud, IEnumerable<Action<StringBuilder>> scrubbers)
    {
        var tekst = new StringBuilder(inhoud);
        foreach (var scrubber in scrubbers)
            scrubber(tekst);

        // An empty file would look like one that somebody forgot; Verify writes this word instead.
        return tekst.Length == 0 ? "emptyString" : tekst.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }

    private static string? Verschil(string toen, string nu)
    {
        // Verify refuses it too: a checkout or an editor changed the file.
        if (toen.Contains('\r', StringComparison.Ordinal))
            return "Het goedgekeurde bestand heeft regeleinden met een carriage return; alleen een line feed mag.";

        if (toen == nu)
            return null;

        var (oud, nieuw) = (toen.Split('\n'), nu.Split('\n'));
        var regel = oud.Zip(nieuw).TakeWhile(paar => paar.First == paar.Second).Count();
        return $"""
            Anders vanaf regel {regel + 1}:
              goedgekeurd: {oud.ElementAtOrDefault(regel) ?? "(einde van het bestand)"}
              ontvangen:   {nieuw.ElementAtOrDefault(regel) ?? "(einde van de tekst)"}
            """;
    }

    private static string Naam(TestContext.TestAdapter test)
    {
        var (klasse, methode) = (test.Type!, test.MethodInfo!);
        var naam = new StringBuilder(klasse.IsNested ? $"{klasse.DeclaringType!.Name}." : "")
            .Append(klasse.Name).Append('.').Append(methode.Name);

        var fixture = test.Parent!;
        while (fixture.Method is not null)
            fixture = fixture.Parent!;
        var constructor = klasse.GetConstructors().First(kandidaat => kandidaat.GetParameters().Length >= fixture.Arguments.Length);

        // Verify.NUnit names the arguments of the fixture before those of the test.
        var argumenten = constructor.GetParameters().Zip(fixture.Arguments)
            .Concat(methode.GetParameters().Zip(test.Arguments));
        foreach (var (parameter, waarde) in argumenten)
            naam.Append('_').Append(parameter.Name).Append('=').Append(AlsBestandsnaam(waarde));
        return naam.ToString();
    }

    private static string AlsBestandsnaam(object? waarde)
    {
        var tekst = waarde is null ? "null" : Convert.ToString(waarde, CultureInfo.InvariantCulture)!;
        return string.Concat(tekst.Select(teken => char.IsControl(teken) || "\"\\<>|:*?/".Contains(teken, StringComparison.Ordinal) ? '-' : teken));
    }
}

/// <summary>What a test made differs from what was approved.</summary>
public sealed class VerifiedException(string melding) : Exception(melding);
