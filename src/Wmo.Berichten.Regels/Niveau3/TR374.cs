using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A request for a client waits until the one before it is answered.</summary>
internal sealed class TR374() : Dossierregel(RetourCode.Code9374), IOverDossier<Wmo315.Client>, IOverDossier<Wmo317.Verzoek>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Client", null, 315), new("Verzoek", null, 317)];

    public override string Uitleg =>
        "Zolang een verzoek van de aanbieder voor deze cliënt onderhanden is stuurt hij geen volgend. Een verzoek is afgehandeld als " +
        "de gemeente het afwijst met een WMO319, of toewijst met een WMO301 die de referentie van het verzoek draagt.";

    public override string Lezing =>
        "Met het antwoord dat een aanvraag in onderzoek is blijft het verzoek onderhanden. Van een WMO315 is elk aangevraagd product een " +
        "verzoek; meer producten in een bericht mogen. De code staat bij het verzoek als geheel: in een WMO315 bij de cliënt.";

    public override string VoorbeeldGoed => "Een WMO317 nadat de vorige WMO317 voor deze cliënt is afgewezen.";

    public override string VoorbeeldFout => "Een WMO317 terwijl van een eerdere WMO315 voor deze cliënt een van de twee producten is toegewezen.";

    public override string Melding =>
        "Een eerder verzoek voor deze cliënt is nog onderhanden. Wacht op de toewijzing of de afwijzing daarvan.";

    public bool Voldoet(Wmo315.Client client, Dossiercontext context) => IsNietsOnderhanden(client.Bsn, context);

    public bool Voldoet(Wmo317.Verzoek verzoek, Dossiercontext context) => IsNietsOnderhanden(context.Client, context);

    private static bool IsNietsOnderhanden(Bsn client, Dossiercontext context) => context.Dossier.Verzoeken(client).All(eerder =>
        context.Dossier.Toekenningen(eerder.Referentie).Count > 0
        || context.Dossier.Antwoorden(eerder.Referentie).Any(antwoord => antwoord.Antwoord == VerzoekAntwoord.Afgewezen));
}
