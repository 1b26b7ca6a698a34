using System.Xml.Linq;

namespace Wmo.Berichten.Ggk.Tests;

/// <summary>A document with the verdict that XML Schema gives on it.</summary>
/// <param name="Naam">What was done to a valid document.</param>
/// <param name="Xml">The document.</param>
/// <param name="Geldig">The verdict.</param>
internal sealed record Schemageval(string Naam, string Xml, bool Geldig);

/// <summary>What the schema says about one field: the facts, written down apart from the schema.</summary>
/// <param name="Goed">Values that may stand there; the first is the one of the valid document.</param>
/// <param name="Fout">Values that may not.</param>
/// <param name="Verplicht">Whether the field must be there.</param>
internal sealed record Veld(string[] Goed, string[] Fout, bool Verplicht = true)
{
    public static Veld Tekst(string voorbeeld, int minstens, int hoogstens, bool verplicht = true) =>
        new(
            [voorbeeld, new string('é', minstens), new string('x', hoogstens)],
            minstens == 0
                ? [new string('x', hoogstens + 1)]
                : ["", new string('x', minstens - 1), new string('x', hoogstens + 1)],
            verplicht);
}

/// <summary>Every envelope of the standard, valid, and with every field broken in turn.</summary>
internal static class Schemagevallen
{
    private static readonly XNamespace Stuf = "http://www.egem.nl/StUF/StUF0301";
    private static readonly XNamespace Ggk = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";

    private static readonly Veld Organisatie = Veld.Tekst("0363", 0, 200);
    private static readonly Veld VrijeOrganisatie = Organisatie with { Verplicht = false };
    private static readonly Veld Versie = new(["0001", "9999"], ["", "001", "00001", "00a1", " 0001"]);

    private static readonly Veld Uuid = new(
        ["0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01", "00000000-0000-4000-b000-000000000000"],
        [
            "",
            "0B5F7C0E-7F0A-4D5E-9A51-2F4C7D1E8B01",
            "0b5f7c0e-7f0a-1d5e-9a51-2f4c7d1e8b01",
            "0b5f7c0e-7f0a-4d5e-7a51-2f4c7d1e8b01",
            "0b5f7c0e7f0a4d5e9a512f4c7d1e8b01",
            "{0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01}",
            "0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b011",
            " 0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01",
        ]);

    private static readonly Veld VrijNummer = new(
        [Uuid.Goed[0], Uuid.Fout[1], Uuid.Fout[2], "", new string('x', 40)], [new string('x', 41)]);

    private static readonly Dictionary<string, Veld> Velden = new()
    {
        ["zender/applicatie"] = Veld.Tekst("Pakket", 3, 50),
        ["zender/administratie"] = Veld.Tekst("Noord", 0, 50, verplicht: false),
        ["zender/gebruiker"] = Veld.Tekst("dienst", 0, 100, verplicht: false),
        ["ontvanger/applicatie"] = Veld.Tekst("GGk", 3, 50),
        ["ontvanger/administratie"] = Veld.Tekst("Zuid", 0, 50, verplicht: false),
        ["ontvanger/gebruiker"] = Veld.Tekst("balie", 0, 100, verplicht: false),
        ["stuurgegevens/tijdstipBericht"] = new(
            ["20260302093015", "20260302", "20260302093015123"],
            ["", "2026030", "202603020930151234", "2026-03-02", "20260302093015Z", "2026030209301a"]),
        ["stuurgegevens/functie"] = Veld.Tekst("WMO301", 0, 30),
        ["parameters/applicatieVersie"] = Versie,
        ["parameters/applicatieSubversie"] = Versie,
        ["parameters/functieVersie"] = Versie,
        ["parameters/functieSubversie"] = Versie,
        ["bericht/xmlBestand"] = new(["SGFsbG8=", "", " SGFs\nbG8= "], ["SGFsbG8", "SGFs*G8=", "SGFsbG8=SGFs", "S", "===="]),
        ["bericht/tekstBestand"] = new(["SGFsbG8=", ""], ["SGFsbG8"]),
        ["body/code"] = Veld.Tekst("IB210", 0, 7),
        ["body/plek"] = new(["client", "server"], ["", "Client", "client "]),
        ["body/omschrijving"] = Veld.Tekst("Onbekend.", 0, 200),
        ["body/details"] = Veld.Tekst("WMO301-00010002", 0, 1000, verplicht: false),
    };

