using System.Xml;
using System.Xml.Schema;

namespace Wmo.Berichten.Model.Schemas;

/// <content>Child elements, attributes and the attributes of XML Schema itself.</content>
internal sealed partial class Schemaloop
{
    /// <summary>What a child that begins is taken for, and the fault to report of it.</summary>
    private readonly record struct Keuze(int? Staat, string? Melding = null);

    /// <summary>
    /// Finds the place in the content model for the child that begins. A child that does not fit is taken for what it
    /// most likely is, so that one fault does not hide the next.
    /// </summary>
    private Keuze Kies(Laag ouder, Typemodel type)
    {
        var (naam, ns) = (reader.LocalName, reader.NamespaceURI);
        if (type.Inhoud is not { } inhoud || ouder.IsNil)
        {
            ouder.InhoudGemeld = true;
            return new Keuze(null, Schematekst.GeenElementen(naam, ouder.Naam));
        }
        var staat = inhoud.Stap(ouder.Staat, naam, ns);
        if (staat < 0)
            return Verderop(inhoud, ouder, naam, ns) ?? Misplaatst(inhoud, ouder, naam, ns);
        ouder.Staat = staat;
        return new Keuze(staat);
    }

    /// <summary>The child may come later: what should come first is missing. Null when it may not come any more.</summary>
    private Keuze? Verderop(Inhoudsmodel inhoud, Laag ouder, string naam, string ns)
    {
        string? melding = null;
        var route = inhoud.Route(ouder.Staat, staat => inhoud[staat].Heet(naam, ns));
        if (route is null)
        {
            route = inhoud.Route(ouder.Staat, staat => inhoud[staat].Heet(naam));
            if (route is null)
                return null;
            melding = Schematekst.VerkeerdeNamespace(naam, inhoud[route[^1]].Element!.Namespace);
        }
        MeldOntbrekend(inhoud, route.SkipLast(1), $"voor '{naam}'");
        ouder.Staat = route[^1];
        return new Keuze(route[^1], melding);
    }

    /// <summary>The child may not come any more, or not at all; the state stays as it is.</summary>
    private static Keuze Misplaatst(Inhoudsmodel inhoud, Laag ouder, string naam, string ns)
    {
        var verwacht = inhoud.Verwacht(ouder.Staat);
        if (inhoud.Zoek(naam, ns) is not { } plek)
            return new Keuze(null, Schematekst.Onbekend(naam, ouder.Naam, verwacht));
        return new Keuze(plek, plek == ouder.Staat
            ? Schematekst.TeVaak(naam, ouder.Naam)
            : Schematekst.VerkeerdePlaats(naam, ouder.Naam, verwacht));
    }

    private void MeldOntbrekend(Inhoudsmodel inhoud, IEnumerable<int> staten, string waar)
    {
        foreach (var staat in staten)
            MeldHier($"Het verplichte element '{inhoud[staat].Naam}' ontbreekt {waar}.");
    }

    /// <summary>Judges the attributes, those of XML Schema first: xsi:type decides which others there may be.</summary>
    private void Attributen(Laag laag, Elementdeclaratie declaratie)
    {
        if (reader.GetAttribute("type", XmlSchema.InstanceNamespace) is { } typenaam)
            NeemType(laag, declaratie, typenaam);
        if (reader.GetAttribute("nil", XmlSchema.InstanceNamespace) is { } nil)
            NeemNil(laag, declaratie, nil);
        var gezien = 0UL;
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (!IsVrij(reader.NamespaceURI, reader.LocalName))
                gezien |= Attribuut(laag, laag.Type!.Attributen);
        }
        MeldOntbrekendeAttributen(laag, gezien);
        reader.MoveToElement();
    }

    /// <summary>Namespace declarations and the four attributes of XML Schema may stand on any element.</summary>
    private static bool IsVrij(string ns, string naam) => ns switch
    {
        "http://www.w3.org/2000/xmlns/" => true,
        XmlSchema.InstanceNamespace => naam is "type" or "nil" or "schemaLocation" or "noNamespaceSchemaLocation",
        _ => false,
    };

    /// <returns>The bit of the attribute among those declared; 0 when it is not declared.</returns>
    private ulong Attribuut(Laag laag, IReadOnlyList<Attribuutdeclaratie> bekend)
    {
        for (var i = 0; i < bekend.Count; i++)
        {
            if (bekend[i].Naam == reader.LocalName && bekend[i].Namespace == reader.NamespaceURI)
            {
                ControleerWaarde(laag, bekend[i].Waarde, reader.Value, $"/@{reader.LocalName}");
                return 1UL << i;
            }
        }
        MeldHier($"Het attribuut '{Schematekst.Kort(reader.LocalName)}' is niet toegestaan bij het element '{laag.Naam}'.");
        return 0;
    }

    private void MeldOntbrekendeAttributen(Laag laag, ulong gezien)
    {
        var bekend = laag.Type!.Attributen;
        for (var i = 0; i < bekend.Count; i++)
        {
            if (bekend[i].Verplicht && (gezien & (1UL << i)) == 0)
                MeldBij(laag, $"Het verplichte attribuut '{bekend[i].Naam}' ontbreekt bij het element '{laag.Naam}'.");
        }
    }

    /// <summary>xsi:type must name a type of the schemas that is derived from the declared one (cvc-elt.4).</summary>
    private void NeemType(Laag laag, Elementdeclaratie declaratie, string typenaam)
    {
        var delen = typenaam.Trim(Lexicaal.Witruimte.ToCharArray()).Split(':');
        var ns = delen.Length <= 2 ? reader.LookupNamespace(delen.Length == 2 ? delen[0] : "") : null;
        var gedeclareerd = declaratie.Type.Schematype;
        var blokkade = declaratie.Blokkade | ((gedeclareerd as XmlSchemaComplexType)?.BlockResolved ?? XmlSchemaDerivationMethod.Empty);
        var bestaat = model.Typen.TryGetValue(new XmlQualifiedName(delen[^1], ns ?? ""), out var type);
        if (bestaat && XmlSchemaType.IsDerivedFrom(type!.Schematype, gedeclareerd, blokkade))
            laag.Verwacht(declaratie, type);
        else
            MeldBij(laag, $"Het attribuut 'xsi:type' noemt geen type dat bij het element '{laag.Naam}' mag staan.");
    }

    /// <summary>xsi:nil may only stand where the schema allows it, whatever it says (cvc-elt.3).</summary>
    private void NeemNil(Laag laag, Elementdeclaratie declaratie, string nil)
    {
        var waarde = nil.AsSpan().Trim(Lexicaal.Witruimte);
        if (!declaratie.MagNil)
            MeldBij(laag, $"Het attribuut 'xsi:nil' is niet toegestaan bij het element '{laag.Naam}'.");
        else if (waarde is not ("true" or "false" or "1" or "0"))
            MeldBij(laag, "Het attribuut 'xsi:nil' is niet 'true' of 'false'.");
        else
            laag.IsNil = waarde is "true" or "1";
    }

    private void MeldTekst(Laag laag, bool fout)
    {
        if (!fout || laag.InhoudGemeld)
            return;
        laag.InhoudGemeld = true;
        MeldHier(Schematekst.GeenTekst(laag.Naam));
    }
}
