namespace Wmo.Berichten.Regels.Tests;

internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR056()
    {
        foreach (var bericht in Testberichten.Alle)
        {
            yield return new("TR056", "nieuwe identificatie", bericht, Bekend(bericht));
            yield return new("TR056", "gebruikte identificatie", bericht, Bekend(bericht) with { IdentificatieGebruikt = true }, "Header", "/Bericht/Header/BerichtIdentificatie/Identificatie");
        }
    }
}