    private static readonly (string Naam, XElement Wortel)[] Documenten =
    [
        ("Di01", Bericht("envelopHeenbericht-ggk_Di01", "Di01", "xmlBestand")),
        ("Di01 met bestand", Bericht("envelopHeenbericht-ggk_Di01", "Di01", "tekstBestand")),
        ("Du01", Bericht("envelopRetourbericht-ggk_Du01", "Du01", "xmlBestand")),
        ("Fo01", Antwoord("Fo01", Body())),
        ("Fo03", Antwoord("Fo03", Body())),
        ("Bv03", Antwoord("Bv03")),
    ];

    public static IEnumerable<string> Documentnamen => Documenten.Select(document => document.Naam);

    public static IEnumerable<Schemageval> Van(string naam)
    {
        var wortel = Documenten.Single(document => document.Naam == naam).Wortel;
        return new[] { new Variant("heel", wortel, true) }
            .Concat(PerWaarde(wortel))
            .Concat(PerElement(wortel))
            .Concat(Bijzonder(wortel))
            .Select(variant => new Schemageval(variant.Wat, variant.Wortel.ToString(SaveOptions.DisableFormatting), variant.Geldig));
    }

    private static IEnumerable<Variant> PerWaarde(XElement wortel)
    {
        foreach (var (pad, veld) in wortel.Descendants().Where(e => !e.HasElements).Select(e => (Pad(e), VeldVan(e))))
        {
            foreach (var waarde in veld.Goed.Concat(veld.Fout))
                yield return new($"{pad} = {Toon(waarde)}", Met(wortel, pad, e => e.Value = waarde), veld.Goed.Contains(waarde));
        }
    }

    private static IEnumerable<Variant> PerElement(XElement wortel)
    {
        foreach (var element in wortel.Descendants())
        {
            var pad = Pad(element);
            yield return new($"{pad} weg", Met(wortel, pad, e => e.Remove()), MagWeg(element));
            yield return new($"{pad} dubbel", Met(wortel, pad, e => e.AddAfterSelf(new XElement(e))), false);
            yield return new($"{pad} onbekend", Met(wortel, pad, e => e.Name = e.Name.Namespace + "anders"), false);
            yield return new($"{pad} andere namespace", Met(wortel, pad, e => e.Name = Andere(e.Name)), false);
            yield return new($"{pad} zonder namespace", Met(wortel, pad, e => e.Name = e.Name.LocalName), false);
            yield return new($"{pad} extra attribuut", Met(wortel, pad, e => e.SetAttributeValue("extra", "1")), false);
            yield return new($"{pad} extra element", Met(wortel, pad, e => e.Add(new XElement(Stuf + "extra"))), element.Name.LocalName is "detailsXML");
            yield return new($"{pad} losse tekst", Met(wortel, pad, e => e.AddBeforeSelf("tekst")), false);
            yield return new($"{pad} commentaar", Met(wortel, pad, e => e.AddBeforeSelf(new XComment("ertussen"))), true);
            if (element.ElementsAfterSelf().Any())
                yield return new($"{pad} verwisseld", Met(wortel, pad, Verwissel), false);
        }
    }

    private static IEnumerable<Variant> Bijzonder(XElement wortel)
    {
        if (wortel.Descendants(Stuf + "detailsXML").Any())
        {
            var vrij = new XElement("vrij", new XElement(Ggk + "bericht", "tekst"), new XAttribute("extra", "1"));
            yield return new("vrije details", Met(wortel, "body/detailsXML", e => e.Add(vrij, vrij)), true);
            yield return new("tekst in details", Met(wortel, "body/detailsXML", e => e.Add("tekst")), false);
        }

        if (wortel.Descendants(Ggk + "xmlBestand").Any())
        {
            const string Pad = "bericht/xmlBestand";
            yield return new("ook een bestand", Met(wortel, Pad, e => e.AddBeforeSelf(Bestand("a.csv"))), false);
            yield return new("ook een bestand erna", Met(wortel, Pad, e => e.AddAfterSelf(Bestand("a.csv"))), false);
            yield return new("naam op het xmlBestand", Met(wortel, Pad, e => e.SetAttributeValue("bestandsnaam", "a.csv")), false);
        }

        if (wortel.Descendants(Ggk + "tekstBestand").Any())
        {
            string[] goed = ["a.cs", "A-Z_0.9", new('x', 255)];
            string[] fout = ["", "a.c", new('x', 256), "a b.csv", "map/a.csv", "é.csv", "a.csv "];
            foreach (var naam in goed.Concat(fout))
                yield return new($"bestandsnaam = {Toon(naam)}", MetNaam(wortel, naam), goed.Contains(naam));

            yield return new("bestand zonder naam", MetNaam(wortel, null), false);
        }
    }

