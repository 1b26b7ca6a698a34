using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Declaraties;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>What the cases of the declaratie rules have in common.</summary>
internal static class Declaratiegevallen
{
    public const string Afgewezenpad = "/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie[1]";

    public static readonly Dossierinhoud Gekend = new() { Toewijzingen = [Toewijzing1001] };

    public static readonly Product Begeleiding = new() { Categorie = ProductCategorie.Begeleiding, Code = "02A01" };

    public static string Prestatiepad(string element, int nummer = 1) =>
        $"/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[{nummer}]{(element.Length > 0 ? "/" : "")}{element}";

    public static Dossiergeval Slaagt(string regel, string wat, Wmo323.Prestatie[] prestaties, Dossierinhoud inhoud) =>
        new(regel, wat, Bericht(prestaties), inhoud);

    /// <summary>The last prestatie breaks the rule.</summary>
    public static Dossiergeval Faalt(
        string regel, string wat, Wmo323.Prestatie[] prestaties, Dossierinhoud inhoud, string element, params string[] ook) =>
        new(regel, wat, Bericht(prestaties), inhoud, "Prestatie", Prestatiepad(element, prestaties.Length)) { Ook = ook };

    public static Dossierinhoud Vanaf(DateOnly ingangsdatum) => new() { Toewijzingen = [Toewijzing1001 with { Ingangsdatum = ingangsdatum }] };

    public static Dossierinhoud TotEnMet(DateOnly? einddatum) => new() { Toewijzingen = [Toewijzing1001 with { Einddatum = einddatum }] };

    public static Dossierinhoud Voor(Product? product) => new() { Toewijzingen = [Toewijzing1001 with { Product = product }] };

    public static Dossiergeval Volgens(this Dossiergeval geval, params Tariefafspraak[] tarieven) =>
        geval with { Afspraken = new() { Tarieven = tarieven } };

    /// <summary>An agreement on the product of <see cref="Debet"/> that names no tariff.</summary>
    public static Tariefafspraak AfspraakIn(Eenheid eenheid) => new(Debet.ProductCategorie, Debet.ProductCode, eenheid, null, new(2023, 1, 1), null);

    public static BedragMetDC Bedrag(long centen) => new() { Bedrag = new(centen), DebetCredit = DebetCredit.Debet };

    public static Dossierinhoud Toegekend(int volume, Eenheid eenheid) =>
        new() { Toewijzingen = [Toewijzing1001 with { Omvang = Omvang(volume, eenheid, Frequentie.Totaal) }] };

    public static Omvang Omvang(int volume, Eenheid eenheid, Frequentie frequentie) =>
        new() { Volume = volume, Eenheid = eenheid, Frequentie = frequentie };

    public static Dossierinhoud Gedeclareerd(Toewijzing toewijzing, (Eenheid Eenheid, long Volume)[] volumes, long centen) => new()
    {
        Toewijzingen = [toewijzing],
        Gedeclareerd = new Dictionary<(Bsn, int), Gedeclareerd>
        {
            [(toewijzing.Client, toewijzing.Nummer)] =
                new() { Volume = volumes.ToDictionary(volume => volume.Eenheid, volume => volume.Volume), Bedrag = new(centen) },
        },
    };
}
