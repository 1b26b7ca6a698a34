using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>An aanbieder gives every request a reference of its own.</summary>
internal sealed class TR347() : Dossierregel(RetourCode.Code9347), IOverDossier<Wmo315.AangevraagdProduct>, IOverDossier<Wmo317.Verzoek>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("AangevraagdProduct", "ReferentieAanbieder", 315),
        new("Verzoek", "ReferentieAanbieder", 317),
    ];

    public override string Uitleg =>
        "Een aanbieder geeft elk aangevraagd product van een verzoek om toewijzing en elk verzoek om wijziging een referentie die " +
        "hij niet eerder gebruikte.";

    public override string Lezing =>
        "Eerder gebruikt is de referentie van een verzoek van deze aanbieder aan dezelfde gemeente dat is goedgekeurd; meer ziet een " +
        "gemeente niet. De referentie van een afgekeurd bericht komt weer vrij.";

    public override string VoorbeeldGoed => "Een WMO317 met referentie R2, na een afgehandelde WMO315 met referentie R1.";

    public override string VoorbeeldFout => "Een WMO317 met referentie R1, na een afgehandelde WMO315 met referentie R1 voor een andere cliënt.";

    public override string Melding =>
        "De referentie is eerder gebruikt voor een verzoek aan deze gemeente. Geef het verzoek een nieuwe referentie.";

    public bool Voldoet(Wmo315.AangevraagdProduct product, Dossiercontext context) => IsNieuw(product.ReferentieAanbieder, context);

    public bool Voldoet(Wmo317.Verzoek verzoek, Dossiercontext context) => IsNieuw(verzoek.ReferentieAanbieder, context);

    private static bool IsNieuw(string referentie, Dossiercontext context) => context.Dossier.Verzoek(referentie) is null;
}