    private static XElement Bericht(string naam, string code, string bestand) =>
        new(
            Ggk + naam,
            new XElement(
                Ggk + "stuurgegevens",
                Stuurgegevens(code, kruis: code is "Du01"),
                new XElement(Stuf + "functie", "WMO301")),
            new XElement(
                Ggk + "parameters",
                new XElement(Ggk + "applicatieVersie", "0001"),
                new XElement(Ggk + "applicatieSubversie", "0001"),
                new XElement(Ggk + "functieVersie", "0001"),
                new XElement(Ggk + "functieSubversie", "0001"),
                new XElement(
                    Ggk + "bericht",
                    bestand is "tekstBestand" ? Bestand("opgave.csv") : new XElement(Ggk + bestand, "SGFsbG8="))));

    private static XElement Antwoord(string code, params XElement[] body) =>
        new(Stuf + (code + "Bericht"), new XElement(Stuf + "stuurgegevens", Stuurgegevens(code, kruis: true)), body);

    private static XElement Body() =>
        new(
            Stuf + "body",
            new XElement(Stuf + "code", "IB210"),
            new XElement(Stuf + "plek", "client"),
            new XElement(Stuf + "omschrijving", "Onbekend."),
            new XElement(Stuf + "details", "WMO301-00010002"),
            new XElement(Stuf + "detailsXML"));

    private static IEnumerable<XElement> Stuurgegevens(string code, bool kruis)
    {
        yield return new(Stuf + "berichtcode", code);
        yield return SysteemElement("zender");
        yield return SysteemElement("ontvanger");
        yield return new(Stuf + "referentienummer", Uuid.Goed[0]);
        yield return new(Stuf + "tijdstipBericht", "20260302093015");
        if (kruis)
            yield return new(Stuf + "crossRefnummer", Uuid.Goed[1]);
    }

    private static XElement SysteemElement(string naam) =>
        new(
            Stuf + naam,
            new XElement(Stuf + "organisatie", "0363"),
            new XElement(Stuf + "applicatie", "Pakket"),
            new XElement(Stuf + "administratie", "Noord"),
            new XElement(Stuf + "gebruiker", "dienst"));

    private static XElement Bestand(string naam) =>
        new(Ggk + "tekstBestand", new XAttribute("bestandsnaam", naam), "SGFsbG8=");

    private static Veld VeldVan(XElement element)
    {
        var streng = element.AncestorsAndSelf().Last().Name.Namespace == Ggk;
        return element.Name.LocalName switch
        {
            // A fixed value also stands for an empty element; an enumeration does not.
            "berichtcode" when streng => new([element.Value], ["", .. AndereCodes(element.Value)]),
            "berichtcode" => new([element.Value, ""], AndereCodes(element.Value)),
            "organisatie" => streng ? Organisatie : VrijeOrganisatie,
            "referentienummer" or "crossRefnummer" => streng ? Uuid : VrijNummer,
            "detailsXML" => new([""], ["tekst"], Verplicht: false),
            _ => Velden[Pad(element)],
        };
    }

    private static string[] AndereCodes(string code) =>
        [code is "Fo01" ? "Fo03" : "Fo01", "Lk01", "onzin", code.ToLowerInvariant(), code + " "];

    private static bool MagWeg(XElement element) =>
        element is { HasElements: false } && !VeldVan(element).Verplicht;

    private static string Toon(string waarde) => waarde.Length > 40 ? $"{waarde.Length} tekens" : $"'{waarde}'";

    private static XName Andere(XName naam) => (naam.Namespace == Stuf ? Ggk : Stuf) + naam.LocalName;

    private static string Pad(XElement element) => $"{element.Parent!.Name.LocalName}/{element.Name.LocalName}";

    private static XElement Met(XElement wortel, string pad, Action<XElement> verandering)
    {
        var kopie = new XElement(wortel);
        verandering(kopie.Descendants().First(element => Pad(element) == pad));
        return kopie;
    }

    private static XElement MetNaam(XElement wortel, string? naam) =>
        Met(wortel, "bericht/tekstBestand", e => e.SetAttributeValue("bestandsnaam", naam));

    private static void Verwissel(XElement element)
    {
        var volgende = element.ElementsAfterSelf().First();
        volgende.Remove();
        element.AddBeforeSelf(volgende);
    }

    private sealed record Variant(string Wat, XElement Wortel, bool Geldig);
}
