using Wmo.Berichten.Keten.Bewaren;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Wires how long data are kept.</summary>
internal static class Bewaarregistratie
{
    private const string Sectie = "Bewaartermijnen";

    /// <summary>Adds the purge, by the settings of <c>Bewaartermijnen</c>.</summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static IServiceCollection AddBewaren(this IServiceCollection services, IConfiguration configuratie)
    {
        var sectie = configuratie.GetSection(Sectie);
        var standaard = new Bewaartermijnen();
        var termijnen = new Bewaartermijnen
        {
            Inhoud = Lees(sectie.GetSection(nameof(Bewaartermijnen.Inhoud)), standaard.Inhoud),
            Berichten = Lees(sectie.GetSection(nameof(Bewaartermijnen.Berichten)), standaard.Berichten),
            Dossiers = Lees(sectie.GetSection(nameof(Bewaartermijnen.Dossiers)), standaard.Dossiers),
            Signalen = Lees(sectie.GetSection(nameof(Bewaartermijnen.Signalen)), standaard.Signalen),
            Deadletters = Lees(sectie.GetSection(nameof(Bewaartermijnen.Deadletters)), standaard.Deadletters),
            Audit = Lees(sectie.GetSection(nameof(Bewaartermijnen.Audit)), standaard.Audit),
        };
        return services.AddSingleton(termijnen).AddSingleton<Opruiming>().AddHostedService(bron => bron.GetRequiredService<Opruiming>());
    }

    private static Bewaartermijn Lees(IConfigurationSection instelling, Bewaartermijn standaard) => instelling.Value switch
    {
        null or "" => standaard,
        var tekst => Bewaartermijn.Lees(tekst)
            ?? throw new InvalidOperationException($"{instelling.Path} is '{tekst}'; geef een termijn, bijvoorbeeld '15 jaar', '6 maanden', '90 dagen' of 'altijd'."),
    };
}
