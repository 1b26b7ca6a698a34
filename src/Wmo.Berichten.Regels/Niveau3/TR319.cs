using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A declaratie holds what was delivered in its DeclaratiePeriode or before.</summary>
internal sealed class TR319() : Prestatieregel(RetourCode.Code9319, "ProductPeriode")
{
    public override string Uitleg => "Een productperiode valt in de maand van de declaratie of in een eerdere.";

    public override string Lezing => "Elke eerdere maand telt als voorgaande periode, ook een waarover geen declaratie is ingediend.";

    public override string VoorbeeldGoed => "Een productperiode in maart in de declaratie over mei.";

    public override string VoorbeeldFout => "Een productperiode in juni in de declaratie over mei.";

    public override string Melding =>
        "De productperiode ligt na de declaratieperiode. Neem de prestatie op in de declaratie over die maand, of " +
        "verbeter de periode.";

    public override bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context) =>
        context.Bericht is not Wmo323.Bericht bericht
        || prestatie.ProductPeriode.Einddatum <= bericht.Declaratie.DeclaratiePeriode.Einddatum;
}
