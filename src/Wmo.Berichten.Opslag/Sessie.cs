using System.Data.Common;
using Dapper;

namespace Wmo.Berichten.Opslag;

/// <summary>Runs named statements on one connection, in its transaction.</summary>
internal sealed class Sessie(DbConnection verbinding, DbTransaction? transactie, SqlTeksten sql)
{
    static Sessie() => Typevertaling.Registreer();

    /// <summary>Runs a statement; the answer is the number of rows it touched.</summary>
    public Task<int> VoerUitAsync(string sleutel, object? parameters, CancellationToken annulering) =>
        verbinding.ExecuteAsync(Opdracht(sleutel, parameters, annulering));

    /// <summary>Runs an insert; false when a row with the same key stands there already. The transaction goes on.</summary>
    public async Task<bool> ProbeerAsync(string sleutel, object parameters, CancellationToken annulering)
    {
        try
        {
            await VoerUitAsync(sleutel, parameters, annulering);
            return true;
        }
        catch (DbException fout) when (Databasefout.IsConflict(fout))
        {
            return false;
        }
    }

    /// <summary>The first row, or the default when there is none.</summary>
    public Task<T?> EersteAsync<T>(string sleutel, object? parameters, CancellationToken annulering) =>
        verbinding.QueryFirstOrDefaultAsync<T>(Opdracht(sleutel, parameters, annulering));

    /// <summary>All rows.</summary>
    public async Task<IReadOnlyList<T>> LijstAsync<T>(string sleutel, object? parameters, CancellationToken annulering) =>
        (await verbinding.QueryAsync<T>(Opdracht(sleutel, parameters, annulering))).AsList();

    /// <summary>Several results of one batch, to be read in order.</summary>
    public Task<SqlMapper.GridReader> ResultatenAsync(string sleutel, object parameters, CancellationToken annulering) =>
        verbinding.QueryMultipleAsync(Opdracht(sleutel, parameters, annulering));

    private CommandDefinition Opdracht(string sleutel, object? parameters, CancellationToken annulering)
    {
        var tekst = sql[sleutel];
        (verbinding as Sqliteverbinding)?.Verwacht(tekst);
        return new(tekst, parameters, transactie, cancellationToken: annulering);
    }
}
