using System.Text.RegularExpressions;
using System.Xml;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// Level 1 of the control of messages: is it a message of our release, and does its XML Schema accept it?
/// The verdict is that of the XML Schema 1.0 recommendation. Safe for use by several threads.
/// </summary>
public static partial class Niveau1
{
    private static readonly Lazy<Schemacontrole> Controle =
        new(() => new Schemacontrole(Schemacontrole.Ingebed(typeof(Niveau1).Assembly, "iwmo/")));

    private static readonly Lazy<Dictionary<XmlQualifiedName, Berichtsoort>> Soorten =
        new(() => Controle.Value.Wortels.ToDictionary(wortel => wortel, SoortVan));

    /// <summary>Compiles the schemas now, so that the first message need not wait for it.</summary>
    public static void WarmOp() => _ = Soorten.Value;

    /// <summary>Checks a message; bad input of any kind is a fault, never an exception.</summary>
    public static SchemaUitkomst Controleer(ReadOnlyMemory<byte> xml)
    {
        var soorten = Soorten.Value;
        var oordeel = Controle.Value.Controleer(xml);
        if (oordeel.Wortel is not { } wortel)
            return new SchemaUitkomst(null, oordeel.Fouten);
        if (soorten.TryGetValue(wortel, out var soort))
            return new SchemaUitkomst(soort, oordeel.Fouten);
        var melding = GeenBericht(wortel, soorten.Keys);
        return new SchemaUitkomst(null, [.. oordeel.Fouten.Select(fout => fout with { Melding = melding })]);
    }

    private static string GeenBericht(XmlQualifiedName wortel, IReadOnlyCollection<XmlQualifiedName> bekend)
    {
        var onze = Berichtnamespace().Match(bekend.First().Namespace);
        var ons = $"{Standaard(onze)} {Release(onze)}";
        if (bekend.FirstOrDefault(naam => naam.Namespace == wortel.Namespace) is { } verwacht)
            return $"Het hoofdelement heet '{Schematekst.Kort(wortel.Name)}'; verwacht is '{verwacht.Name}'.";

        var gevonden = Berichtnamespace().Match(wortel.Namespace);
        if (!gevonden.Success)
            return wortel.Namespace.Length == 0
                ? $"Het hoofdelement '{Schematekst.Kort(wortel.Name)}' heeft geen namespace; verwacht is een bericht van {ons}."
                : $"Het hoofdelement '{Schematekst.Kort(wortel.Name)}' hoort niet bij een bericht van {ons}: "
                    + $"de namespace is '{Schematekst.Kort(wortel.Namespace)}'.";
        var bericht = gevonden.Groups["bericht"].Value.ToUpperInvariant();
        var release = $"{Standaard(gevonden)} {Release(gevonden)}";
        return release == ons
            ? $"Het bericht {bericht} bestaat niet in {ons}."
            : $"Dit bericht is een {bericht} van {release}; verwacht is een bericht van {ons}.";
    }

    private static Berichtsoort SoortVan(XmlQualifiedName wortel) =>
        Berichtsoorten.TryParse(Berichtnamespace().Match(wortel.Namespace).Groups["bericht"].Value, out var soort)
            ? soort
            : throw new NotSupportedException($"De namespace '{wortel.Namespace}' hoort bij geen bekende berichtsoort.");

    private static string Standaard(Match ns) => $"i{ns.Groups["wet"].Value[..1].ToUpperInvariant()}{ns.Groups["wet"].Value[1..]}";

    private static string Release(Match ns) => $"{ns.Groups["groot"].Value}.{ns.Groups["klein"].Value}";

    // The namespaces of the i-standards name the law, the release and the message: …/iwmo/3_2/wmo301/schema.
    [GeneratedRegex(@"\Ahttp://www\.istandaarden\.nl/i(?<wet>wmo|jw|wlz|pgb|eb|ef)/(?<groot>[0-9]{1,2})_(?<klein>[0-9]{1,2})/(?<bericht>[a-z]{1,6}[0-9]{1,4})/schema\z")]
    private static partial Regex Berichtnamespace();
}
