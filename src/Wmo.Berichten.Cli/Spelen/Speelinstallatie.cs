using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Aanleveren;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Model;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Service.Bus;
using Wmo.Berichten.Service.Inrichting;

namespace Wmo.Berichten.Cli.Spelen;

/// <summary>
/// The real chain without an API, with every partij that the messages name, a clock that stands still, and a database of
/// its own that goes when it stops.
/// </summary>
internal sealed class Speelinstallatie : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Rondgang = TimeSpan.FromMilliseconds(5);

    private readonly Wegwerpmap map = new("speel");
    private readonly IHost host;

    private Speelinstallatie(DateOnly dag, Profielkeuze profiel, IReadOnlyList<Speelstuk> stukken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = map.Pad });
        builder.Configuration.AddInMemoryCollection(Instellingen(profiel, stukken));
        Wegwerpmap.StelLogIn(builder.Logging);
        builder.Services.AddOpslag(builder.Configuration).AddKeten(builder.Configuration).AddBus(builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StilstaandeKlok(dag)));
        host = builder.Build();
    }

    public static async Task<Speelinstallatie> StartAsync(
        DateOnly dag, Profielkeuze profiel, IReadOnlyList<Speelstuk> stukken, CancellationToken annulering)
    {
        var installatie = new Speelinstallatie(dag, profiel, stukken);
        await installatie.host.StartAsync(annulering);
        return installatie;
    }

    /// <summary>Plays one message until its answer is back at the sender.</summary>
    public async Task<Speeluitkomst> SpeelAsync(Speelstuk stuk, CancellationToken annulering)
    {
        if (stuk.Kop.Afzender is not { } afzender || host.Services.GetRequiredService<Partijregister>().Vind(afzender) is not { } partij)
            return new Speeluitkomst(stuk, Klacht: "dit is geen bericht van de standaard, of de afzender is niet te lezen.");

        var aanlevering = host.Services.GetRequiredService<Aanlevering>();
        if (stuk.AlleenInDossier)
            return await BoekAsync(aanlevering, partij, stuk, annulering);

        return await aanlevering.LeverAanAsync(partij, stuk.Xml, annulering) switch
        {
            Aanleveruitkomst.Aangenomen(var bericht) => await WachtOpAntwoordAsync(stuk, bericht, annulering),
            Aanleveruitkomst.Afgekeurd(var controle) => new Speeluitkomst(stuk, Klacht: controle.Bevindingen[0].Melding),
            var anders => throw new InvalidOperationException($"Onverwachte uitkomst {anders.GetType().Name}."),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        map.Dispose();
    }

    private static async Task<Speeluitkomst> BoekAsync(
        Aanlevering aanlevering, Partij partij, Speelstuk stuk, CancellationToken annulering)
    {
        try
        {
            await aanlevering.BoekVerzondenAsync(partij, stuk.Xml, annulering);
            return new Speeluitkomst(stuk);
        }
        catch (ArgumentException)
        {
            return new Speeluitkomst(stuk, Klacht: "dit bericht is niet goed op niveau 1 en kan daarom niet in het dossier.");
        }
    }

    private async Task<Speeluitkomst> WachtOpAntwoordAsync(Speelstuk stuk, OpgeslagenBericht bericht, CancellationToken annulering)
    {
        var opslag = host.Services.GetRequiredService<IOpslag>();
        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(annulering);
        geduld.CancelAfter(Geduld);
        using var rondgang = new PeriodicTimer(Rondgang);
        string? voorgelegd = null;
        try
        {
            while (true)
            {
                await rondgang.WaitForNextTickAsync(geduld.Token);
                var dossier = await opslag.LeesAsync((transactie, stop) => transactie.Berichten.LeesDossierAsync(bericht.Partij, bericht.Id, stop), geduld.Token);
                if (dossier is { Antwoord: { Status: not Berichtstatus.Ontvangen } antwoord })
                    return Uitkomst(stuk, dossier, antwoord, await opslag.LeesAsync((transactie, stop) => transactie.Berichten.LeesPayloadAsync(antwoord.Id, stop), geduld.Token)) with { Voorgelegd = voorgelegd };
                voorgelegd = await GeefVrijAsync(opslag, bericht, geduld.Token) ?? voorgelegd;
            }
        }
        catch (OperationCanceledException) when (!annulering.IsCancellationRequested)
        {
            return new Speeluitkomst(stuk, Klacht: $"er kwam binnen {Geduld.TotalSeconds} seconden geen antwoord.");
        }
    }

    /// <summary>Lets a declaratie go that waits for a person; why it waited, or null when it does not.</summary>
    private async Task<string?> GeefVrijAsync(IOpslag opslag, OpgeslagenBericht bericht, CancellationToken annulering)
    {
        if (bericht.Soort != Berichtsoort.Wmo323.Naam())
            return null;

        var wachtend = await opslag.LeesAsync(
            async (transactie, stop) =>
                await transactie.Berichten.VindOpReferentienummerAsync(bericht.Tegenpartij, Richting.In, bericht.Referentienummer, stop) is { Status: Berichtstatus.TerBeoordeling } ontvangen
                    ? await transactie.Berichten.LeesDossierAsync(bericht.Tegenpartij, ontvangen.Id, stop)
                    : null,
            annulering);
        if (wachtend is null)
            return null;

        await host.Services.GetRequiredService<Vrijgave>().GeefVrijAsync(bericht.Tegenpartij, wachtend.Bericht.Id, annulering);
        return wachtend.Tijdlijn[^1].Omschrijving;
    }

    private static Speeluitkomst Uitkomst(Speelstuk stuk, Berichtdossier dossier, OpgeslagenBericht antwoord, ReadOnlyMemory<byte> inhoud)
    {
        int? niveau = dossier.Bevindingen.Count == 0 ? null : dossier.Bevindingen.Min(bevinding => bevinding.Niveau);
        return Berichtsoorten.TryParse(antwoord.Soort, out var soort)
            ? new Speeluitkomst(stuk, soort, Niveau: niveau, Inhoud: inhoud.ToArray())
            : new Speeluitkomst(stuk, Fo01: dossier.Bevindingen[0].Retourcode, Niveau: niveau, Inhoud: inhoud.ToArray());
    }

    private Dictionary<string, string?> Instellingen(Profielkeuze profiel, IReadOnlyList<Speelstuk> stukken)
    {
        var instellingen = map.Instellingen();
        if (profiel.Bestand is { } bestand)
        {
            var profielen = Directory.CreateDirectory(Path.Combine(map.Pad, "profielen")).FullName;
            File.Copy(bestand, Path.Combine(profielen, "profiel.json"));
            instellingen["Regioprofielen:Map"] = profielen;
        }

        // Without checks of their own, so that wrong messages reach the receiver.
        foreach (var partij in stukken.SelectMany(stuk => new[] { stuk.Kop.Afzender, stuk.Kop.Ontvanger }).OfType<Partijcode>())
        {
            instellingen[$"Partijen:{partij}:EigenControle"] = "false";
            if (partij.IsGemeente)
                instellingen[$"Partijen:{partij}:Regioprofiel"] = profiel.Profiel.Naam;
        }

        return instellingen;
    }

    /// <summary>Stands at noon of one day, by the clock of Amsterdam; timers run as ever.</summary>
    private sealed class StilstaandeKlok(DateOnly dag) : TimeProvider
    {
        private static readonly TimeOnly Middag = new(12, 0);

        private readonly DateTimeOffset nu = new(dag.ToDateTime(Middag), Kalender.Amsterdam.GetUtcOffset(dag.ToDateTime(Middag)));

        // A TimeProvider answers in UTC.
        public override DateTimeOffset GetUtcNow() => nu.ToUniversalTime();
    }
}
