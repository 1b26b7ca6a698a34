using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>
/// A chain between a gemeente and an aanbieder: each hands its messages in at the API, on the day that stands in them, and
/// has its answer back before the next one goes. After every message both have the same in their dossier.
/// </summary>
internal sealed class Ketenspel : IAsyncDisposable
{
    private readonly Testinstallatie installatie;
    private readonly Kalenderklok klok;
    private readonly List<IBericht> gespeeld = [];
    private readonly XElement verslag = new("Keten");

    /// <summary>Plays on an installation that runs by this clock; it goes when the play is disposed of.</summary>
    public Ketenspel(Testinstallatie installatie, Kalenderklok klok) => (this.installatie, this.klok) = (installatie, klok);

    public Testinstallatie Installatie => installatie;

    /// <summary>Starts a chain in which nothing went before.</summary>
    /// <param name="eigenControle">Off lets through to the receiver what the sender could have known.</param>
    /// <param name="instellingen">What is otherwise than in every test installation.</param>
    public static async Task<Ketenspel> StartAsync(bool eigenControle = true, params (string Naam, string Waarde)[] instellingen)
    {
        var klok = new Kalenderklok();
        var anders = instellingen.ToDictionary(instelling => instelling.Naam, instelling => (string?)instelling.Waarde);
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
            anders[$"Partijen:{partij}:EigenControle"] = $"{eigenControle}";
        return new Ketenspel(await Testinstallatie.StartAsync(anders, klok: klok), klok);
    }

    /// <summary>Plays a message that must be accepted in full.</summary>
    public async Task<Stap> AkkoordAsync(IBericht bericht)
    {
        var stap = await SpeelAsync(bericht);
        var akkoord = bericht is Wmo323.Bericht declaratie
            ? ("Header 0200, DeclaratieAntwoord 8001", (long?)Centen(declaratie.Declaratie.TotaalIngediendBedrag))
            : ("", null);
        Assert.Multiple(() =>
        {
            Assert.That((stap.Verzonden.Status, stap.Ontvangen.Status), Is.EqualTo(("Akkoord", "Verwerkt")), string.Join(", ", stap.Codes));
            Assert.That((string.Join(", ", stap.Codes), stap.Toegekend), Is.EqualTo(akkoord));
            Assert.That(stap.Verzonden.Bevindingen.Concat(stap.Ontvangen.Bevindingen), Is.Empty);
        });
        await StaatInDossierAsync(bericht);
        return stap;
    }

    /// <summary>Plays a message that must be refused as a whole with these codes, each with its class: «Client 8187».</summary>
    public async Task<Stap> AfgekeurdAsync(IBericht bericht, params string[] codes)
    {
        var stap = await SpeelAsync(bericht);
        Assert.Multiple(() =>
        {
            Assert.That((stap.Verzonden.Status, stap.Ontvangen.Status), Is.EqualTo(("Afgekeurd", "Afgekeurd")));
            KomtOvereen(stap, codes);
        });
        return stap;
    }

    /// <summary>Plays a declaratie of which these prestaties or clients must be refused and so much is granted.</summary>
    public async Task<Stap> DeelsAkkoordAsync(Wmo323.Bericht declaratie, long toegekend, params string[] codes)
    {
        var stap = await SpeelAsync(declaratie);
        Assert.Multiple(() =>
        {
            Assert.That((stap.Verzonden.Status, stap.Ontvangen.Status, stap.Toegekend), Is.EqualTo(("DeelsAkkoord", "Verwerkt", (long?)toegekend)));
            KomtOvereen(stap, codes);
        });
        return stap;
    }

    /// <summary>Hands in a message that its own side must refuse with these rules and codes, «TR385 9385»: nothing is stored.</summary>
    public async Task WeigertAsync(IBericht bericht, params string[] bevindingen)
    {
        using var antwoord = await BiedAanAsync(bericht);
        await GeweigerdAsync(antwoord, bevindingen);
        var berichten = await installatie.BerichtenAsync(bericht.Header.Afzender, $"?soort={bericht.Soort.Naam()}&richting=Uit");
        Assert.That(berichten.Select(een => een.Identificatie), Does.Not.Contain(bericht.Header.BerichtIdentificatie.Identificatie));
        await DossiersGelijkAsync(bericht);
    }

