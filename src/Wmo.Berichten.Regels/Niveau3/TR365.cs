using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>After a refusal a request is not answered any more.</summary>
internal sealed class TR365() : Dossierregel(RetourCode.Code9365), IOverDossier<Wmo319.Antwoord>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Antwoord", "ReferentieAanbieder", 319)];

    public override string Uitleg => "Op een verzoek dat is afgewezen volgt geen antwoord meer; alleen na het antwoord in onderzoek (2) komt er nog een.";

    public override string Lezing =>
        "Het antwoord in onderzoek met een dagtekening voor die van de afwijzing is goed, ook als het later binnenkomt. Wie na een " +
        "afwijzing in onderzoek antwoordt krijgt ook de code van TR360.";

    public override string VoorbeeldGoed => "Een afwijzing op een verzoek dat in onderzoek was.";

    public override string VoorbeeldFout => "Een afwijzing op een verzoek dat al afgewezen was.";

    public override string Melding =>
        "Dit verzoek is al afgewezen. Wacht op een nieuw verzoek van de aanbieder, of stuur een toewijzing.";

    public bool Voldoet(Wmo319.Antwoord antwoord, Dossiercontext context) => !context.Dossier.Antwoorden(antwoord.ReferentieAanbieder)
        .Any(ander => ander.Antwoord == VerzoekAntwoord.Afgewezen
            && (antwoord.VerzoekAntwoord == VerzoekAntwoord.Afgewezen || ander.Dagtekening <= context.Dagtekening));
}
