using System.Text;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Aanleveren;

/// <summary>What came of handing in a message.</summary>
public abstract record Aanleveruitkomst
{
    private Aanleveruitkomst()
    {
    }

    /// <summary>Accepted and stored: it will be sent, and answered or missed.</summary>
    public sealed record Aangenomen(OpgeslagenBericht Bericht) : Aanleveruitkomst;

    /// <summary>Refused by our own checks; nothing was stored.</summary>
    public sealed record Afgekeurd(Controleuitkomst Controle) : Aanleveruitkomst;

    /// <summary>This partij used the Identificatie before for this berichtsoort (TR056); nothing was stored.</summary>
    public sealed record IdentificatieInGebruik(OpgeslagenBericht Eerder) : Aanleveruitkomst;
}

/// <summary>Takes in a heenbericht from a backoffice and sees to it that it goes out.</summary>
public sealed class Aanlevering(
    IOpslag opslag, Dossierbeoordeling dossiers, Termijnbewaking termijnen, Identiteit identiteit, Ketenmeter meter, TimeProvider klok)
{
    /// <summary>
    /// Checks the message on levels 1 and 2 and on what the partij's own dossier can decide of level 3, claims its
    /// Identificatie, adds it to the dossier and stores it with the command to send it, in one transaction. When this
    /// returns <see cref="Aanleveruitkomst.Aangenomen"/> the message survives any crash.
    /// </summary>
    public async Task<Aanleveruitkomst> LeverAanAsync(Partij partij, ReadOnlyMemory<byte> xml, CancellationToken annulering)
    {
        // What the chain carries is UTF-8 without byte order mark.
        if (xml.Span.StartsWith(Encoding.UTF8.Preamble))
            xml = xml[Encoding.UTF8.Preamble.Length..];

        var kop = Berichtkop.Lees(xml);
        var controle = BerichtControle.Controleer(xml);
        var geldig = controle.Geldig || !partij.EigenControle;
        if (geldig && Bezwaren(partij, kop, xml.Length) is { Count: > 0 } bezwaren)
            return new Aanleveruitkomst.Afgekeurd(controle with { Niveau = 2, Bevindingen = bezwaren });
        if (!geldig)
            return new Aanleveruitkomst.Afgekeurd(controle);

        var bericht = NieuwBericht(partij.Code, kop);
        var uitkomst = await opslag.InTransactieAsync(
            (transactie, stop) => BewaarAsync(transactie, new Aangeleverd(partij, bericht, controle.Bericht, xml), stop), annulering);
        if (uitkomst is Aanleveruitkomst.Aangenomen)
            meter.Aangeboden(bericht.Soort);
        return uitkomst;
    }

    /// <summary>
    /// Adds a message to the dossier of its sender as if it had been sent, without sending it: for what went before this
    /// installation. Deadlines follow from it as from every fact; those that began before count from now, when we heard of it,
    /// and there is none for an answer.
    /// </summary>
    /// <exception cref="ArgumentException">The message is not one that the partij could have sent.</exception>
    public async Task BoekVerzondenAsync(Partij partij, ReadOnlyMemory<byte> xml, CancellationToken annulering)
    {
        var kop = Berichtkop.Lees(xml);
        if (kop.Afzender != partij.Code || kop.Ontvanger is null || BerichtControle.Controleer(xml).Bericht is not { } inhoud)
            throw new ArgumentException("Dit is geen geldig bericht van deze partij.", nameof(xml));

        var bericht = NieuwBericht(partij.Code, kop) with { Status = Berichtstatus.Verzonden };
        await opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                await transactie.Berichten.VoegToeAsync(bericht, xml, stop);
                var feiten = Dossierfeiten.Van(inhoud);
                await transactie.Dossiers.VoegToeAsync(bericht, feiten, stop);
                await termijnen.HerzieAsync(transactie, bericht, feiten, stop);
                return true;
            },
            annulering);
    }

    private async Task<Aanleveruitkomst> BewaarAsync(ITransactie transactie, Aangeleverd aangeleverd, CancellationToken annulering)
    {
        var (partij, bericht, inhoud, _) = aangeleverd;
        var beoordeling = partij.EigenControle
            ? await dossiers.BeoordeelVoorVerzendenAsync(transactie, bericht, inhoud!, annulering)
            : null;
        if (beoordeling is { Uitkomst: { Geldig: false } controle })
            return new Aanleveruitkomst.Afgekeurd(controle);

        if (await VoegToeAsync(transactie, aangeleverd, annulering) is { } eerder)
            return new Aanleveruitkomst.IdentificatieInGebruik(eerder);

        if (inhoud is not null)
        {
            await transactie.Berichten.OrdenAsync(bericht, Client(inhoud), annulering);
            var feiten = beoordeling?.Feiten ?? Dossierfeiten.Van(inhoud);
            await transactie.Dossiers.VoegToeAsync(bericht, feiten, annulering);
            await termijnen.HerzieAsync(transactie, bericht, feiten, annulering);
        }

        await transactie.MeldAsync(
            bericht.Id, bericht.AangemaaktOp, Gebeurtenissen.BerichtAangeboden, "De backoffice heeft het bericht aangeboden.", annulering);
        await transactie.Outbox.VoegToeAsync(
            new Opdracht(identiteit.NieuwId(), Wachtrijen.Verzenden, bericht.Id, bericht.AangemaaktOp), annulering);
        return new Aanleveruitkomst.Aangenomen(bericht);
    }

    /// <summary>Stores the message; the one that has its Identificatie where that is in the way (TR056).</summary>
    private static async Task<OpgeslagenBericht?> VoegToeAsync(ITransactie transactie, Aangeleverd aangeleverd, CancellationToken annulering)
    {
        var (partij, bericht, _, xml) = aangeleverd;
        if (await transactie.Berichten.VoegToeAsync(bericht, xml, annulering) == Toevoeging.Toegevoegd)
            return null;

        var eerder = (await transactie.Berichten.VindVerzondenAsync(bericht.Partij, bericht.Soort, bericht.Identificatie!, annulering))!;
        if (partij.EigenControle)
            return eerder;

        // Without checks of its own this too is for the receiver to refuse.
        await transactie.Berichten.GeefIdentificatieVrijAsync(eerder.Id, annulering);
        await transactie.Berichten.VoegToeAsync(bericht, xml, annulering);
        return null;
    }

    /// <summary>The one client that a message is about; null where there are more (WMO323) or none (WMO319).</summary>
    private static Bsn? Client(IBericht inhoud) => inhoud switch
    {
        Wmo301.Bericht bericht => bericht.Client.Bsn,
        Wmo305.Bericht bericht => bericht.Client.Bsn,
        Wmo307.Bericht bericht => bericht.Client.Bsn,
        Wmo315.Bericht bericht => bericht.Client.Bsn,
        Wmo317.Bericht bericht => bericht.Client.Bsn,
        _ => null,
    };

    private OpgeslagenBericht NieuwBericht(Partijcode partij, Berichtkop kop)
    {
        var nu = klok.GetUtcNow();
        return new OpgeslagenBericht
        {
            Id = identiteit.NieuwId(),
            Partij = partij,
            Tegenpartij = kop.Ontvanger!.Value,
            Richting = Richting.Uit,
            Soort = kop.Soort!.Value.Naam(),
            Identificatie = kop.Identificatie,
            Referentienummer = Identiteit.NieuwReferentienummer(),
            Status = Berichtstatus.Aangeboden,
            AangemaaktOp = nu,
            GewijzigdOp = nu,
        };
    }

    /// <summary>What the standard has no rule for, because it cannot arise in the chain: whose message is it, and can we send it.</summary>
    private static List<Bevinding> Bezwaren(Partij partij, Berichtkop kop, int grootte)
    {
        var bezwaren = new List<Bevinding>();
        if (kop.Soort is not { } soort)
            Bezwaar("", "Dit is geen bericht van de standaard iWmo. Lever een heenbericht aan, bijvoorbeeld een WMO301.");
        else if (soort.IsAntwoord())
            Bezwaar("", $"Een {soort.Naam()} is een antwoord; dat stelt de service zelf op. Lever een heenbericht aan.");
        if (kop.Afzender != partij.Code)
            Bezwaar("Afzender", $"De afzender in het bericht is niet de partij {partij.Code}. Lever het bericht aan bij de partij die het verzendt.");
        if (kop.Ontvanger is null)
            Bezwaar("Ontvanger", "De ontvanger is geen gemeentecode van 4 of AGB-code van 8 cijfers.");
        if (kop.Identificatie is null)
            Bezwaar("BerichtIdentificatie/Identificatie", "De identificatie van het bericht ontbreekt; zonder kan geen antwoord worden herkend.");
        if (!Envelopgrootte.Past(grootte))
            Bezwaar("", "Verpakt in zijn envelop is het bericht groter dan de 25 MB die de keten vervoert. Verdeel de inhoud over meer berichten.");
        return bezwaren;

        void Bezwaar(string element, string melding) =>
            bezwaren.Add(new Bevinding("aanlevering", 2, null, "Header", $"/Bericht/Header/{element}".TrimEnd('/'), melding));
    }

    private sealed record Aangeleverd(Partij Partij, OpgeslagenBericht Bericht, IBericht? Inhoud, ReadOnlyMemory<byte> Xml);
}
