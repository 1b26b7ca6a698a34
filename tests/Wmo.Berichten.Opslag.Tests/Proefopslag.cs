using Microsoft.Extensions.Logging.Abstractions;
using Wmo.Berichten.Keten.Outbox;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>A database of its own, and as many processes on it as a test needs.</summary>
internal sealed class Proefopslag : IDisposable
{
    private readonly Proefmotor motor;
    private readonly TijdelijkeMap map = new();
    private readonly List<IDisposable> openstaand = [];

    public Proefopslag(Proefmotor motor)
    {
        this.motor = motor;
        Options = motor.Maak(map.Pad);
        Eerste = NieuwProces(TimeProvider.System);
    }

    public OpslagOptions Options { get; }

    public Proces Eerste { get; }

    public IOpslag Opslag => Eerste.Opslag;

    public static async Task<Proefopslag> MetSchemaAsync(Proefmotor motor)
    {
        var proef = new Proefopslag(motor);
        await proef.Eerste.Migratie.VoerUitAsync(default);
        return proef;
    }

    /// <summary>Storage as another process would have it: nothing is shared but the database and the keys.</summary>
    public Proces NieuwProces() => NieuwProces(TimeProvider.System);

    public Proces NieuwProces(TimeProvider tijd, IReadOnlyList<Migratie>? migraties = null)
    {
        // As in the service: what bounds a transaction is time that really passes.
        var eigenMotor = Motor.Voor(Options, TimeProvider.System);
        openstaand.Add(eigenMotor);
        var beveiliging = new Inhoudsbeveiliging(Options.Sleutelmap);
        var migratie = new OpslagMigratie(
            eigenMotor, beveiliging, migraties ?? eigenMotor.Sql.Migraties, tijd, NullLogger<OpslagMigratie>.Instance);
        var signaal = new OutboxSignaal();
        var wekker = new Signaalwekker();
        var opslag = new DapperOpslag(eigenMotor, beveiliging, migratie, signaal, wekker, tijd, NullLogger<DapperOpslag>.Instance);
        return new Proces(opslag, migratie, eigenMotor.Sql, signaal, wekker);
    }

    public Task<T> DoeAsync<T>(Func<ITransactie, Task<T>> werk) => Opslag.DoeAsync(werk);

    public Task DoeAsync(Func<ITransactie, Task> werk) => Opslag.DoeAsync(werk);

    public void Dispose()
    {
        foreach (var iets in openstaand)
            iets.Dispose();
        motor.RuimOp(Options);
        map.Dispose();
    }

    internal sealed record Proces(IOpslag Opslag, OpslagMigratie Migratie, SqlTeksten Sql, OutboxSignaal Signaal, Signaalwekker Wekker);
}

internal static class Opslaguitbreiding
{
    public static Task<T> DoeAsync<T>(this IOpslag opslag, Func<ITransactie, Task<T>> werk) =>
        opslag.InTransactieAsync((transactie, _) => werk(transactie), default);

    public static Task DoeAsync(this IOpslag opslag, Func<ITransactie, Task> werk) =>
        opslag.InTransactieAsync(
            async (transactie, _) =>
            {
                await werk(transactie);
                return true;
            },
            default);
}