    /// <summary>Plays a message until its answer is back.</summary>
    public async Task<Stap> SpeelAsync(IBericht bericht)
    {
        using var aangenomen = await BiedAanAsync(bericht);
        return await VolgAsync(aangenomen);
    }

    /// <summary>Puts the calendar on a day.</summary>
    public void Zet(string dag) => klok.Dag = DateOnly.Parse(dag);

    /// <summary>Hands a message in on its day.</summary>
    public async Task<HttpResponseMessage> BiedAanAsync(IBericht bericht)
    {
        klok.Dag = bericht.Header.BerichtIdentificatie.Dagtekening;
        return await installatie.BiedAanAsync(Xml(bericht), partij: bericht.Header.Afzender);
    }

    /// <summary>Lets the gemeente decide on a verzoek that it received.</summary>
    public async Task<HttpResponseMessage> BesluitAsync(Stap verzoek, string dag, object besluit)
    {
        klok.Dag = DateOnly.Parse(dag);
        return await installatie.Http.PostAsJsonAsync($"{Plaats(verzoek.Ontvangen)}/besluit", besluit);
    }

    /// <summary>A refusal by the API with these rules and codes.</summary>
    public static async Task GeweigerdAsync(HttpResponseMessage antwoord, params string[] bevindingen)
    {
        var probleem = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!;
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(422), probleem.ToJsonString());
        Assert.That(
            string.Join(", ", probleem["bevindingen"]!.AsArray().Select(een => $"{een!["regel"]} {een["retourcode"]}")), Is.EqualTo(string.Join(", ", bevindingen)));
    }

    /// <summary>Waits for the answer to what was handed in.</summary>
    public async Task<Stap> VolgAsync(HttpResponseMessage aangenomen)
    {
        Assert.That((int)aangenomen.StatusCode, Is.EqualTo(202), await aangenomen.Content.ReadAsStringAsync());
        var verzonden = await installatie.WachtOpAntwoordAsync(aangenomen.Headers.Location!);
        var ontvangen = await OntvangenAsync(verzonden);
        var (heen, _) = await LeesAsync(verzonden);
        var (antwoord, xml) = await LeesAsync(verzonden.Antwoord!);
        var controle = BerichtControle.Controleer(xml);
        Assert.That(controle.Geldig, Is.True, string.Join('\n', controle.Bevindingen));
        gespeeld.Add(heen);
        await DossiersGelijkAsync(heen);
        return new Stap(heen, verzonden, ontvangen, antwoord, xml);
    }

    /// <summary>The deadlines of a partij that are open, or lapsed: <c>declaratie 1001/2025-02 2025-06-02 tegenpartij</c>.</summary>
    public async Task<string[]> TermijnenAsync(string partij, string status = "open")
    {
        var termijnen = await installatie.Http.GetFromJsonAsync<JsonArray>($"/api/v1/partijen/{partij}/termijnen?status={status}");
        return [.. termijnen!.Select(een => $"{een!["soort"]} {een["kenmerk"]} {Kalender.Dag(een["uiterlijk"]!.GetValue<DateTimeOffset>()):yyyy-MM-dd} {een["wie"]}")];
    }

    /// <summary>How a message of the other side stands at its receiver.</summary>
    public async Task<DossierAntwoord> OntvangenAsync(BerichtAntwoord verzonden)
    {
        var berichten = await installatie.BerichtenAsync(verzonden.Tegenpartij, "?richting=In");
        return await installatie.DossierAsync(verzonden.Tegenpartij, berichten.Single(een => een.Referentienummer == verzonden.Referentienummer).Id);
    }

    /// <summary>What a side has in its dossier of what this message is about.</summary>
    public async Task<Dossierinhoud> DossierAsync(string partij, IBericht bericht)
    {
        var header = bericht.Header;
        var ander = partij == header.Afzender ? header.Ontvanger : header.Afzender;
        return await installatie.Diensten.GetRequiredService<IOpslag>().LeesAsync(
            (transactie, stop) => transactie.Dossiers.LeesAsync(Partijcode.Parse(partij), Partijcode.Parse(ander), Dossiervraag.Voor(bericht), zonder: null, stop),
            CancellationToken.None);
    }

    /// <summary>Both dossiers are the same to the end, and the messages are those that were approved.</summary>
    public async Task KloptAsync([CallerFilePath] string testbestand = "")
    {
        foreach (var bericht in gespeeld)
            await DossiersGelijkAsync(bericht);

        // The names that the service gives, see Identiteit.
        var eigenNaam = Scrub.Waarden("Identificatie", "(?<=Identificatie(Retour)?>)[BCDFGHJKLMNPQRSTVWXZ2-9]{12}(?=<)");
        await Verified.KloptAsync(verslag.ToString(), "xml", [eigenNaam], testbestand);
    }

    public async ValueTask DisposeAsync() => await installatie.DisposeAsync();

    public static string Plaats(BerichtAntwoord bericht) => $"/api/v1/partijen/{bericht.Partij}/berichten/{bericht.Id}";

    private static byte[] Xml(IBericht bericht)
    {
        using var doel = new MemoryStream();
        Model.Berichten.Schrijf(bericht, doel);
        return doel.ToArray();
    }

    private static long Centen(TotaalBedragMetDC totaal) => totaal.TotaalBedrag.Centen * (totaal.DebetCredit == DebetCredit.Debet ? 1 : -1);

    private static void KomtOvereen(Stap stap, string[] codes)
    {
        Assert.That(stap.Afkeur, Is.EqualTo(codes));
        Assert.That(stap.Verzonden.Bevindingen.Select(een => $"{een.Klasse} {een.Retourcode}"), Is.EqualTo(codes), "wat de verzender ziet");
        Assert.That(stap.Ontvangen.Bevindingen.Select(een => een.Retourcode).Distinct(), Is.EquivalentTo(codes.Select(code => code[^4..]).Distinct()), "wat de ontvanger vond");
    }

    private async Task<(IBericht Bericht, byte[] Xml)> LeesAsync(BerichtAntwoord bericht)
    {
        var xml = await installatie.XmlAsync(bericht.Partij, bericht.Id);
        verslag.Add(new XComment($" {bericht.Bericht} "), XElement.Load(new MemoryStream(xml)));
        var inhoud = Berichtsoorten.TryParse(bericht.Bericht, out var soort) && Model.Berichten.TryLees(soort, xml, out var gelezen, out _) ? gelezen : null;
        Assert.That(inhoud, Is.Not.Null, bericht.Bericht);
        return (inhoud!, xml);
    }

    private async Task StaatInDossierAsync(IBericht bericht)
    {
        var feiten = Dossierfeiten.Van(bericht);
        var nieuw = new Dossierinhoud
        {
            Toewijzingen = feiten.Toewijzingen,
            Starts = feiten.Starts,
            Stops = feiten.Stops,
            Verzoeken = feiten.Verzoeken,
            Antwoorden = feiten.Antwoorden,
            Declaraties = feiten.Declaratie is { } declaratie ? [declaratie] : [],
            Prestaties = [.. feiten.Prestaties.Select(prestatie => prestatie with { Status = Prestatiestatus.Toegekend })],
        };
        Assert.That(Feiten(nieuw), Is.SubsetOf(Feiten(await DossierAsync(bericht.Header.Ontvanger, bericht))));
    }

    private async Task DossiersGelijkAsync(IBericht bericht)
    {
        var verzender = await DossierAsync(bericht.Header.Afzender, bericht);
        var ontvanger = await DossierAsync(bericht.Header.Ontvanger, bericht);
        Assert.That(Feiten(verzender), Is.EquivalentTo(Feiten(ontvanger)), "de dossiers van verzender en ontvanger");
    }

    internal static List<object> Feiten(Dossierinhoud inhoud) =>
    [
        .. inhoud.Toewijzingen, .. inhoud.Starts, .. inhoud.Stops, .. inhoud.Verzoeken, .. inhoud.Antwoorden,
        .. inhoud.Declaraties, .. inhoud.Prestaties,
        .. inhoud.Gedeclareerd.Select(een => (een.Key, een.Value.Bedrag, een.Value.Toegekend) as object),
        .. inhoud.Gedeclareerd.SelectMany(een => een.Value.Volume.Select(volume => (een.Key, volume.Key, volume.Value) as object)),
        .. inhoud.LaatsteDeclaratieperiode is { } periode ? (object[])[periode] : [],
    ];
}
