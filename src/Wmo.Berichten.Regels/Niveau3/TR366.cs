using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>An answer refuses only prestaties that were declared.</summary>
internal sealed class TR366() : Dossierregel(RetourCode.Code9366), IOverDossier<Wmo325.Prestatie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Prestatie", "ProductReferentie", 325)];

    public override string Uitleg =>
        "Elke prestatie in een declaratie-antwoord is een prestatie die is gedeclareerd, met hetzelfde referentienummer " +
        "en vorige referentienummer.";

    public override string Lezing =>
        "Geen bericht kan deze code dragen: de bevinding is er voor de aanbieder die het antwoord ontvangt.";

    public override string VoorbeeldGoed => "Een afgewezen prestatie P2, na een declaratie met P1 en P2.";

    public override string VoorbeeldFout => "Een afgewezen prestatie P3, na een declaratie met P1 en P2.";

    public override string Melding =>
        "Het antwoord noemt een prestatie die hier niet is gedeclareerd. Neem contact op met de gemeente.";

    internal override bool MistIets => true;

    public bool Voldoet(Wmo325.Prestatie prestatie, Dossiercontext context) =>
        context.Dossier.Prestaties(prestatie.ProductReferentie.ReferentieNummer)
            .Any(gedeclareerd => gedeclareerd.Referentie == prestatie.ProductReferentie);
}
