using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau4;

/// <summary>The code of the gemeente was in use when the product began that the message is about.</summary>
internal sealed class TR378() : Bronregel(RetourCode.S300), IOverDossier<IHeader>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("Header", "Afzender", 301, 319, 325),
        new("Header", "Ontvanger", 305, 307, 315, 317, 323),
    ];

    public override string Uitleg =>
        "De gemeentecode staat in de gemeentelijke indeling van het CBS, zoals die was toen het product inging. Na een herindeling " +
        "blijft voor een product van daarvoor de oude code in gebruik.";

    public override string Lezing =>
        "De code staat in de kop en de producten hebben elk een datum: de ingangsdatum, bij een WMO315 de ingangsdatum van de " +
        "toewijzing, en anders die van de toewijzing waar het bericht naar verwijst of anders de eigen begindatum. Past de code bij een van die " +
        "datums, dan is zij goed. Zonder zo'n datum telt de dagtekening. Een WMO319 gaat over een " +
        "verzoek van wie het product al voor een herindeling kan zijn ingegaan: daar is elke code goed die op de dagtekening bestaat " +
        "of bestond. Een datum buiten de jaren van de lijst wordt niet beoordeeld.";

    public override string VoorbeeldGoed => "Code 0501 (Brielle) bij een product dat op 2022-12-31 inging.";

    public override string VoorbeeldFout => "Code 0501 (Brielle) bij een product dat op 2023-01-01 inging: toen was het Voorne aan Zee, 1992.";

    public override string Melding =>
        "De gemeentecode bestond niet toen het product inging. Gebruik de code uit de indeling van het CBS op die datum.";

    public bool Voldoet(IHeader header, Dossiercontext context) =>
        context.Afspraken.Gemeenten is not { } lijst
        || (context.Bericht is Wmo319.Bericht
            ? lijst.Kende(context.Gemeente, context.Dagtekening)
            : Datums(context).DefaultIfEmpty(context.Dagtekening).Any(dag => lijst.Kent(context.Gemeente, dag)));

    private static IEnumerable<DateOnly> Datums(Dossiercontext context) => context.Bericht switch
    {
        Wmo301.Bericht b => b.Client.ToegewezenProducten.Select(product => product.Ingangsdatum),
        Wmo305.Bericht b => b.Client.StartProducten.Select(product =>
            product.ToewijzingIngangsdatum ?? Ingangsdatum(context, b.Client.Bsn, product.ToewijzingNummer) ?? product.Begindatum),
        Wmo307.Bericht b => b.Client.StopProducten.Select(product =>
            product.ToewijzingIngangsdatum ?? Ingangsdatum(context, b.Client.Bsn, product.ToewijzingNummer) ?? product.Begindatum),
        Wmo315.Bericht b => b.Client.AangevraagdeProducten.Select(product => product.ToewijzingIngangsdatum),
        Wmo317.Bericht b => Datums(context, b.Client),
        Wmo323.Bericht b => b.Declaratie.Clienten.SelectMany(client => client.Prestaties.Select(prestatie =>
            Ingangsdatum(context, client.Bsn, prestatie.ToewijzingNummer) ?? prestatie.ProductPeriode.Begindatum)),
        Wmo325.Bericht { DeclaratieAntwoord: { } antwoord } => antwoord.Clienten.SelectMany(client => client.Prestaties.Select(prestatie =>
            Ingangsdatum(context, client.Bsn, prestatie.ToewijzingNummer) ?? prestatie.ProductPeriode.Begindatum)),
        _ => [],
    };

    private static IEnumerable<DateOnly> Datums(Dossiercontext context, Wmo317.Client client) =>
    [
        .. client.Verzoek.OngewijzigdeProducten.Select(product => Ingangsdatum(context, client.Bsn, product.ToewijzingNummer)).OfType<DateOnly>(),
        .. client.Verzoek.TeWijzigenProducten.Select(product =>
            Ingangsdatum(context, client.Bsn, product.ToewijzingNummer) ?? product.GewensteIngangsdatum),
        .. client.Verzoek.NieuweProducten.Select(product => product.GewensteIngangsdatum),
    ];

    private static DateOnly? Ingangsdatum(Dossiercontext context, Bsn client, int? nummer) =>
        nummer is { } bekend ? context.Dossier.Toewijzing(client, bekend)?.Ingangsdatum : null;
}
