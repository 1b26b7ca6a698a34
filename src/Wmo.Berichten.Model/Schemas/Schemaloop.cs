using System.Xml;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>One walk through a document, judging it on the way. Not for use by several threads.</summary>
internal sealed partial class Schemaloop(Schemamodel model, Schemagrenzen grenzen, XmlReader reader)
{
    private readonly IXmlLineInfo plaats = (IXmlLineInfo)reader;
    private readonly List<Laag> lagen = [];
    private readonly List<SchemaFout> fouten = [];
    private readonly List<string> waardefouten = [];
    private char[] tekst = new char[4096];
    private int tekstlengte;
    private Base64Lezer base64;
    private int diepte;
    private bool gestopt;

    /// <summary>Name of the root element; null before it was met.</summary>
    public XmlQualifiedName? Wortel { get; private set; }

    /// <summary>The faults so far.</summary>
    public IReadOnlyList<SchemaFout> Fouten => fouten;

    private Laag Huidig => lagen[diepte - 1];

    /// <summary>Walks until the end, or until there is no point in going on.</summary>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public void Loop()
    {
        while (!gestopt && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.XmlDeclaration:
                    ControleerCodering();
                    break;
                case XmlNodeType.Element:
                    Open();
                    break;
                case XmlNodeType.EndElement:
                    Sluit();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when diepte > 0:
                    Tekst();
                    break;
            }
        }
    }

    /// <summary>Reports that the document cannot be read any further.</summary>
    public void MeldOnleesbaar(SchemaFout reden) => Meld(reden.Regel, reden.Kolom, reden.Melding);

    private void ControleerCodering()
    {
        if (reader.GetAttribute("encoding") is { } codering && !codering.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            MeldEnStop("De XML-declaratie noemt een andere codering dan UTF-8; alleen UTF-8 is toegestaan.");
    }

    private void Open()
    {
        var leeg = reader.IsEmptyElement;
        var ouder = diepte > 0 ? Huidig : null;
        var (staat, melding) = ouder?.Type is { } type ? Kies(ouder, type) : default(Keuze);
        Nieuw(ouder, staat);
        if (melding is not null)
            MeldHier(melding);
        if (diepte > grenzen.MaxDiepte)
            MeldEnStop($"De elementen zijn dieper genest dan {grenzen.MaxDiepte} niveaus.");
        else if (ouder is null)
            OpenWortel();
        else if (staat is { } hier && ouder.Type!.Inhoud![hier].Element is { } declaratie)
            Verwacht(declaratie);
        if (leeg && !gestopt)
            Sluit();
    }

    private void Nieuw(Laag? ouder, int? staat)
    {
        if (lagen.Count == diepte)
            lagen.Add(new Laag());
        var volgnummer = staat is { } hier && ouder!.Type!.Inhoud![hier].Herhaalt ? ouder.Tel(hier) : 0;
        lagen[diepte++].Begin(reader.LocalName, volgnummer, ouder?.Klasse ?? "", plaats.LineNumber, plaats.LinePosition);
    }

    private void OpenWortel()
    {
        Wortel = new XmlQualifiedName(reader.LocalName, reader.NamespaceURI);
        if (model.Wortels.TryGetValue(Wortel, out var declaratie))
            Verwacht(declaratie);
        else
            MeldEnStop($"Het hoofdelement '{Schematekst.Kort(Wortel.Name)}' is onbekend; verwacht is "
                + $"{Schematekst.Opsomming([.. model.Wortels.Keys.Select(naam => naam.Name).Distinct()])}.");
    }

    private void Verwacht(Elementdeclaratie declaratie)
    {
        var laag = Huidig;
        laag.Verwacht(declaratie, declaratie.Type);
        if (reader.HasAttributes)
            Attributen(laag, declaratie);
        else if (declaratie.Type.Attributen.Count > 0)
            MeldOntbrekendeAttributen(laag, gezien: 0);
        tekstlengte = 0;
        base64 = default;
    }

    private void Sluit()
    {
        var laag = Huidig;
        if (laag.Type is { } type && !laag.IsNil && !(type.Waarde is not null && laag.InhoudGemeld))
        {
            if (type.Waarde is { } waarde)
                SluitWaarde(laag, waarde);
            else if (type.Inhoud is { } inhoud && !inhoud.IsEind(laag.Staat))
                MeldOntbrekend(inhoud, inhoud.Route(laag.Staat, inhoud.IsEind)!, $"in '{laag.Naam}'");
        }
        diepte--;
    }

    private void SluitWaarde(Laag laag, Waardetype waarde)
    {
        var declaratie = laag.Declaratie!;
        if (waarde.IsBase64)
        {
            if (!base64.IsGeldig)
                MeldBij(laag, Schematekst.GeenBase64);
            return;
        }
        var gelezen = tekst.AsSpan(0, tekstlengte);
        ReadOnlySpan<char> bedoeld = gelezen.IsEmpty ? declaratie.Standaard : gelezen;
        ControleerWaarde(laag, waarde, bedoeld);
        if (declaratie.Vast is { } vast && !bedoeld.SequenceEqual(vast))
            MeldBij(laag, $"De waarde moet '{vast}' zijn.");
    }

    private void ControleerWaarde(Laag laag, Waardetype type, ReadOnlySpan<char> waarde, string attribuut = "")
    {
        type.Controleer(waarde, waardefouten);
        foreach (var melding in waardefouten)
            Meld(laag.Regel, laag.Kolom, melding, attribuut);
        waardefouten.Clear();
    }

    private void Tekst()
    {
        var laag = Huidig;
        if (laag.Type is not { } type)
            return;
        if (type.Waarde is { } waarde && !laag.IsNil)
            Verzamel(waarde);
        else if (laag.IsNil || type.Inhoud is null)
            MeldTekst(laag, reader.Value.Length > 0);
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            MeldTekst(laag, reader.Value.AsSpan().ContainsAnyExcept(Lexicaal.Witruimte));
    }

    private void Verzamel(Waardetype waarde)
    {
        int gelezen;
        while ((gelezen = reader.ReadValueChunk(tekst, tekstlengte, tekst.Length - tekstlengte)) > 0)
        {
            if (waarde.IsBase64)
                base64.Lees(tekst.AsSpan(0, gelezen));
            else
                tekstlengte += gelezen;
            if (tekstlengte == tekst.Length)
                Array.Resize(ref tekst, tekst.Length * 2);
        }
    }
}
