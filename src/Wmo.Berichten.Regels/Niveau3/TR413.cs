using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>After a temporary stop of a delivery no second temporary one is reported.</summary>
internal sealed class TR413() : Dossierregel(RetourCode.Code9413), IOverDossier<Wmo307.StopProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("StopProduct", "RedenBeeindiging", 307)];

    public override string Uitleg => "Een levering die tijdelijk gestopt is (RedenBeeindiging 20) wordt niet nog eens tijdelijk gestopt.";

    public override string Lezing =>
        "Een levering is wat op een toewijzing, of bij taakgericht werken met een product, op een dag begon. Na een herstart is het een " +
        "nieuwe levering. Een verwijderde stop telt niet mee.";

    public override string VoorbeeldGoed => "Een tijdelijke stop, een herstart met een nieuwe Begindatum en daarvan weer een tijdelijke stop.";

    public override string VoorbeeldFout => "Een tweede tijdelijke stop met dezelfde Begindatum en een latere Einddatum.";

    public override string Melding =>
        "Deze levering is al tijdelijk gestopt. Verwijder de eerdere stop als die onjuist is, of meld een definitieve stop.";

    public bool Voldoet(Wmo307.StopProduct product, Dossiercontext context)
    {
        var stop = Dossierfeiten.Van(context.Client, product);
        return stop.Verwijdering
            || !stop.IsTijdelijk
            || !context.Dossier.Stops(context.Client).Any(eerder => eerder.IsTijdelijk && stop.IsVanDezelfdeLevering(eerder));
    }
}
