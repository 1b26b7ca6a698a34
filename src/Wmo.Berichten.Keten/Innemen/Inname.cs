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
public sealed class Inname(
    IOpslag opslag, Partijregister partijen, Termijnbewaking termijnen, Identiteit identiteit, Ketenmeter meter, TimeProvider klok) : IEnvelopOntvanger
{
    // The code that the chain itself uses for this.
    private const string OntvangerOnbekend = "IB210";

    /// <inheritdoc/>
    public async Task<Aflevering> OntvangAsync(Envelop envelop, CancellationToken annulering)
    {
        if (!Partijcode.TryParse(envelop.Ontvanger.Organisatie, out var code) || partijen.Vind(code) is null)
            return new Aflevering.Geweigerd(new Fout(OntvangerOnbekend, Fout.Client, "De ontvangende organisatie wordt hier niet bediend."));

        // A repeated delivery has the outcome of the first: acknowledged, and no other effect.
        var bericht = NieuwBericht(code, envelop);
        if (await opslag.InTransactieAsync((transactie, stop) => BewaarAsync(transactie, bericht, envelop, stop), annulering))
            meter.Ontvangen(bericht.Soort);
        return new Aflevering.Bevestigd();
    }

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

    private async Task<bool> BewaarAsync(ITransactie transactie, OpgeslagenBericht bericht, Envelop envelop, CancellationToken annulering)
    {
        if (await transactie.Berichten.VoegToeAsync(bericht, envelop.Inhoud, annulering) != Toevoeging.Toegevoegd)
            return false;

        var op = bericht.AangemaaktOp;
        await transactie.MeldAsync(bericht.Id, op, Gebeurtenissen.BerichtOntvangen, "Het bericht is uit de keten ontvangen.", annulering);
        if (Wachtrij(envelop) is { } wachtrij)
            await transactie.Outbox.VoegToeAsync(new Opdracht(identiteit.NieuwId(), wachtrij, bericht.Id, op), annulering);
        else
            await transactie.MeldAsync(
                bericht.Id, op, Gebeurtenissen.BerichtGeparkeerd, Waarom(envelop), annulering);
        // A loose file has no retourbericht that could meet it.
        if (envelop is { Soort: Envelopsoort.Di01, Bestandsnaam: null })
            await termijnen.OpenAntwoordAsync(transactie, bericht, op, annulering);
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
