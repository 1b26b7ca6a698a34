using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten;

namespace Wmo.Berichten.Service.Soap;

/// <summary>Wires the connection with the GGK over SOAP, in both directions.</summary>
internal static class SoapRegistratie
{
    /// <summary>Adds the receiving side, the channel where <c>Kanaal</c> is <c>soap</c>, and the health check of both.</summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static IServiceCollection AddSoap(this IServiceCollection services, IConfiguration configuratie)
    {
        var opties = SoapOptions.Lees(configuratie);
        services.AddSingleton(opties);
        services.AddSingleton(provider => new EigenCertificaat(
            configuratie.GetSection(SoapOptions.SectieEigen), opties.Eigen, provider.GetRequiredService<ILogger<EigenCertificaat>>()));
        services.AddSingleton<Verbindingstoezicht>();
        services.AddSingleton<SoapDrukte>();
        services.AddSingleton(provider => new SoapOntvangst(
            provider.GetRequiredService<IEnvelopOntvanger>(),
            Identiteit.NieuwReferentienummer,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SoapOntvangst>>()));
        services.AddHealthChecks().AddCheck<SoapHealthCheck>("soap");
        if (opties.Adres is { } adres)
            services.AddSingleton(provider => MaakKanaal(provider, adres, opties.Geduld));
        return services;
    }

    /// <summary>
    /// Sets what TLS asks of who connects. A certificate is asked of everybody on the port, a browser on the API too, but only the
    /// endpoint of the GGK insists on one.
    /// </summary>
    public static void BeveiligVerbindingen(this KestrelServerOptions kestrel) => kestrel.ConfigureHttpsDefaults(https =>
    {
        https.SslProtocols = SoapVerbinding.Protocollen;
        if (!kestrel.ApplicationServices.GetRequiredService<SoapOptions>().CertificaatVereist)
            return;

        var toezicht = kestrel.ApplicationServices.GetRequiredService<Verbindingstoezicht>();
        https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
        https.ClientCertificateValidation = (certificaat, keten, _) => toezicht.LaatBinnen(certificaat, keten?.ChainPolicy.ExtraStore ?? []);
    });

    private static SoapKanaal MaakKanaal(IServiceProvider provider, Uri adres, Soapgeduld geduld)
    {
        var toezicht = provider.GetRequiredService<Verbindingstoezicht>();
        return new SoapKanaal(
            new VerseVerbinding(
                provider.GetRequiredService<EigenCertificaat>(),
                eigen => SoapVerbinding.Maak(eigen, toezicht.EisAanGgk, reden => toezicht.Noteer(Certificaatrol.Server, reden))),
            adres,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SoapKanaal>>(),
            geduld);
    }
}
