using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>
/// The receiving side of <c>OntvangAsynchroon</c>, whatever serves HTTP: reads the request, hands the envelope to the receiver
/// and puts what that said into SOAP.
/// </summary>
/// <param name="ontvanger">Takes the envelope in.</param>
/// <param name="referentienummer">Makes a UUID version 4 for each answer.</param>
/// <param name="klok">Stamps the answers and limits the time that a sender takes.</param>
/// <param name="logger">Told of every request that is refused.</param>
public sealed class SoapOntvangst(IEnvelopOntvanger ontvanger, Func<Guid> referentienummer, TimeProvider klok, ILogger<SoapOntvangst> logger)
{
    /// <summary>What a sender may take for one request: 25 MB at 2 megabit a second.</summary>
    public static readonly TimeSpan Leestijd = TimeSpan.FromMinutes(2);

    /// <summary>Handles one request; trouble of any kind is a fault.</summary>
    /// <exception cref="OperationCanceledException">The sender hung up, or the service stops.</exception>
    public async Task<SoapUitkomst> VerwerkAsync(SoapAanvraag aanvraag, CancellationToken annulering)
    {
        var kop = Antwoordkop.Onbekend;
        SoapException weigering;
        try
        {
            var soort = Soort(aanvraag);
            var verzoek = await LeesAsync(aanvraag, annulering);
            kop = verzoek.Kop;
            if (verzoek.Soort != soort)
                throw SoapException.Onjuist("De SOAPAction noemt een andere envelop dan er in de Body staat.");

            var envelop = verzoek.Uitkomst.Aanvaard();
            if (!aanvraag.MagVoor(envelop.Ontvanger.Organisatie))
                return SoapUitkomst.Verboden;
            if (await ontvanger.OntvangAsync(envelop, annulering) is not Aflevering.Geweigerd(var fout))
                return new SoapUitkomst(IsFout: false, SoapAntwoord.Bevestig(kop, referentienummer(), klok.GetUtcNow()));
            weigering = new SoapException(fout);
        }
        catch (SoapException reden)
        {
            weigering = reden;
        }
        catch (EnvelopException reden)
        {
            weigering = new SoapException(reden.Fout);
        }
        catch (Exception fout) when (!annulering.IsCancellationRequested)
        {
            logger.LogError(fout, "Een envelop kon niet worden ingenomen; de afzender biedt haar opnieuw aan.");
            weigering = SoapException.Mislukt("De envelop kon nu niet worden ingenomen. Bied haar later opnieuw aan.");
        }

        return Weiger(kop, weigering);
    }

    /// <summary>Answers a request that is not even read, because there is too much under way; the sender tries again.</summary>
    public SoapUitkomst StelUit() =>
        Weiger(Antwoordkop.Onbekend, SoapException.Mislukt("Er komen nu te veel enveloppen tegelijk binnen. Bied haar later opnieuw aan."));

    private SoapUitkomst Weiger(Antwoordkop kop, SoapException weigering)
    {
        logger.LogWarning("Een envelop over SOAP is geweigerd met foutcode {Foutcode}: {Reden}", weigering.Fout.Code, weigering.Message);
        return new SoapUitkomst(IsFout: true, SoapAntwoord.Weiger(kop, referentienummer(), klok.GetUtcNow(), weigering));
    }

    private static Envelopsoort Soort(SoapAanvraag aanvraag)
    {
        if (!MediaTypeHeaderValue.TryParse(aanvraag.Inhoudstype, out var type)
            || !SoapNamen.Inhoudstype.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase)
            || type.CharSet?.Trim('"') is { } codering && !codering.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw SoapException.Onjuist($"Het Content-Type van een bericht van SOAP 1.1 is {SoapNamen.Inhoudstype}, in UTF-8.");

        return SoapNamen.Soort(aanvraag.Actie)
            ?? throw SoapException.Onjuist("De SOAPAction ontbreekt of is geen bewerking van OntvangAsynchroon.");
    }

    private async Task<SoapVerzoek> LeesAsync(SoapAanvraag aanvraag, CancellationToken annulering)
    {
        using var tijd = new CancellationTokenSource(Leestijd, klok);
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(annulering, tijd.Token);
        try
        {
            return await SoapVerzoek.LeesAsync(aanvraag.Inhoud, aanvraag.Lengte, einde.Token);
        }
        catch (OperationCanceledException) when (tijd.IsCancellationRequested && !annulering.IsCancellationRequested)
        {
            throw SoapException.Mislukt("De envelop kwam te langzaam binnen. Bied haar later opnieuw aan.");
        }
    }
}

/// <summary>What HTTP brings.</summary>
/// <param name="Inhoudstype">The header Content-Type.</param>
/// <param name="Actie">The header SOAPAction.</param>
/// <param name="Lengte">The header Content-Length.</param>
/// <param name="Inhoud">The body, unread.</param>
public sealed record SoapAanvraag(string? Inhoudstype, string? Actie, long? Lengte, Stream Inhoud)
{
    /// <summary>Whether who brings it may bring envelopes for this organisation. A wrong bringer says nothing of the envelope, so it gets no Fo03.</summary>
    public Func<string, bool> MagVoor { get; init; } = _ => true;
}

/// <summary>What HTTP takes back.</summary>
/// <param name="IsFout">True for a fault, which SOAP 1.1 wants under status 500.</param>
/// <param name="Xml">The message.</param>
public sealed record SoapUitkomst(bool IsFout, ReadOnlyMemory<byte> Xml)
{
    /// <summary>Not for this bringer, see <see cref="SoapAanvraag.MagVoor"/>.</summary>
    public static SoapUitkomst Verboden { get; } = new(IsFout: true, default);

    /// <summary>Whether the answer is no message but the refusal of HTTP.</summary>
    public bool IsVerboden => ReferenceEquals(this, Verboden);
}
