using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Outbox;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;

namespace Wmo.Berichten.Opslag;

/// <summary>Puts storage into a host.</summary>
public static class OpslagRegistratie
{
    /// <summary>
    /// Registers <see cref="IOpslag"/>, <see cref="OutboxSignaal"/>, <see cref="Signaalwekker"/>, <see cref="OpslagOptions"/> and
    /// <see cref="OpslagMigratie"/>. A host brings the schema up to date before any of its services starts; a program
    /// without a host calls <see cref="OpslagMigratie.VoerUitAsync"/> itself. Wrong configuration stops the start. Where the
    /// services hold <see cref="Sleutelcertificaten"/>, the keys are encrypted with them. What the host protects, such as cookies,
    /// it protects with the same ring (<c>IDataProtectionProvider</c>), so that it opens in every instance and after a restart.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuratie">
    /// <c>Opslag:Provider</c>, <c>Opslag:Sleutelmap</c> and <c>ConnectionStrings:Opslag</c>; read at first use.
    /// </param>
    public static IServiceCollection AddOpslag(this IServiceCollection services, IConfiguration configuratie)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<OutboxSignaal>();
        services.TryAddSingleton<Signaalwekker>();
        services.AddSingleton(bron => OpslagOptions.Lees(
            configuratie,
            bron.GetService<IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory()));

        // How long a statement takes is of this machine, whatever clock the installation lives by.
        services.AddSingleton(bron => Motor.Voor(bron.GetRequiredService<OpslagOptions>(), TimeProvider.System));
        services.AddSingleton(bron => new Inhoudsbeveiliging(
            bron.GetRequiredService<OpslagOptions>().Sleutelmap, bron.GetService<Sleutelcertificaten>()));
        services.AddSingleton(bron => bron.GetRequiredService<Inhoudsbeveiliging>().VanHost);
        services.AddSingleton(bron => new Sleutelvernieuwing(
            bron.GetRequiredService<Inhoudsbeveiliging>(), bron.GetRequiredService<TimeProvider>()));
        services.AddSingleton(bron => new OpslagMigratie(
            bron.GetRequiredService<Motor>(),
            bron.GetRequiredService<Inhoudsbeveiliging>(),
            bron.GetRequiredService<Motor>().Sql.Migraties,
            bron.GetRequiredService<TimeProvider>(),
            bron.GetRequiredService<ILogger<OpslagMigratie>>()));
        services.AddSingleton<IOpslag, DapperOpslag>();
        services.AddHostedService<OpslagStart>();
        return services;
    }

    /// <summary>Runs the migrations in the phase before the first service starts.</summary>
    private sealed class OpslagStart(OpslagMigratie migratie) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => migratie.VoerUitAsync(cancellationToken);

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
