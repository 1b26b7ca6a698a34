using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Wmo.Berichten.Opslag;

/// <summary>The SQL of one engine, read once from the embedded <c>.sql</c> files.</summary>
internal sealed class SqlTeksten
{
    private const string Extensie = ".sql";
    private const string Migratiemap = "Migraties/";

    private readonly FrozenDictionary<string, string> teksten;

    public SqlTeksten(OpslagProvider provider)
    {
        var voorvoegsel = $"{provider}/";
        var assembly = typeof(SqlTeksten).Assembly;
        teksten = assembly.GetManifestResourceNames()
            .Select(naam => (Naam: naam, Sleutel: naam.Replace('\\', '/')))
            .Where(bron => bron.Sleutel.StartsWith(voorvoegsel, StringComparison.Ordinal))
            .ToFrozenDictionary(
                bron => bron.Sleutel[voorvoegsel.Length..^Extensie.Length],
                bron => Lees(assembly.GetManifestResourceStream(bron.Naam)!),
                StringComparer.Ordinal);
        Migraties =
        [
            .. teksten.Where(paar => paar.Key.StartsWith(Migratiemap, StringComparison.Ordinal))
                .Select(paar => Migratie.Van(paar.Key[Migratiemap.Length..], paar.Value))
                .OrderBy(migratie => migratie.Naam, StringComparer.Ordinal),
        ];
    }

    /// <summary>Names of all statements that are no migration.</summary>
    public IEnumerable<string> Sleutels =>
        teksten.Keys.Where(sleutel => !sleutel.StartsWith(Migratiemap, StringComparison.Ordinal));

    /// <summary>Migrations in the order in which they are applied.</summary>
    public IReadOnlyList<Migratie> Migraties { get; }

    /// <summary>The text of a statement, see <see cref="SqlSleutels"/>.</summary>
    public string this[string sleutel] => teksten[sleutel];

    private static string Lees(Stream bron)
    {
        using var lezer = new StreamReader(bron, Encoding.UTF8);
        return lezer.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>One step of the schema. Once applied it never changes; a change is a new step.</summary>
/// <param name="Naam">Name of the file without extension; the order of names is the order of application.</param>
/// <param name="Tekst">The SQL.</param>
/// <param name="Hash">SHA-256 over the text with line feeds as line ends, lower-case hexadecimal.</param>
internal sealed record Migratie(string Naam, string Tekst, string Hash)
{
    public static Migratie Van(string naam, string tekst) =>
        new(naam, tekst, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst))));
}
