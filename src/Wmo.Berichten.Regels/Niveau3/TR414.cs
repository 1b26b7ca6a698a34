using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A next stop of a delivery is not earlier than the one that stands.</summary>
internal sealed class TR414() : Dossierregel(RetourCode.Code9414), IOverDossier<Wmo307.StopProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("StopProduct", "Einddatum", 307)];

    public override string Uitleg => "Een stop na een eerdere stop van dezelfde levering heeft een Einddatum op of na die van de eerdere.";

    public override string Lezing => "Een verwijderde stop telt niet mee: wie een stop verbetert verwijdert de eerdere in hetzelfde bericht.";

    public override string VoorbeeldGoed => "Tijdelijk gestopt op 2024-03-10, daarna definitief gestopt met dezelfde Einddatum.";

    public override string VoorbeeldFout => "Tijdelijk gestopt op 2024-03-10, daarna definitief gestopt met Einddatum 2024-03-09.";

    public override string Melding =>
        "De einddatum ligt voor die van de eerder gemelde stop. Verbeter de einddatum, of verwijder de eerdere stop.";

    public bool Voldoet(Wmo307.StopProduct product, Dossiercontext context)
    {
        var stop = Dossierfeiten.Van(context.Client, product);
        return stop.Verwijdering
            || context.Dossier.Stops(context.Client).Where(stop.IsVanDezelfdeLevering).All(eerder => eerder.Einddatum <= stop.Einddatum);
    }
}
