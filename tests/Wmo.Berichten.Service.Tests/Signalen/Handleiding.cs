using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Signalen;

/// <summary>The operator's manual: what it shows must work.</summary>
internal static class Handleiding
{
    /// <summary>The block of this language that holds this text.</summary>
    public static string Blok(string taal, string tekst) =>
        File.ReadAllText(Repository.Pad("deploy/README.md"))
            .Split($"```{taal}\n").Skip(1)
            .Select(stuk => stuk[..stuk.IndexOf("```", StringComparison.Ordinal)])
            .Single(blok => blok.Contains(tekst, StringComparison.Ordinal));
}
