using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>A received message with what levels 1 and 2 said of it.</summary>
public sealed record OntvangenBericht(OpgeslagenBericht Bericht, ReadOnlyMemory<byte> Payload, Controleuitkomst Controle);

/// <summary>
/// Checks a received message, applies it and composes its answer, in one transaction with its events, deadlines and
/// outbox rows.
/// </summary>
public sealed class Berichtverwerking(
    IOpslag opslag, Heenberichtverwerking heenberichten, Retourverwerking retouren, Ketenmeter meter, TimeProvider klok)
{
    /// <summary>Carries out the command; a repeated one has no effect.</summary>
    public async Task VerwerkAsync(ControleerBericht opdracht, CancellationToken annulering)
    {
        var (bericht, payload) = await opslag.LeesMetPayloadAsync(opdracht.BerichtId, annulering);
        if (!Berichtsoorten.TryParse(bericht.Soort, out var soort))
            throw new InvalidOperationException($"Bericht {bericht.Id} is geen bericht van de standaard.");

        // Levels 1 and 2 look at nothing but the message: done before the transaction, so that a large declaratie does
        // not hold it open.
        var ontvangen = new OntvangenBericht(bericht, payload, Controleer(soort, payload));
        var uitkomst = await opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                if (!await transactie.NeemInAsync(opdracht, Wachtrijen.Voor(soort), klok.GetUtcNow(), stop))
                    return null;

                if (!soort.IsAntwoord())
                    return await heenberichten.VerwerkAsync(transactie, ontvangen, stop);

                await retouren.VerwerkAsync(transactie, ontvangen, stop);
                return ontvangen.Controle;
            },
            annulering);
        if (uitkomst is not null)
            meter.Gecontroleerd(bericht.Soort, uitkomst.Niveau);
    }

    private static Controleuitkomst Controleer(Berichtsoort aangekondigd, ReadOnlyMemory<byte> payload)
    {
        var controle = BerichtControle.Controleer(payload);
        if (controle.Niveau == 1 || controle.Soort == aangekondigd)
            return controle;

        // The schema of the announced message is the one that counts, and this is another message.
        var melding = $"De envelop kondigt een {aangekondigd.Naam()} aan, maar bevat een {controle.Soort?.Naam()}. Verstuur het bericht met de functie die erbij hoort.";
        return new Controleuitkomst(aangekondigd, null, 1, [new Bevinding(Bevinding.Xsd, 1, null, "", "/Bericht", melding)]);
    }
}
