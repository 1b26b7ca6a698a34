using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A stop copies the key of the start whose delivery it ends.</summary>
internal sealed class TR382() : Dossierregel(RetourCode.Code9069), IOverDossier<Wmo307.StopProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("StopProduct", null, 307)];

    public override string Uitleg =>
        "Een nieuwe stop heeft hetzelfde ToewijzingNummer, Product en dezelfde Begindatum als een start die is gemeld en niet verwijderd.";

    public override string Lezing =>
        "Een definitieve stop mag op een tijdelijke volgen zonder nieuwe start. Wat op een eerdere stop mag volgen zeggen TR413, TR414 en " +
        "TR415. Bij een onbekende toewijzing wordt alleen 9019 gegeven.";

    public override string VoorbeeldGoed => "Een stop op toewijzing 1001 met de Begindatum van de start op die toewijzing.";

    public override string VoorbeeldFout => "Een stop op toewijzing 1001 met een Begindatum waarop geen start is gemeld.";

    public override string Melding =>
        "Er is geen start gemeld met dit toewijzingnummer, dit product en deze begindatum. Neem ze over uit de start, of meld eerst de start.";

    internal override bool MistIets => true;

    public bool Voldoet(Wmo307.StopProduct product, Dossiercontext context)
    {
        var stop = Dossierfeiten.Van(context.Client, product);
        return stop.Verwijdering
            || !TR019.HoortBij(product, context)
            || context.Dossier.Starts(context.Client).Any(stop.HeeftStartsleutelVan);
    }
}
