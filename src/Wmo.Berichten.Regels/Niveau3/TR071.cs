using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A start of which the stop was reported is not withdrawn any more.</summary>
internal sealed class TR071() : Dossierregel(RetourCode.Code9071), IOverDossier<Wmo305.StartProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("StartProduct", "StatusAanlevering", 305)];

    public override string Uitleg => "Een start waarvan de stop is gemeld, tijdelijk of definitief, wordt niet meer verwijderd.";

    public override string Lezing =>
        "Een stop die zelf is verwijderd telt niet mee: na de verwijdering van de stop kan de start alsnog verwijderd worden.";

    public override string VoorbeeldGoed => "Een verwijdering van een start die nog niet gestopt is.";

    public override string VoorbeeldFout => "Een verwijdering van een start die tijdelijk gestopt is.";

    public override string Melding =>
        "Deze start kan niet verwijderd worden, want de levering is al gestopt. Verwijder eerst de stop.";

    public bool Voldoet(Wmo305.StartProduct product, Dossiercontext context)
    {
        var start = Dossierfeiten.Van(context.Client, product);
        return !start.Verwijdering || !context.Dossier.Stops(context.Client).Any(start.IsVanDezelfdeLevering);
    }
}
