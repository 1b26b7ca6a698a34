using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>What came of letting a declaratie go.</summary>
public enum Vrijgaveuitkomst
{
    /// <summary>It will be judged again, applied and answered.</summary>
    Vrijgegeven,

    /// <summary>This partij received no such message.</summary>
    Onbekend,

    /// <summary>The message does not wait for a person.</summary>
    WachtNiet,
}

/// <summary>A person lets a declaratie go that waits for one.</summary>
public sealed class Vrijgave(IOpslag opslag, Identiteit identiteit, TimeProvider klok)
{
    /// <summary>Lets the declaratie go; a second time has no effect.</summary>
    public Task<Vrijgaveuitkomst> GeefVrijAsync(Partijcode partij, Guid id, CancellationToken annulering) =>
        opslag.InTransactieAsync((transactie, stop) => GeefVrijAsync(transactie, partij, id, stop), annulering);

    private async Task<Vrijgaveuitkomst> GeefVrijAsync(ITransactie transactie, Partijcode partij, Guid id, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (await transactie.Berichten.VindAsync(id, annulering) is not { } bericht || bericht.Partij != partij)
            return Vrijgaveuitkomst.Onbekend;
        if (!await transactie.Berichten.WijzigStatusAsync(id, [Berichtstatus.TerBeoordeling], Berichtstatus.Vrijgegeven, nu, annulering))
            return Vrijgaveuitkomst.WachtNiet;

        await transactie.MeldAsync(id, nu, Gebeurtenissen.DeclaratieVrijgegeven, "Een medewerker heeft de declaratie vrijgegeven.", annulering);
        await transactie.Outbox.VoegToeAsync(new Opdracht(identiteit.NieuwId(), Wachtrijen.Voor(Berichtsoort.Wmo323), id, nu), annulering);
        return Vrijgaveuitkomst.Vrijgegeven;
    }
}
