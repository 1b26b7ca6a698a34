using System.Text.RegularExpressions;
using System.Xml;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// Level 1 of the control of messages: is it a message of our release, and does its XML Schema accept it?
/// The verdict is that of the XML Schema 1.0 recommendation. Safe for use by several threads.
/// </summary>
public static partial class Niveau1
{
    private const string Onze = $"iWmo {Standaard.Release}";

    private static readonly Lazy<Schemacontrole> Controle =
        new(() => new Schemacontrole(Schemacontrole.Ingebed(typeof(Niveau1).Assembly, "iwmo/")));

    /// <summary>Checks a message; bad input of any kind is a fault, never an exception.</summary>
    public static SchemaUitkomst Controleer(ReadOnlyMemory<byte> xml)
    {
        var oordeel = Controle.Value.Controleer(xml);
        if (oordeel.Wortel is not { } wortel)
            return new SchemaUitkomst(null, oordeel.Fouten);
        if (Standaard.TryVind(wortel.Namespace, out var soort))
            return new SchemaUitkomst(soort, oordeel.Fouten);
        return new SchemaUitkomst(null, [.. oordeel.Fouten.Select(fout => fout with { Melding = GeenBericht(wortel) })]);
    }

    /// <summary>How the schema of a message builds it, from the root element on.</summary>
    public static Schemaelement Opbouw(Berichtsoort soort) =>
        Controle.Value.Opbouw(new XmlQualifiedName("Bericht", soort.Schema().Naamruimte));

    private static string GeenBericht(XmlQualifiedName wortel)
    {
        const string Verwacht = $"verwacht is een bericht van {Onze}";
        if (Berichtnamespace().Match(wortel.Namespace) is { Success: true } gevonden)
        {
            var standaard = gevonden.Groups["wet"].Value is "wmo" ? "iWmo" : "iJw";
            var release = $"{standaard} {gevonden.Groups["groot"]}.{gevonden.Groups["klein"]}";
            var bericht = gevonden.Groups["bericht"].Value.ToUpperInvariant();
            return release == Onze ? $"Het bericht {bericht} bestaat niet in {Onze}." : $"Dit is een {bericht} van {release}; {Verwacht}.";
        }
        var ns = wortel.Namespace.Length == 0 ? "geen namespace" : $"de namespace '{Schematekst.Kort(wortel.Namespace)}'";
        return $"Het hoofdelement '{Schematekst.Kort(wortel.Name)}' heeft {ns}; {Verwacht}.";
    }

    // The namespaces of iWmo and its sister iJw name the release and the message: …/iwmo/2_4/wmo301/schema.
    [GeneratedRegex(@"\Ahttp://www\.istandaarden\.nl/i(?<wet>wmo|jw)/(?<groot>[0-9]{1,2})_(?<klein>[0-9]{1,2})/(?<bericht>[a-z]{2,3}[0-9]{3})/schema\z")]
    private static partial Regex Berichtnamespace();
}
