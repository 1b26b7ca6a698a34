using System.Xml;
using Wmo.Berichten.Model;
using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Ggk;

/// <summary>Reads envelopes of StUF-GGk 2.1 patch 04. Safe for use by several threads.</summary>
public static class EnvelopReader
{
    /// <summary>The most that an envelope may take with everything in it, in bytes: 25 MB.</summary>
    public const int MaximaleGrootte = 25 * 1024 * 1024;

    private static readonly Lazy<Schemacontrole> Controle =
        new(() => new Schemacontrole(Schemacontrole.Ingebed(typeof(EnvelopReader).Assembly, "ggk/")));

    /// <summary>
    /// Reads one Di01, Du01 or Fo01, of 25 MB at most with everything in it. The payload is decoded and not looked at. Bad input
    /// of any kind is a finding; findings never repeat what the sender wrote.
    /// </summary>
    public static EnvelopUitkomst Lees(ReadOnlyMemory<byte> document) => Lees(document, losseInhoud: null);

    /// <summary>
    /// The same while the document arrives: the payload is decoded on the way, and the document is never held. Findings do not
    /// point at its lines.
    /// </summary>
    /// <param name="stroom">The document; left open.</param>
    /// <param name="annulering">Stops it.</param>
    /// <exception cref="EnvelopException">It is too large, no envelope, or no XML that we take.</exception>
    public static async Task<EnvelopUitkomst> LeesAsync(Stream stroom, CancellationToken annulering) =>
        Lees(await BinnenkomendeXml.LeesAsync(stroom, MaximaleGrootte, NeemHeelOverAsync, annulering));

    /// <summary>Judges and reads what was taken over.</summary>
    internal static EnvelopUitkomst Lees(Overgenomen envelop) => Lees(envelop.Geraamte, envelop.Inhoud);

    private static EnvelopUitkomst Lees(ReadOnlyMemory<byte> document, ReadOnlyMemory<byte>? losseInhoud)
    {
        var oordeel = Controle.Value.Controleer(document);
        if (oordeel.Wortel is { } wortel && (SoortVan(wortel.Name) is not { } soort || wortel.Namespace != NamespaceVan(soort)))
            return new EnvelopUitkomst(null, [GeenEnvelop(wortel)]);

        if (!oordeel.Geldig)
            return new EnvelopUitkomst(null, oordeel.Fouten);

        using var xml = VeiligeXml.Lees(document);
        xml.MoveToContent();
        var uitkomst = new EnvelopOntleder(xml, document.Length, losseInhoud).Lees();
        return uitkomst.Envelop is { Soort: Envelopsoort.Fo01 } fout
            ? uitkomst with { Envelop = fout with { Inhoud = document } }
            : uitkomst;
    }

    private static async Task<Overgenomen> NeemHeelOverAsync(XmlReader xml)
    {
        if (SoortVan(xml.LocalName) is null)
            throw EnvelopException.Onjuist("Het document is geen Di01, Du01 of Fo01.");

        var overgenomen = await Envelopovername.NeemAsync(xml);
        while (!xml.EOF)
            await xml.ReadAsync();
        return overgenomen;
    }

    /// <summary>
    /// Whether the document says that it is an envelope: its root element has the name of a Di01, Du01 or Fo01, in whichever
    /// namespace. Looks no further than the root element, and does not say that the envelope is valid.
    /// </summary>
    public static bool IsEnvelop(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var xml = VeiligeXml.Lees(document);
            return xml.MoveToContent() is XmlNodeType.Element && SoortVan(xml.LocalName) is not null;
        }
        catch (XmlException)
        {
            // What cannot be read as XML is no envelope; who goes on to read it as a message gets the findings.
            return false;
        }
    }

    /// <summary>The kind of envelope that has this root element; null when none has.</summary>
    internal static Envelopsoort? SoortVan(string wortel) => wortel switch
    {
        StufNamen.Di01 => Envelopsoort.Di01,
        StufNamen.Du01 => Envelopsoort.Du01,
        StufNamen.Fo01 => Envelopsoort.Fo01,
        _ => null,
    };

    private static string NamespaceVan(Envelopsoort soort) =>
        soort is Envelopsoort.Fo01 ? StufNamen.Stuf : StufNamen.Ggk;

    private static SchemaFout GeenEnvelop(XmlQualifiedName wortel) =>
        new(1, 1, "", "", SoortVan(wortel.Name) is { } soort
            ? $"De envelop is van een andere versie: de namespace van een {soort} is '{NamespaceVan(soort)}'."
            : $"Dit is geen envelop: het hoofdelement is {StufNamen.Di01}, {StufNamen.Du01} of {StufNamen.Fo01}.");
}
