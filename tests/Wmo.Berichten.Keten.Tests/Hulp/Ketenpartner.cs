using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>A service on the channel <c>map</c>, where the test itself is the chain: it picks up what goes out and answers.</summary>
internal sealed class Ketenpartner : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private readonly TijdelijkeMap map;

    private Ketenpartner(Testinstallatie installatie, TijdelijkeMap map) => (Installatie, this.map) = (installatie, map);

    public Testinstallatie Installatie { get; }

    /// <summary>Where envelopes come to stand; while it is gone every try fails.</summary>
    public string Uit => map.Bestand("uit");

    public static async Task<Ketenpartner> StartAsync(IDictionary<string, string?>? anders = null)
    {
        var map = new TijdelijkeMap();
        var instellingen = new Dictionary<string, string?>
        {
            ["Kanaal"] = "map",
            ["Map:Uit"] = map.Bestand("uit"),
            ["Map:In"] = map.Bestand("in"),
        };
        foreach (var (naam, waarde) in anders ?? new Dictionary<string, string?>())
            instellingen[naam] = waarde;
        return new Ketenpartner(await Testinstallatie.StartAsync(instellingen), map);
    }

    /// <summary>Hands a message in at the gemeente.</summary>
    public async Task<Guid> BiedAanAsync(byte[] xml)
    {
        using var antwoord = await Installatie.BiedAanAsync(xml);
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(202), await antwoord.Content.ReadAsStringAsync());
        return Guid.Parse(antwoord.Headers.Location!.ToString().Split('/')[^1]);
    }

    public Task<DossierAntwoord> DossierAsync(Guid id) => Installatie.DossierAsync(Voorbeelden.Gemeente, id);

    public async Task<DossierAntwoord> WachtOpAsync(Guid id, Func<DossierAntwoord, bool> voorwaarde, string waarop)
    {
        DossierAntwoord? dossier = null;
        await Wacht.TotAsync(async () => voorwaarde(dossier = await DossierAsync(id)), Geduld, waarop);
        return dossier!;
    }

    public Task<DossierAntwoord> WachtOpStatusAsync(Guid id, Berichtstatus status) =>
        WachtOpAsync(id, dossier => dossier.Status == status.ToString(), $"het bericht is {status}");

    public async Task<DossierAntwoord> VerzondenAsync(byte[] xml) => await WachtOpStatusAsync(await BiedAanAsync(xml), Berichtstatus.Verzonden);

    /// <summary>How often the present envelope of the message was tried.</summary>
    public async Task<int> PogingenAsync(Guid id) => (await Installatie.Diensten.GetRequiredService<IOpslag>().LeesAsync(
        (transactie, stop) => transactie.Berichten.VindAsync(id, stop), CancellationToken.None))!.Pogingen;

    /// <summary>How many commands for this queue were put off.</summary>
    public Task<int> UitgesteldAsync(string wachtrij) => Installatie.Diensten.GetRequiredService<IOpslag>().LeesAsync(
        async (transactie, stop) => (await transactie.Outbox.LeesStandAsync(TimeProvider.System.GetUtcNow(), stop))
            .SingleOrDefault(stand => stand.Wachtrij == wachtrij)?.Uitgesteld ?? 0,
        CancellationToken.None);

    /// <summary>The envelopes that went out, by reference number.</summary>
    public IReadOnlyList<Guid> Uitgegaan() =>
        [.. Directory.GetFiles(Uit, "*.xml").Select(bestand => Guid.Parse(Path.GetFileName(bestand)[..36]))];

    /// <summary>Answers with a Fo01 of the chain.</summary>
    public Task MeldFoutAsync(Guid op, string code, string afzender = "IB") => LeverAsync(Foutbericht.Maak(
        new Systeem(afzender, Systeem.Ggk),
        new Beantwoord(Voorbeelden.Gemeente, op, "WMO301", "00010000"),
        Identiteit.NieuwReferentienummer(),
        TimeProvider.System.GetUtcNow(),
        code,
        "Omschrijving van de keten."));

    public async Task LeverAsync(Envelop envelop) => Assert.That(
        await Installatie.Diensten.GetRequiredService<IEnvelopOntvanger>().OntvangAsync(EnvelopWriter.Schrijf(envelop), CancellationToken.None),
        Is.InstanceOf<Aflevering.Bevestigd>());

    /// <summary>Sends a message that is held over another channel, as if its freeze were over.</summary>
    public async Task VerzendViaAsync(Guid id, Func<Envelop, Task<Aflevering>> kanaal)
    {
        var later = TimeProvider.System.GetUtcNow().AddDays(2);
        var opdrachten = await Installatie.Diensten.GetRequiredService<IOpslag>().InTransactieAsync(
            async (transactie, stop) =>
            {
                await transactie.Blokkades.HefOpAsync("WMO301", stop);
                return await transactie.Outbox.NeemAsync(9, later, later, stop);
            },
            CancellationToken.None);
        var opdracht = opdrachten.Single(rij => rij.BerichtId == id);
        await ActivatorUtilities.CreateInstance<Verzending>(Installatie.Diensten, new Omleiding(kanaal))
            .VerzendAsync(new VerzendBericht(opdracht.Id, id), CancellationToken.None);
    }

    private sealed class Omleiding(Func<Envelop, Task<Aflevering>> kanaal) : IKanaal
    {
        public Task<Aflevering> VerstuurAsync(Envelop envelop, CancellationToken annulering) => kanaal(envelop);
    }

    public async ValueTask DisposeAsync()
    {
        await Installatie.DisposeAsync();
        map.Dispose();
    }
}
