using MailKit.Net.Smtp;
using MimeKit;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Signalen;

/// <summary>
/// Mails a partij its warnings, at most once a day and on working days only: from eight in the morning, and then as soon as
/// there is something. Which day was done stands in the database, so that no restart and no second instance mails again.
/// </summary>
internal sealed class Mailronde(
    IOpslag opslag, MailOptions opties, Termijnbeleid beleid, Signaalwekker wekker, TimeProvider klok, ILogger<Mailronde> logger)
    : BackgroundService
{
    private const int PerKeer = 500;

    // So much of the stream without a warning is looked at again after a restart; what is more is written down.
    private const int Achterstand = 10_000;

    private static readonly TimeOnly Begin = new(8, 0);

    // What comes in one burst goes in one mail.
    private static readonly TimeSpan Verzameltijd = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Houdtijd = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Uitstel = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(30);

    // How far this process saw that there is nothing to mail.
    private readonly Dictionary<Partijcode, long> bekeken = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var volgende = wekker.Volgende;
            foreach (var (partij, ontvangers) in opties.Ontvangers)
            {
                try
                {
                    await BezoekAsync(partij, ontvangers, stoppingToken);
                }
                catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
                {
                    logger.LogError(fout, "De mail met waarschuwingen van partij {Partij} is niet verzonden; het wordt opnieuw geprobeerd.", partij);
                }
            }

            await Signaalwekker.WachtAsync(volgende, Rondgang, klok, stoppingToken);
        }
    }

    private async Task BezoekAsync(Partijcode partij, IReadOnlyList<MailboxAddress> ontvangers, CancellationToken annulering)
    {
        var lezer = $"mail {partij}";
        if (!bekeken.TryGetValue(partij, out var bekend))
        {
            await opslag.DoeAsync((transactie, stop) => transactie.Signalen.OpenLezerAsync(lezer, stop), annulering);
            bekeken.Add(partij, bekend);
        }

        var nu = klok.GetUtcNow();
        var dag = Kalender.Dag(nu);
        if (!new Werkkalender(beleid.Voor(partij).ExtraVrijeDagen).IsWerkdag(dag)
            || TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(nu, Kalender.Amsterdam).DateTime) < Begin)
            return;

        // A plain read first: at most wakes there is nothing to mail, and a reader holds nobody up.
        var stand = await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LeesLezerAsync(lezer, stop), annulering);
        if (stand is null || stand.Dag >= dag || stand.Vanaf > nu)
            return;

        var (waarschuwingen, gelezen) = await LeesAsync(partij, Math.Max(stand.Volgnummer, bekend), annulering);
        if (waarschuwingen.Count == 0)
        {
            bekeken[partij] = gelezen;
            if (gelezen - stand.Volgnummer >= Achterstand && await NeemAsync())
                await ZetAsync(gelezen, null, null);
        }
        else if (waarschuwingen.Min(rij => rij.Signaal.Op) + Verzameltijd <= nu && await NeemAsync())
        {
            await VerstuurAsync();
        }

        async Task VerstuurAsync()
        {
            try
            {
                await VerzendAsync(Waarschuwingsmail.Stel(partij, dag, waarschuwingen, opties.Van, ontvangers), annulering);
            }
            catch
            {
                await ZetAsync(stand.Volgnummer, null, annulering.IsCancellationRequested ? null : klok.GetUtcNow() + Uitstel);
                throw;
            }

            await ZetAsync(gelezen, dag, null);
        }

        async Task<bool> NeemAsync() => await opslag.InTransactieAsync(
            (transactie, stop) => transactie.Signalen.NeemLezerAsync(lezer, dag, nu, nu + Houdtijd, stop), annulering) is not null;

        // Also when the service stops: what was mailed is not mailed again.
        Task ZetAsync(long volgnummer, DateOnly? klaarMet, DateTimeOffset? vanaf) =>
            opslag.DoeAsync((transactie, stop) => transactie.Signalen.ZetLezerAsync(lezer, volgnummer, klaarMet, vanaf, stop), CancellationToken.None);
    }

    private async Task<(List<GenummerdSignaal> Waarschuwingen, long Gelezen)> LeesAsync(Partijcode partij, long na, CancellationToken annulering)
    {
        var waarschuwingen = new List<GenummerdSignaal>();

        // Up to the end of the stream, not only of this partij: there is nothing to read then until something is given.
        var gelezen = await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LaatsteAsync(stop), annulering);
        for (var van = na; ;)
        {
            var signalen = await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LeesAsync(partij, van, PerKeer, stop), annulering);
            if (signalen.Count == 0)
                return (waarschuwingen, Math.Max(gelezen, van));
            waarschuwingen.AddRange(signalen.Where(rij => Signaalsoorten.Waarschuwingen.Contains(rij.Signaal.Soort)));
            van = signalen[^1].Volgnummer;
        }
    }

    private async Task VerzendAsync(MimeMessage mail, CancellationToken annulering)
    {
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(opties.Host, opties.Poort, opties.Beveiliging, annulering);
        if (opties.Gebruiker is { Length: > 0 } gebruiker)
            await smtp.AuthenticateAsync(gebruiker, opties.Wachtwoord ?? "", annulering);
        await smtp.SendAsync(mail, annulering);
        await smtp.DisconnectAsync(quit: true, CancellationToken.None);
    }
}
