using System.Globalization;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>A dossier between two parties that no other test has, and facts to put in it.</summary>
internal sealed record Dossierproef(Proefopslag Proef, Partijcode Partij, Partijcode Tegenpartij)
{
    public static readonly DateOnly Dag = new(2026, 1, 5);

    private static int teller;

    public static Bsn Client { get; } = Bsn.Parse(Voorbeelden.TestBsn(1));

    public static Bsn AndereClient { get; } = Bsn.Parse(Voorbeelden.TestBsn(2));

    public static Dossierproef Nieuw(Proefopslag proef) => new(proef, NieuweGemeente(), Voorbeeld.NieuwePartij());

    public static Partijcode NieuweGemeente() =>
        Partijcode.Parse((1000 + Interlocked.Increment(ref teller)).ToString(CultureInfo.InvariantCulture));

    public static Dossiervraag Vraag(params Bsn[] clienten) =>
        new() { Identificatie = "P", Clienten = clienten, Leveringen = true };

    public static Toewijzing Toewijzing(int nummer, Bsn? client = null) => new()
    {
        Client = client ?? Client,
        Nummer = nummer,
        Datum = Dag,
        Tijd = new(9, 30, 15),
        Dagtekening = Dag.AddDays(1),
        Ingangsdatum = Dag,
        Kenmerk = "00ff",
    };

    public static Start Start(int nummer, Bsn? client = null) => new(client ?? Client, nummer, null, Dag, Dag, false);

    public static Stop Stop(int nummer, Bsn? client = null) =>
        new(client ?? Client, nummer, null, Dag, Dag, Dag.AddDays(9), RedenBeeindiging.Overleden, false);

    public static Verzoek Verzoek(string referentie, Bsn? client = null) =>
        new(client ?? Client, Berichtsoort.Wmo315, referentie, Dag);

    public static Declaratie Declaratie(string nummer, int maand = 1) => new(
        nummer,
        new() { Identificatie = "D" + nummer, Dagtekening = Dag },
        new() { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.1" },
        Maand(maand),
        new() { TotaalBedrag = new(999_999_999_999), DebetCredit = DebetCredit.Debet });

    public static Prestatie Debet(string referentie, int nummer = 1, Bsn? client = null) => new(
        client ?? Client,
        new() { ReferentieNummer = referentie },
        nummer,
        ProductCategorie.HuishoudelijkeHulp,
        "01A00",
        Maand(1),
        60,
        Eenheid.Minuut,
        null,
        new() { Bedrag = new(1000), DebetCredit = DebetCredit.Debet },
        Prestatiestatus.Ingediend);

    public static Prestatie Credit(string referentie, string vorig, int nummer = 1) => Debet(referentie, nummer) with
    {
        Referentie = new() { ReferentieNummer = referentie, VorigReferentieNummer = vorig },
        Bedrag = new() { Bedrag = new(1000), DebetCredit = DebetCredit.Credit },
    };

    public static GeslotenPeriode Maand(int maand) =>
        new() { Begindatum = new(2026, maand, 1), Einddatum = new(2026, maand, DateTime.DaysInMonth(2026, maand)) };

    public async Task<OpgeslagenBericht> VoegToeAsync(Dossierfeiten feiten)
    {
        var bericht = await BerichtAsync();
        await VoegToeAsync(bericht, feiten);
        return bericht;
    }

    public Task<OpgeslagenBericht> VoegToeAsync(params Prestatie[] prestaties) => VoegToeAsync(new Dossierfeiten { Prestaties = prestaties });

    public Task VoegToeAsync(OpgeslagenBericht bericht, Dossierfeiten feiten) => Proef.DoeAsync(async t =>
    {
        await t.Dossiers.VergrendelAsync(Partij, Tegenpartij, default);
        await t.Dossiers.VoegToeAsync(bericht, feiten, default);
    });

    public Task<OpgeslagenBericht> BerichtAsync() =>
        Proef.BewaarAsync(Voorbeeld.Ontvangen() with { Partij = Partij, Tegenpartij = Tegenpartij });

    public Task<Dossierinhoud> LeesAsync(Dossiervraag vraag, Guid? zonder = null) =>
        Proef.DoeAsync(t => t.Dossiers.LeesAsync(Partij, Tegenpartij, vraag, zonder, default));
}
