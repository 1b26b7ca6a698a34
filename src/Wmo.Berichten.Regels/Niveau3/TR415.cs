using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>After a final stop of a delivery no other stop of it is reported.</summary>
internal sealed class TR415() : Dossierregel(RetourCode.Code9415), IOverDossier<Wmo307.StopProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("StopProduct", null, 307)];

    public override string Uitleg =>
        "Een levering die definitief gestopt is (RedenBeeindiging anders dan 20) wordt niet nog eens gestopt, definitief noch tijdelijk.";

    public override string Lezing => "Een verwijderde stop telt niet mee. Wie dezelfde stop nog eens meldt krijgt ook 9074.";

    public override string VoorbeeldGoed => "Een definitieve stop na een tijdelijke met dezelfde Begindatum.";

    public override string VoorbeeldFout => "Een tijdelijke stop na een definitieve met dezelfde Begindatum.";

    public override string Melding =>
        "Deze levering is al definitief gestopt. Verwijder de eerdere stop als die onjuist is.";

    public bool Voldoet(Wmo307.StopProduct product, Dossiercontext context)
    {
        var stop = Dossierfeiten.Van(context.Client, product);
        return stop.Verwijdering
            || !context.Dossier.Stops(context.Client).Any(eerder => !eerder.IsTijdelijk && stop.IsVanDezelfdeLevering(eerder));
    }
}
