using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A withdrawal names a start or stop that was reported and still stands.</summary>
internal sealed class TR063() : Dossierregel(RetourCode.Code9063), IOverDossier<Wmo305.StartProduct>, IOverDossier<Wmo307.StopProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("StartProduct", null, 305), new("StopProduct", null, 307)];

    public override string Uitleg =>
        "Bij een verwijdering (StatusAanlevering 3) is voor de cliënt een start of stop met dezelfde sleutel gemeld, die niet al " +
        "verwijderd is. De sleutel van een start is ToewijzingNummer, Product en Begindatum; van een stop zijn het die drie met " +
        "RedenBeeindiging en Einddatum.";

    public override string VoorbeeldGoed => "Een verwijdering van de start op toewijzing 1001 met Begindatum 2024-03-01, die is gemeld.";

    public override string VoorbeeldFout => "Een verwijdering van een start met Begindatum 2024-03-02, terwijl de gemelde op 2024-03-01 begon.";

    public override string Melding =>
        "Er is geen start of stop gemeld met deze sleutel, of die is al verwijderd. Neem de sleutel over uit de melding die u wilt verwijderen.";

    internal override bool MistIets => true;

    public bool Voldoet(Wmo305.StartProduct product, Dossiercontext context) =>
        Voldoet(Dossierfeiten.Van(context.Client, product), context.Dossier.Starts(context.Client));

    public bool Voldoet(Wmo307.StopProduct product, Dossiercontext context) =>
        Voldoet(Dossierfeiten.Van(context.Client, product), context.Dossier.Stops(context.Client));

    private static bool Voldoet(Regiemelding melding, IReadOnlyList<Regiemelding> staand) =>
        !melding.Verwijdering || staand.Any(melding.HeeftSleutelVan);
}
