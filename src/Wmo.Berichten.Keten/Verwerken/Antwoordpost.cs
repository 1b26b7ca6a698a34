using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Verwerken;

/// <summary>Composes the answer to a received message and puts it in the outbox, within the message's transaction.</summary>
public sealed class Antwoordpost(Partijregister partijen, Identiteit identiteit, TimeProvider klok)
{
    /// <summary>Answers with the retourbericht of the berichtsoort, or a declaratie with its declaratie-antwoord.</summary>
    internal Task StuurAntwoordAsync(ITransactie transactie, OntvangenBericht ontvangen, CancellationToken annulering)
    {
        var (bericht, payload, controle) = ontvangen;
        var soort = controle.Soort!.Value.Antwoord()!.Value;
        var identificatie = Identiteit.NieuweIdentificatie();
        var antwoord = Antwoord(bericht, soort.Naam());

        // A declaratie-antwoord bears a name of its own; a retour repeats that of its heenbericht (IV028, IV087).
        return soort == Berichtsoort.Wmo325
            ? StuurAsync(transactie, antwoord with { Identificatie = identificatie }, Declaratieantwoord(payload, controle, identificatie), annulering)
            : StuurAsync(transactie, antwoord, Retourbericht.Maak(payload, controle, identificatie, Kalender.Vandaag(klok)), annulering);
    }

    private byte[] Declaratieantwoord(ReadOnlyMemory<byte> declaratie, Controleuitkomst controle, string identificatie)
    {
        var antwoord = Regels.Declaratieantwoord.Maak(declaratie, controle, identificatie, Kalender.Vandaag(klok));
        return Envelopgrootte.Past(antwoord.Length) ? antwoord : Regels.Declaratieantwoord.Beknopt(antwoord);
    }

    /// <summary>Answers a message that fails level 1, where no retourbericht exists: Fo01 with StUF055.</summary>
    internal Task StuurFoutAsync(ITransactie transactie, OntvangenBericht ontvangen, CancellationToken annulering)
    {
        var (bericht, _, controle) = ontvangen;
        var antwoord = Antwoord(bericht, OpgeslagenBericht.Fo01);
        var fout = Foutbericht.Maak(
            partijen.Zender(bericht.Partij),
            new Beantwoord(bericht.Tegenpartij.Code, bericht.Referentienummer, bericht.Soort, bericht.Applicatieversie!),
            antwoord.Referentienummer,
            antwoord.AangemaaktOp,
            Foutbericht.InhoudVoldoetNietAanXsd,
            controle.Bevindingen[0].Melding);
        return StuurAsync(transactie, antwoord, EnvelopWriter.Schrijf(fout), annulering);
    }

    // The standard gives a declaratie one answer, and a WMO325 that refuses tens of thousands of prestaties outgrows its WMO323.
    private static async Task ParkeerAsync(
        ITransactie transactie, OpgeslagenBericht antwoord, ReadOnlyMemory<byte> payload, CancellationToken annulering)
    {
        await transactie.Berichten.VoegToeAsync(antwoord with { Status = Berichtstatus.Geparkeerd }, payload, annulering);
        var waarom = $"Het antwoord ({antwoord.Soort}) past niet in de 25 MB van een envelop en is niet verzonden. Spreek met de tegenpartij af hoe zij het krijgt; het staat klaar.";
        foreach (var id in new[] { antwoord.AntwoordOp!.Value, antwoord.Id })
            await transactie.MeldAsync(id, antwoord.AangemaaktOp, Gebeurtenissen.BerichtGeparkeerd, waarom, annulering);
    }

    private OpgeslagenBericht Antwoord(OpgeslagenBericht bericht, string soort)
    {
        var nu = klok.GetUtcNow();
        return new OpgeslagenBericht
        {
            Id = identiteit.NieuwId(),
            Partij = bericht.Partij,
            Tegenpartij = bericht.Tegenpartij,
            Richting = Richting.Uit,
            Soort = soort,
            Identificatie = bericht.Identificatie,
            Referentienummer = Identiteit.NieuwReferentienummer(),
            Crossreferentienummer = bericht.Referentienummer,
            AntwoordOp = bericht.Id,
            Status = Berichtstatus.Aangeboden,
            AangemaaktOp = nu,
            GewijzigdOp = nu,
        };
    }

    private async Task StuurAsync(
        ITransactie transactie, OpgeslagenBericht antwoord, ReadOnlyMemory<byte> payload, CancellationToken annulering)
    {
        var op = antwoord.AangemaaktOp;
        if (!Envelopgrootte.Past(payload.Length))
        {
            await ParkeerAsync(transactie, antwoord, payload, annulering);
            return;
        }

        await transactie.Berichten.VoegToeAsync(antwoord, payload, annulering);
        await transactie.MeldAsync(
            antwoord.AntwoordOp!.Value, op, Gebeurtenissen.AntwoordOpgesteld, $"Als antwoord is een {antwoord.Soort} opgesteld.", annulering);
        await transactie.Outbox.VoegToeAsync(new Opdracht(identiteit.NieuwId(), Wachtrijen.Verzenden, antwoord.Id, op), annulering);
    }
}
