using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A toewijzing that says which verzoek it grants names one of this client that was not answered in another way.</summary>
internal sealed class TR379() : Dossierregel(RetourCode.Code9379), IOverDossier<Wmo301.ToegewezenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("ToegewezenProduct", "ReferentieAanbieder", 301)];

    public override string Uitleg =>
        "ReferentieAanbieder op een toewijzing is die van een verzoek om toewijzing of wijziging dat ermee gehonoreerd wordt. Anders " +
        "blijft het element weg.";

    public override string Lezing =>
        "Het verzoek is van deze cliënt, is niet afgewezen en niet eerder met een andere toewijzing gehonoreerd, tenzij die verwijderd is. In " +
        "onderzoek is geen eindantwoord. Meer producten in een bericht mogen hetzelfde verzoek honoreren, en op een herhaling of latere " +
        "versie van de toewijzing mag de referentie blijven staan.";

    public override string VoorbeeldGoed => "Twee toegewezen producten met de referentie van een openstaand verzoek om wijziging.";

    public override string VoorbeeldFout => "Een toegewezen product met de referentie van een verzoek dat met een antwoordbericht is afgewezen.";

    public override string Melding =>
        "De referentie is niet van een openstaand verzoek van deze cliënt. Verbeter de referentie, of laat haar weg als de toewijzing geen " +
        "verzoek honoreert.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Dossiercontext context)
    {
        if (product.ReferentieAanbieder is not { } referentie)
            return true;

        return context.Dossier.Versies(context.Client, product.ToewijzingNummer).Any(versie => versie.ReferentieAanbieder == referentie)
            || (IsGevraagd(referentie, context) && !IsAndersBeantwoord(referentie, context.Dossier));
    }

    // The dossier of the sender may have begun after the verzoek came; how he answered it does stand there.
    private static bool IsGevraagd(string referentie, Dossiercontext context) =>
        context.AlsVerzender || context.Dossier.Verzoeken(context.Client).Any(verzoek => verzoek.Referentie == referentie);

    private static bool IsAndersBeantwoord(string referentie, IDossier dossier) =>
        dossier.Antwoorden(referentie).Any(antwoord => antwoord.Antwoord == VerzoekAntwoord.Afgewezen)
        || dossier.Toekenningen(referentie).Any(versie => dossier.Toewijzing(versie.Client, versie.Nummer) is not { IsVerwijderd: true });
}
