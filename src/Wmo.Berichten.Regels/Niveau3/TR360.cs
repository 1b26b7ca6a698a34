using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>That a request is investigated is said once, and first.</summary>
internal sealed class TR360() : Dossierregel(RetourCode.Code9360), IOverDossier<Wmo319.Antwoord>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Antwoord", "VerzoekAntwoord", 319)];

    public override string Uitleg =>
        "Het antwoord dat een aanvraag in onderzoek is (2) is het eerste antwoord op een verzoek. Daarna volgt een toewijzing of een afwijzing.";

    public override string Lezing =>
        "Twee keer in onderzoek is altijd fout. Een afwijzing met een latere dagtekening telt niet: dan was het onderzoek toch eerst.";

    public override string VoorbeeldGoed => "VerzoekAntwoord 2 op een verzoek zonder eerder antwoord.";

    public override string VoorbeeldFout => "VerzoekAntwoord 2 op een verzoek dat al met een 2 is beantwoord.";

    public override string Melding =>
        "Dit verzoek is al beantwoord en kan niet (weer) in onderzoek gaan. Stuur een toewijzing of een afwijzing.";

    public bool Voldoet(Wmo319.Antwoord antwoord, Dossiercontext context) =>
        antwoord.VerzoekAntwoord != VerzoekAntwoord.InOnderzoek
        || !context.Dossier.Antwoorden(antwoord.ReferentieAanbieder)
            .Any(ander => ander.Antwoord == VerzoekAntwoord.InOnderzoek || ander.Dagtekening <= context.Dagtekening);
}
