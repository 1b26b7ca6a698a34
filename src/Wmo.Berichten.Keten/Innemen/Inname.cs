using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Innemen;

/// <summary>
/// Takes in what the chain delivers: stores it durably with its raw payload before it is acknowledged. Checking comes
/// later, from the queue.
/// </summary>
public sealed class Inname(IOpslag opslag, Partijregister partijen, Identiteit identiteit, Ketenmeter meter, TimeProvider klok) : IEnvelopOntvanger
{
    // The codes that the chain itself uses for these two.
    private const string EnvelopOnjuist = "RIN001";
    private const string OntvangerOnbekend = "IB210";

    /// <inheritdoc/>
    public async Task<Aflevering> OntvangAsync(ReadOnlyMemory<byte> envelop, CancellationToken annulering)
    {
        var gelezen = EnvelopReader.Lees(envelop);
        if (gelezen.Envelop is not { } inhoud)
            return Geweigerd(EnvelopOnjuist, $"De envelop voldoet niet aan StUF-GGk 2.1: {gelezen.Fouten[0].Melding}");
        if (!Partijcode.TryParse(inhoud.Ontvanger.Organisatie, out var code) || partijen.Vind(code) is null)
            return Geweigerd(OntvangerOnbekend, "De ontvangende organisatie wordt hier niet bediend.");

        // A repeated delivery has the outcome of the first: acknowledged, and no other effect.
        var bericht = NieuwBericht(code, inhoud);
        if (await opslag.InTransactieAsync((transactie, stop) => BewaarAsync(transactie, bericht, inhoud, envelop, stop), annulering))
            meter.Ontvangen(bericht.Soort);
        return new Aflevering.Bevestigd();
    }

    private static Aflevering.Geweigerd Geweigerd(string foutcode, string omschrijving) =>
        new(new Fout(foutcode, Fout.Client, omschrijving));

    private OpgeslagenBericht NieuwBericht(Partijcode partij, Envelop envelop)
    {
        var nu = klok.GetUtcNow();
        return new OpgeslagenBericht
        {
            Id = identiteit.NieuwId(),
            Partij = partij,
            Tegenpartij = Partijcode.VanOrganisatie(envelop.Zender.Organisatie),
            Richting = Richting.In,
            Soort = Soort(envelop),
            Identificatie = Berichtkop.Lees(envelop.Inhoud).Identificatie,
            Referentienummer = envelop.Referentienummer,
            Crossreferentienummer = envelop.Crossreferentienummer,
            Applicatieversie = envelop.Versies is { } versies ? versies.ApplicatieVersie + versies.ApplicatieSubversie : null,
            Bestandsnaam = envelop.Bestandsnaam,
            Status = Wachtrij(envelop) is null ? Berichtstatus.Geparkeerd : Berichtstatus.Ontvangen,
            AangemaaktOp = nu,
            GewijzigdOp = nu,
        };
    }

    private async Task<bool> BewaarAsync(
        ITransactie transactie, OpgeslagenBericht bericht, Envelop envelop, ReadOnlyMemory<byte> rauw, CancellationToken annulering)
    {
        // What a Fo01 says stands in the envelope itself.
        var payload = envelop.Soort == Envelopsoort.Fo01 ? rauw : envelop.Inhoud;
        if (await transactie.Berichten.VoegToeAsync(bericht, payload, annulering) != Toevoeging.Toegevoegd)
            return false;

        var op = bericht.AangemaaktOp;
        await transactie.MeldAsync(bericht.Id, op, Gebeurtenissen.BerichtOntvangen, "Het bericht is uit de keten ontvangen.", annulering);
        if (Wachtrij(envelop) is { } wachtrij)
            await transactie.Outbox.VoegToeAsync(new Opdracht(identiteit.NieuwId(), wachtrij, bericht.Id, op), annulering);
        else
            await transactie.MeldAsync(
                bericht.Id, op, Gebeurtenissen.BerichtGeparkeerd, Waarom(envelop), annulering);
        if (envelop.Soort == Envelopsoort.Di01)
            await transactie.Termijnen.OpenAsync(
                new Termijn(bericht.Id, Termijnklok.Retourbericht, Termijnklok.RetourUiterlijk(op), null), annulering);
        return true;
    }

    private static string Waarom(Envelop envelop) => envelop.Bestandsnaam is null
        ? "Deze inhoud wordt in deze soort envelop niet verwerkt; het bericht blijft bewaard."
        : "De envelop bevat een los bestand. Het is als bijlage bewaard; haal het op en beoordeel het zelf.";

    private static string Soort(Envelop envelop) =>
        Berichtsoorten.TryParse(envelop.Functie, out var soort) ? soort.Naam() : envelop.Functie ?? OpgeslagenBericht.Fo01;

    private static string? Wachtrij(Envelop envelop) =>
        envelop.Soort == Envelopsoort.Fo01 ? Wachtrijen.Fouten
        : envelop.Bestandsnaam is null && Berichtsoorten.TryParse(envelop.Functie, out var soort)
            && soort.IsAntwoord() == (envelop.Soort == Envelopsoort.Du01)
            ? Wachtrijen.Voor(soort)
            : null;
}
