using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A request that was granted is not answered any more.</summary>
internal sealed class TR359() : Dossierregel(RetourCode.Code9359), IOverDossier<Wmo319.Antwoord>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Antwoord", "ReferentieAanbieder", 319)];

    public override string Uitleg => "Een verzoek dat met een toewijzing is gehonoreerd krijgt daarna geen antwoordbericht meer.";

    public override string Lezing =>
        "Eerder is een WMO301 met een dagtekening op of voor die van het antwoord. Een antwoord dat van eerder is " +
        "en later binnenkomt is goed.";

    public override string VoorbeeldGoed => "Een WMO319 met dagtekening 2024-03-01, en een WMO301 met dezelfde referentie en dagtekening 2024-03-08.";

    public override string VoorbeeldFout => "Een WMO319 met dagtekening 2024-03-01, na een WMO301 met dezelfde referentie en dagtekening 2024-02-28.";

    public override string Melding =>
        "Op dit verzoek is al een toewijzing gestuurd. Wijzig of verwijder die toewijzing, in plaats van het verzoek te beantwoorden.";

    public bool Voldoet(Wmo319.Antwoord antwoord, Dossiercontext context) => !context.Dossier.Toekenningen(antwoord.ReferentieAanbieder)
        .Any(toewijzing => toewijzing.Dagtekening <= context.Dagtekening);
}
