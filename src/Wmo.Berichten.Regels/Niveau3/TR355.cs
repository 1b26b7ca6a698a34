using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>An answer is to a request that was made.</summary>
internal sealed class TR355() : Dossierregel(RetourCode.Code9355), IOverDossier<Wmo319.Antwoord>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Antwoord", "ReferentieAanbieder", 319)];

    public override string Uitleg =>
        "De referentie van het antwoord is die van een verzoek om toewijzing of een verzoek om wijziging dat de aanbieder eerder aan " +
        "deze gemeente stuurde.";

    public override string VoorbeeldGoed => "Een WMO319 met referentie R2, na een WMO317 met referentie R2.";

    public override string VoorbeeldFout => "Een WMO319 met referentie R2, terwijl alleen een WMO315 met referentie R1 gestuurd is.";

    public override string Melding =>
        "Er is geen verzoek met deze referentie. Neem de referentie over uit het verzoek dat wordt beantwoord.";

    internal override bool MistIets => true;

    public bool Voldoet(Wmo319.Antwoord antwoord, Dossiercontext context) => context.Dossier.Verzoek(antwoord.ReferentieAanbieder) is not null;
}
