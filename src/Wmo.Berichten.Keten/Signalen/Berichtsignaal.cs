using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.Signalen;

/// <summary>Tells a backoffice that there is a message for it, or an answer to one of its own, so that it need not ask.</summary>
internal static class Berichtsignaal
{
    /// <summary>A heenbericht was accepted and lies in the postvak.</summary>
    public static Task MeldOntvangenAsync(this ITransactie transactie, OpgeslagenBericht bericht, DateTimeOffset op, CancellationToken annulering) =>
        GeefAsync(
            transactie,
            bericht,
            Signaalsoorten.BerichtOntvangen,
            Berichtstatus.Verwerkt,
            op,
            $"Van {bericht.Tegenpartij} is een {bericht.Soort} ontvangen en verwerkt. Haal het bericht op uit het postvak.",
            annulering);

    /// <summary>A heenbericht of ours has its answer.</summary>
    public static Task MeldBeantwoordAsync(
        this ITransactie transactie, OpgeslagenBericht bericht, Berichtstatus status, DateTimeOffset op, CancellationToken annulering)
    {
        var uitkomst = status switch
        {
            Berichtstatus.Akkoord => "akkoord. U hoeft niets te doen",
            Berichtstatus.DeelsAkkoord => "deels akkoord. Bekijk bij het bericht wat is afgewezen",
            _ => "afgekeurd. Bekijk de bevindingen bij het bericht en stuur het verbeterd opnieuw",
        };
        return GeefAsync(
            transactie,
            bericht,
            Signaalsoorten.BerichtBeantwoord,
            status,
            op,
            $"Uw {bericht.Soort} aan {bericht.Tegenpartij} is beantwoord: {uitkomst}.",
            annulering);
    }

    private static Task GeefAsync(
        ITransactie transactie,
        OpgeslagenBericht bericht,
        string soort,
        Berichtstatus status,
        DateTimeOffset op,
        string omschrijving,
        CancellationToken annulering)
    {
        var gegevens = JsonSerializer.Serialize(new { bericht = bericht.Soort, tegenpartij = bericht.Tegenpartij.Code, status = status.ToString() });

        // Of one message each is told once.
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{bericht.Id:D}{soort}")).AsSpan(0, 16));
        return transactie.Signalen.GeefAsync(new(id, bericht.Partij, soort, op, bericht.Id, omschrijving, gegevens), annulering);
    }
}
