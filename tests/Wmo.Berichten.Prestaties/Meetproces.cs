using System.Diagnostics;
using System.Globalization;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>
/// Processes a stored message as the service would, each time on a fresh copy of the database. In a process of its own: what
/// the first time costs and what memory it takes can be seen there only.
/// </summary>
internal sealed class Meetproces(Meetdossier dossier, Meetbericht bericht)
{
    /// <summary>The step that is the peak of memory: no time, but MiB.</summary>
    public const string Piek = "piek";

    /// <summary>The step that is everything, by the use case itself.</summary>
    public const string Geheel = "geheel";

    private readonly List<(string Stap, TimeSpan Duur, TimeSpan Processor)> stappen = [];
    private long begin;
    private TimeSpan beginProcessor;

    /// <summary>Prints a line <c>step TAB milliseconds TAB milliseconds of processor time</c> per step and time, and at the end the peak of memory.</summary>
    public static async Task DoeAsync(string map, string naam, bool geheel, int keren)
    {
        var bericht = Meetbericht.Alle.Single(bericht => bericht.Naam == naam);
        for (var keer = 0; keer < keren; keer++)
        {
            using var kopie = new TijdelijkeMap();
            Meetdossier.Kopieer(map, kopie.Pad);
            await using var dossier = Meetdossier.Open(kopie.Pad);
            var proces = new Meetproces(dossier, bericht);
            await (geheel ? proces.VerwerkAsync() : proces.StapVoorStapAsync());
            foreach (var (stap, duur, processor) in proces.stappen)
                Druk(stap, duur.TotalMilliseconds, processor.TotalMilliseconds);
        }

        using var zelf = Process.GetCurrentProcess();
        Druk(Piek, zelf.PeakWorkingSet64 / 1024.0 / 1024.0, 0);
    }

    private static void Druk(string stap, double getal, double processor) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stap}\t{getal:0.0}\t{processor:0.0}"));

    private async Task VerwerkAsync()
    {
        Begin();
        await dossier.Dienst<Berichtverwerking>().VerwerkAsync(new ControleerBericht(bericht.Id, bericht.Id), default);
        Klaar(Geheel);
        var verwerkt = await dossier.Opslag.LeesAsync((t, stop) => t.Berichten.VindAsync(bericht.Id, stop), default);
        if (verwerkt is not { Status: Berichtstatus.Verwerkt })
            throw new InvalidOperationException($"Het meetbericht is niet verwerkt maar {verwerkt?.Status}.");
    }

    private async Task StapVoorStapAsync()
    {
        Begin();
        var (opgeslagen, payload) = await dossier.Opslag.LeesAsync(LeesBerichtAsync, default);
        Klaar("bericht uit de opslag");
        BerichtControle.Controleer(payload, totEnMetNiveau: 1);
        Klaar("niveau 1");
        if (!Model.Berichten.TryLees(bericht.Soort, payload, out var inhoud, out _))
            throw new InvalidOperationException("Het meetbericht is niet te lezen.");
        Klaar("typed lezen");
        BerichtControle.Controleer(inhoud);
        Klaar("niveau 2");
        await dossier.Opslag.InTransactieAsync((t, stop) => InTransactieAsync(t, opgeslagen, payload, inhoud, stop), default);
        Klaar("vastleggen");
    }

    private async Task<(OpgeslagenBericht Bericht, ReadOnlyMemory<byte> Payload)> LeesBerichtAsync(ITransactie transactie, CancellationToken annulering) =>
        ((await transactie.Berichten.VindAsync(bericht.Id, annulering))!, await transactie.Berichten.LeesPayloadAsync(bericht.Id, annulering));

    private async Task<bool> InTransactieAsync(
        ITransactie transactie, OpgeslagenBericht opgeslagen, ReadOnlyMemory<byte> payload, IBericht inhoud, CancellationToken annulering)
    {
        await transactie.Dossiers.VergrendelAsync(opgeslagen.Partij, opgeslagen.Tegenpartij, annulering);
        var gelezen = await transactie.Dossiers.LeesAsync(
            opgeslagen.Partij, opgeslagen.Tegenpartij, Dossiervraag.Voor(inhoud), opgeslagen.Id, annulering);
        Klaar("dossier lezen");
        var beoordeling = Dossiercontrole.Beoordeel(inhoud, gelezen, Afspraken.Standaard, Kalender.Vandaag(TimeProvider.System));
        Klaar("niveau 3 en 4");
        await transactie.Dossiers.VoegToeAsync(opgeslagen, beoordeling.Feiten, annulering);
        Klaar("feiten toevoegen");
        await transactie.Berichten.VoegBevindingenToeAsync(opgeslagen.Id, beoordeling.Uitkomst.Bevindingen, annulering);
        Klaar("bevindingen toevoegen");
        var antwoord = Declaratieantwoord.Maak(payload, beoordeling.Uitkomst, "ANTWOORD", Kalender.Vandaag(TimeProvider.System));
        Klaar("WMO325 opstellen");
        await transactie.Berichten.VoegToeAsync(Uitgaand(opgeslagen), antwoord, annulering);
        Klaar("WMO325 bewaren");
        return true;
    }

    private static OpgeslagenBericht Uitgaand(OpgeslagenBericht heen) => heen with
    {
        Id = new Guid(9, 0, 0, new byte[8]),
        Richting = Richting.Uit,
        Soort = Berichtsoort.Wmo325.Naam(),
        Identificatie = "ANTWOORD",
        Referentienummer = Identiteit.NieuwReferentienummer(),
        AntwoordOp = heen.Id,
        Status = Berichtstatus.Aangeboden,
    };

    private void Klaar(string stap)
    {
        stappen.Add((stap, Stopwatch.GetElapsedTime(begin), Environment.CpuUsage.TotalTime - beginProcessor));
        Begin();
    }

    private void Begin() => (begin, beginProcessor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
}
