using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>No two starts or stops stand with the same key.</summary>
internal sealed class TR074() : Dossierregel(RetourCode.Code9074), IOverDossier<Wmo305.StartProduct>, IOverDossier<Wmo307.StopProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("StartProduct", null, 305), new("StopProduct", null, 307)];

    public override string Uitleg =>
        "Een nieuwe start of stop (StatusAanlevering 1) heeft een sleutel die nog niet voor deze cliënt is gemeld. De sleutel van een " +
        "start is ToewijzingNummer, Product en Begindatum; van een stop zijn het die drie met RedenBeeindiging en Einddatum.";

    public override string Lezing => "De sleutel van wat verwijderd is komt weer vrij.";

    public override string VoorbeeldGoed => "Een start op dezelfde dag als een eerdere, die is verwijderd.";

    public override string VoorbeeldFout => "Een start op dezelfde toewijzing en dag als een eerdere, die is gestopt.";

    public override string Melding =>
        "Er is al een start of stop gemeld met deze sleutel. Stuur hem niet nog eens, of verwijder eerst de eerdere.";

    public bool Voldoet(Wmo305.StartProduct product, Dossiercontext context) =>
        Voldoet(Dossierfeiten.Van(context.Client, product), context.Dossier.Starts(context.Client));

    public bool Voldoet(Wmo307.StopProduct product, Dossiercontext context) =>
        Voldoet(Dossierfeiten.Van(context.Client, product), context.Dossier.Stops(context.Client));

    private static bool Voldoet(Regiemelding melding, IReadOnlyList<Regiemelding> staand) =>
        melding.Verwijdering || !staand.Any(melding.HeeftSleutelVan);
}
