using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.DeadLetters;

/// <summary>
/// Retries groups of dead letters: one, then five, then fifty and so on, each step when the one before had its effect in full.
/// The first that fails again stops the round and the rest stays as it is.
/// </summary>
/// <remarks>A round stands in the database: any instance takes its next step, also when the one that began it is gone.</remarks>
public sealed class Groepsherhaling(IOpslag opslag, TimeProvider klok, ILogger<Groepsherhaling> logger) : BackgroundService
{
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(1);
    private static readonly int[] Tempo = [1, 5, 50, 500];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wekker = new PeriodicTimer(Rondgang, klok);
        while (await wekker.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var ronde in await opslag.LeesAsync((transactie, stop) => transactie.Deadletters.LeesRondesAsync(stop), stoppingToken))
                    await opslag.InTransactieAsync((transactie, stop) => ZetVoortAsync(transactie, ronde, stop), stoppingToken);
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("De herhaling van dead letters kon niet verder ({Fout}); zij wordt vanzelf hervat.", fout.GetType().Name);
            }
        }
    }

    private async Task<bool> ZetVoortAsync(ITransactie transactie, Herhaalronde ronde, CancellationToken annulering)
    {
        var stand = await transactie.Deadletters.LeesStandAsync(ronde.Id, annulering);
        if (stand.Mislukt > 0)
            return await EindigAsync(transactie, ronde, Rondetoestand.Gestopt, stand.Opgelost, annulering);
        if (stand.Onderweg > 0)
            return false;

        var volgende = await transactie.Deadletters.LeesVolgendeAsync(ronde, Tempo[Math.Min(ronde.Stap, Tempo.Length - 1)], annulering);
        if (volgende.Count == 0)
            return await EindigAsync(transactie, ronde, Rondetoestand.Klaar, stand.Opgelost, annulering);

        // First the step: an instance that comes at the same moment waits here and then finds it taken.
        if (!await transactie.Deadletters.ZetStapAsync(ronde, annulering))
            return false;
        var nu = klok.GetUtcNow();
        foreach (var deadletter in volgende)
        {
            // What cannot be retried at all counts as failed again.
            if (await Deadletterbeheer.HerhaalAsync(transactie, deadletter, ronde.Id, nu, annulering) is Beheeruitkomst.NietHerhaalbaar)
                return await EindigAsync(transactie, ronde, Rondetoestand.Gestopt, stand.Opgelost, annulering);
        }

        return true;
    }

    private async Task<bool> EindigAsync(
        ITransactie transactie, Herhaalronde ronde, Rondetoestand toestand, int opgelost, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (!await transactie.Deadletters.EindigRondeAsync(ronde.Id, toestand, nu, annulering))
            return false;

        await transactie.Audit.VoegToeAsync(
            new Beheeractie
            {
                Op = nu,
                Wie = ronde.Wie,
                Handeling = toestand is Rondetoestand.Klaar ? Beheerhandeling.RondeKlaar : Beheerhandeling.RondeGestopt,
                Groep = ronde.Groep,
                Aantal = opgelost,
                Reden = ronde.Reden,
            },
            annulering);
        return true;
    }
}
