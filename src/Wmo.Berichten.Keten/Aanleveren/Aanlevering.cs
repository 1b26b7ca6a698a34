using System.Buffers.Text;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

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
public sealed class Aanlevering(IOpslag opslag, Identiteit identiteit, TimeProvider klok)
{
    // The envelope with everything in it is 25 MB at most; what stands around the payload never fills the rest.
    private const int MaximaleBase64 = (25 * 1024 - 8) * 1024;

    /// <summary>
    /// Checks the message on levels 1 and 2, claims its Identificatie and stores it with the command to send it, in one
    /// transaction. When this returns <see cref="Aanleveruitkomst.Aangenomen"/> the message survives any crash.
    /// </summary>
    public async Task<Aanleveruitkomst> LeverAanAsync(Partij partij, ReadOnlyMemory<byte> xml, CancellationToken annulering)
    {
        var kop = Berichtkop.Lees(xml);
        var controle = partij.EigenControle ? BerichtControle.Controleer(xml) : new Controleuitkomst(kop.Soort, null, null, []);
        if (controle.Geldig && Bezwaren(partij, kop, xml.Length) is { Count: > 0 } bezwaren)
            controle = controle with { Niveau = 2, Bevindingen = bezwaren };
        if (!controle.Geldig)
            return new Aanleveruitkomst.Afgekeurd(controle);

        var bericht = NieuwBericht(partij.Code, kop);
        return await opslag.InTransactieAsync((transactie, stop) => BewaarAsync(transactie, bericht, xml, stop), annulering);
    }

    private async Task<Aanleveruitkomst> BewaarAsync(
        ITransactie transactie, OpgeslagenBericht bericht, ReadOnlyMemory<byte> xml, CancellationToken annulering)
    {
        if (await transactie.Berichten.VoegToeAsync(bericht, xml, annulering) != Toevoeging.Toegevoegd)
            return new Aanleveruitkomst.IdentificatieInGebruik(
                (await transactie.Berichten.VindVerzondenAsync(bericht.Partij, bericht.Soort, bericht.Identificatie!, annulering))!);

        await transactie.MeldAsync(
            bericht.Id, bericht.AangemaaktOp, Gebeurtenissen.BerichtAangeboden, "De backoffice heeft het bericht aangeboden.", annulering);
        await transactie.Outbox.VoegToeAsync(
            new Opdracht(identiteit.NieuwId(), Wachtrijen.Verzenden, bericht.Id, bericht.AangemaaktOp), annulering);
        return new Aanleveruitkomst.Aangenomen(bericht);
    }

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
        else if (!Berichtondersteuning.Verwerkt(soort))
            Bezwaar("", $"Een {soort.Naam()} wordt door deze versie nog niet verwerkt.");
        if (kop.Afzender != partij.Code)
            Bezwaar("Afzender", $"De afzender in het bericht is niet de partij {partij.Code}. Lever het bericht aan bij de partij die het verzendt.");
        if (kop.Ontvanger is null)
            Bezwaar("Ontvanger", "De ontvanger is geen gemeentecode van 4 of AGB-code van 8 cijfers.");
        if (kop.Identificatie is null)
            Bezwaar("BerichtIdentificatie/Identificatie", "De identificatie van het bericht ontbreekt; zonder kan geen antwoord worden herkend.");
        if (Base64.GetMaxEncodedToUtf8Length(grootte) > MaximaleBase64)
            Bezwaar("", "Verpakt in zijn envelop is het bericht groter dan de 25 MB die de keten vervoert. Verdeel de inhoud over meer berichten.");
        return bezwaren;

        void Bezwaar(string element, string melding) =>
            bezwaren.Add(new Bevinding("aanlevering", 2, null, "Header", $"/Bericht/Header/{element}".TrimEnd('/'), melding));
    }
}
