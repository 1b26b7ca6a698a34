using Microsoft.Extensions.Logging;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Model;
using Wmo.Berichten.Simulator.Storingen;

namespace Wmo.Berichten.Simulator.Knooppunt;

/// <summary>
/// Brings envelopes to whom they are for, several at a time, until they are taken over. Envelopes may overtake each other, as they
/// may in the chain.
/// </summary>
internal sealed class Bezorging(
    IReadOnlyDictionary<Partijcode, Uri> deelnemers,
    Ketencontrole controle,
    Storingsregister storingen,
    Overzicht overzicht,
    TimeProvider klok,
    ILoggerFactory logs) : IDisposable
{
    private const int Tegelijk = 8;
    private static readonly TimeSpan Herhaling = TimeSpan.FromSeconds(1);

    // A receiver that fails is left alone for a moment only: here nobody waits for a person.
    private static readonly Soapgeduld Geduld = new() { Rust = TimeSpan.FromSeconds(1) };

    private readonly ILogger logger = logs.CreateLogger<Bezorging>();
    private readonly CancellationTokenSource einde = new();
    private readonly Dictionary<Partijcode, Deelnemer> ingangen = deelnemers.ToDictionary(
        deelnemer => deelnemer.Key,
        deelnemer => new Deelnemer(
            new SoapKanaal(
                SoapVerbinding.Maak([], new Certificaateis([], [], klok), _ => { }), deelnemer.Value, klok, logs.CreateLogger<SoapKanaal>(), Geduld),
            new SemaphoreSlim(Tegelijk)));

    /// <summary>Takes an envelope for a connected organisation over.</summary>
    public void Zet(Envelop envelop)
    {
        overzicht.Vertrekt();
        _ = BezorgAsync(envelop);
    }

    public void Dispose()
    {
        einde.Cancel();
        foreach (var (_, ingang) in ingangen)
            ingang.Kanaal.Dispose();
    }

    private async Task BezorgAsync(Envelop envelop)
    {
        // Whoever handed it over waits for the acknowledgement alone.
        await Task.Yield();
        var ingang = ingangen[Partijcode.Parse(envelop.Ontvanger.Organisatie)];
        try
        {
            Func<Envelop, Task> bezorg = post => BezorgAsync(ingang, post);
            foreach (var storing in storingen.Trek<Bezorgstoring>())
            {
                var zonder = bezorg;
                bezorg = post => storing.BezorgAsync(post, zonder, klok, einde.Token);
            }

            await bezorg(envelop);
        }
        catch (OperationCanceledException) when (einde.IsCancellationRequested)
        {
            // The simulator stops, and what it holds goes with it.
        }
        catch (Exception fout)
        {
            logger.LogError(fout, "Een envelop voor {Organisatie} kon niet worden bezorgd en vervalt.", envelop.Ontvanger.Organisatie);
        }
        finally
        {
            overzicht.KomtAan();
        }
    }

    private async Task BezorgAsync(Deelnemer ingang, Envelop envelop)
    {
        while (true)
        {
            await ingang.Plaats.WaitAsync(einde.Token);
            try
            {
                Verwerk(envelop, await ingang.Kanaal.VerstuurAsync(envelop, einde.Token));
                return;
            }
            catch (KanaalException fout)
            {
                logger.LogWarning("{Organisatie} is niet te bereiken: {Fout}", envelop.Ontvanger.Organisatie, fout.Message);
            }
            finally
            {
                ingang.Plaats.Release();
            }

            await Task.Delay(Herhaling, klok, einde.Token);
        }
    }

    // What the receiver refuses the sender hears.
    private void Verwerk(Envelop envelop, Aflevering aflevering)
    {
        if (aflevering is not Aflevering.Geweigerd(var fout))
        {
            overzicht.Bezorgd(envelop);
            return;
        }

        overzicht.Geweigerd(envelop);
        logger.LogWarning("{Organisatie} weigert een envelop met foutcode {Foutcode}.", envelop.Ontvanger.Organisatie, fout.Code);
        if (controle.Terug(envelop, fout.Code, fout.Omschrijving) is { } terug)
            Zet(terug);
    }

    private sealed record Deelnemer(SoapKanaal Kanaal, SemaphoreSlim Plaats);
}
