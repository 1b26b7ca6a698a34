using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;
using Polly;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Schema;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// Brings the schema up to date: forward only, every step once, however many processes start together. A step that was
/// applied is known by name and hash.
/// </summary>
public sealed class OpslagMigratie
{
    private readonly Motor motor;
    private readonly Inhoudsbeveiliging beveiliging;
    private readonly IReadOnlyList<Migratie> migraties;
    private readonly TimeProvider tijd;
    private readonly ILogger<OpslagMigratie> logboek;
    private readonly ResiliencePipeline herhaling;

    internal OpslagMigratie(
        Motor motor,
        Inhoudsbeveiliging beveiliging,
        IReadOnlyList<Migratie> migraties,
        TimeProvider tijd,
        ILogger<OpslagMigratie> logboek)
    {
        this.motor = motor;
        this.beveiliging = beveiliging;
        this.migraties = migraties;
        this.tijd = tijd;
        this.logboek = logboek;
        herhaling = Herhaling.Maak(tijd, logboek);
    }

    /// <summary>Applies the steps that are missing; nothing when there are none.</summary>
    /// <exception cref="InvalidOperationException">
    /// A step that was applied has changed since, the database knows a step that this version does not, or the keys are not
    /// those of this database.
    /// </exception>
    public async Task VoerUitAsync(CancellationToken annulering) =>
        await herhaling.ExecuteAsync(async token => await ProbeerAsync(token), annulering);

    /// <summary>Answers when the database can be read and has every step.</summary>
    /// <exception cref="InvalidOperationException">Steps are missing, changed or unknown.</exception>
    public async Task ControleerAsync(CancellationToken annulering)
    {
        var ontbrekend = Ontbrekend(await motor.LeesAsync(LeesToegepastAsync, annulering));
        if (ontbrekend.Count > 0)
        {
            throw new InvalidOperationException(
                $"Het databaseschema is niet bijgewerkt: migratie {ontbrekend[0].Naam} ontbreekt.");
        }
    }

    private async Task ProbeerAsync(CancellationToken annulering)
    {
        // A connection of its own: what Begin holds on it is let go when it closes, also after a failure.
        await using var verbinding = await motor.OpenAsync(annulering);
        await new Sessie(verbinding, null, motor.Sql).VoerUitAsync(Sleutels.Begin, null, annulering);
        await using var transactie = await motor.BeginAsync(verbinding, annulering);
        var sessie = new Sessie(verbinding, transactie, motor.Sql);
        await sessie.VoerUitAsync(Sleutels.MaakTabel, null, annulering);
        var ontbrekend = Ontbrekend(await LeesToegepastAsync(sessie, annulering));
        foreach (var migratie in ontbrekend)
            await PasToeAsync(verbinding, transactie, sessie, migratie, annulering);
        beveiliging.MaakSleutel();
        await Clienthashbron.MaakGeheimAsync(sessie, beveiliging, annulering);
        await Clienthashbron.ControleerAsync(sessie, beveiliging, annulering);
        await transactie.CommitAsync(annulering);

        foreach (var migratie in ontbrekend)
            logboek.LogInformation("Migratie {Naam} is toegepast.", migratie.Naam);
    }

    private async Task PasToeAsync(
        DbConnection verbinding, DbTransaction transactie, Sessie sessie, Migratie migratie, CancellationToken annulering)
    {
        // No time limit: a step over a full table takes as long as it takes, and someone is watching the start.
        await using (var uitvoer = await verbinding.ExecuteReaderAsync(
            new CommandDefinition(migratie.Tekst, transaction: transactie, commandTimeout: 0, cancellationToken: annulering)))
        {
            // To the end ourselves. SQLite's client takes an ALTER TABLE for a question, and what fails after a question it keeps
            // to itself when its reader is closed: the rest of the step would be missing and nobody would know.
            while (await uitvoer.NextResultAsync(annulering))
            {
            }
        }

        await sessie.VoerUitAsync(
            Sleutels.VoegToe, new { migratie.Naam, migratie.Hash, Op = tijd.GetUtcNow() }, annulering);
    }

    private static async Task<Dictionary<string, string>> LeesToegepastAsync(Sessie sessie, CancellationToken annulering) =>
        (await sessie.LijstAsync<Toegepast>(Sleutels.Lees, null, annulering))
            .ToDictionary(rij => rij.Naam, rij => rij.Hash, StringComparer.Ordinal);

    private List<Migratie> Ontbrekend(Dictionary<string, string> toegepast)
    {
        var ontbrekend = new List<Migratie>();
        foreach (var migratie in migraties)
        {
            if (!toegepast.Remove(migratie.Naam, out var hash))
                ontbrekend.Add(migratie);
            else if (hash != migratie.Hash)
            {
                throw new InvalidOperationException(
                    $"Migratie {migratie.Naam} is gewijzigd nadat zij op deze database is toegepast. Zet de oorspronkelijke versie terug en maak voor de wijziging een nieuwe migratie.");
            }
        }

        return toegepast.Count == 0
            ? ontbrekend
            : throw new InvalidOperationException(
                $"De database kent migratie {toegepast.Keys.Order(StringComparer.Ordinal).Last()}, die deze versie niet heeft. Start een versie die minstens zo nieuw is als de database.");
    }

    private sealed record Toegepast(string Naam, string Hash);
}
