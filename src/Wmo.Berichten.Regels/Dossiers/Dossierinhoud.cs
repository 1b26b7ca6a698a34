using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Dossiers;

/// <summary>What is to be fetched of a dossier to judge one message. Everything in it is a set, to be asked for at once.</summary>
public sealed record Dossiervraag
{
    /// <summary>Identificatie of the message, to see whether it was used before (TR056).</summary>
    public required string Identificatie { get; init; }

    /// <summary>Clients whose toewijzingen count.</summary>
    public IReadOnlyCollection<Bsn> Clienten { get; init; } = [];

    /// <summary>True when starts, stops and verzoeken of the clients count too.</summary>
    public bool Leveringen { get; init; }

    /// <summary>Numbers of which it counts whose they are, and what was declared on them.</summary>
    public IReadOnlyCollection<int> Toewijzingen { get; init; } = [];

    /// <summary>ReferentieAanbieder of verzoeken, their answers and what grants them.</summary>
    public IReadOnlyCollection<string> Verzoeken { get; init; } = [];

    /// <summary>DeclaratieNummer of a WMO323 or WMO325; null in other messages.</summary>
    public string? Declaratienummer { get; init; }

    /// <summary>Identificatie of the declaratie that a WMO325 answers.</summary>
    public string? Declaratieidentificatie { get; init; }

    /// <summary>ReferentieNummer and VorigReferentieNummer of prestaties: to be found as either.</summary>
    public IReadOnlyCollection<string> Referenties { get; init; } = [];

    /// <summary>Toewijzing and first day of the ProductPeriode of prestaties.</summary>
    public IReadOnlyCollection<(int Toewijzing, DateOnly Begindatum)> Perioden { get; init; } = [];

    /// <summary>What the rules need for this message.</summary>
    public static Dossiervraag Voor(IBericht bericht)
    {
        var vraag = new Dossiervraag { Identificatie = bericht.Header.BerichtIdentificatie.Identificatie };
        return bericht switch
        {
            Wmo301.Bericht b => vraag with
            {
                Clienten = [b.Client.Bsn],
                Leveringen = true,
                Toewijzingen = [.. b.Client.ToegewezenProducten.Select(product => product.ToewijzingNummer).Distinct()],
                Verzoeken = [.. b.Client.ToegewezenProducten.Select(product => product.ReferentieAanbieder).OfType<string>().Distinct()],
            },
            Wmo305.Bericht b => vraag with { Clienten = [b.Client.Bsn], Leveringen = true },
            Wmo307.Bericht b => vraag with { Clienten = [b.Client.Bsn], Leveringen = true },
            Wmo315.Bericht b => vraag with
            {
                Clienten = [b.Client.Bsn],
                Leveringen = true,
                Verzoeken = [.. b.Client.AangevraagdeProducten.Select(product => product.ReferentieAanbieder).Distinct()],
            },
            Wmo317.Bericht b => vraag with { Clienten = [b.Client.Bsn], Leveringen = true, Verzoeken = [b.Client.Verzoek.ReferentieAanbieder] },
            Wmo319.Bericht b => vraag with { Verzoeken = [b.Antwoord.ReferentieAanbieder] },
            Wmo323.Bericht b => Voor(vraag, b),
            Wmo325.Bericht b => Voor(vraag, b),
            _ => vraag,
        };
    }

    private static Dossiervraag Voor(Dossiervraag vraag, Wmo323.Bericht bericht)
    {
        var prestaties = bericht.Declaratie.Clienten.SelectMany(client => client.Prestaties).ToList();
        return vraag with
        {
            Clienten = [.. bericht.Declaratie.Clienten.Select(client => client.Bsn).Distinct()],
            Declaratienummer = bericht.Declaratie.DeclaratieNummer,
            Toewijzingen = [.. prestaties.Select(prestatie => prestatie.ToewijzingNummer).Distinct()],
            Referenties = [.. prestaties.SelectMany(prestatie => Beide(prestatie.ProductReferentie)).Distinct()],
            Perioden = [.. prestaties.Select(prestatie => (prestatie.ToewijzingNummer, prestatie.ProductPeriode.Begindatum)).Distinct()],
        };
    }

    private static Dossiervraag Voor(Dossiervraag vraag, Wmo325.Bericht bericht)
    {
        var clienten = bericht.DeclaratieAntwoord?.Clienten ?? [];
        return vraag with
        {
            Clienten = [.. clienten.Select(client => client.Bsn).Distinct()],
            Declaratienummer = bericht.DeclaratieAntwoord?.DeclaratieNummer,
            Declaratieidentificatie = bericht.Header.DeclaratieIdentificatie.Identificatie,
            Referenties = [.. clienten.SelectMany(client => client.Prestaties).SelectMany(prestatie => Beide(prestatie.ProductReferentie)).Distinct()],
        };
    }

    private static IEnumerable<string> Beide(Basis.Referentie referentie) =>
        referentie.VorigReferentieNummer is { } vorig ? [referentie.ReferentieNummer, vorig] : [referentie.ReferentieNummer];
}

/// <summary>
/// What was fetched for a <see cref="Dossiervraag"/>, from the dossier between two parties as far as it was not taken
/// back. Order has no meaning.
/// </summary>
public sealed record Dossierinhoud
{
    /// <inheritdoc cref="IDossier.IdentificatieGebruikt"/>
    public bool IdentificatieGebruikt { get; init; }

    /// <summary>
    /// All versions of the toewijzingen of the clients asked for, and those that grant a verzoek asked for. The latter may
    /// be of a client that was not asked for; that client is then <see langword="default"/>.
    /// </summary>
    public IReadOnlyList<Toewijzing> Toewijzingen { get; init; } = [];

    /// <summary>
    /// Of the numbers asked for with the client of a WMO301: those of another client, or that this gemeente gave out to
    /// another aanbieder.
    /// </summary>
    public IReadOnlyCollection<int> NummersVanAnder { get; init; } = [];

    /// <summary>Starts of the clients, withdrawals included.</summary>
    public IReadOnlyList<Start> Starts { get; init; } = [];

    /// <summary>Stops of the clients, withdrawals included.</summary>
    public IReadOnlyList<Stop> Stops { get; init; } = [];

    /// <summary>What was asked for the clients or under the references asked for.</summary>
    public IReadOnlyList<Verzoek> Verzoeken { get; init; } = [];

    /// <summary>Answers to these verzoeken and to the references asked for.</summary>
    public IReadOnlyList<Verzoekantwoord> Antwoorden { get; init; } = [];

    /// <summary>Declaraties with the number or identification asked for.</summary>
    public IReadOnlyList<Declaratie> Declaraties { get; init; } = [];

    /// <inheritdoc cref="IDossier.LaatsteDeclaratieperiode"/>
    public DateOnly? LaatsteDeclaratieperiode { get; init; }

    /// <summary>
    /// Prestaties with a reference asked for, as their own or as the previous one, or of a period asked for; whatever became
    /// of them, the refused included.
    /// </summary>
    public IReadOnlyList<Prestatie> Prestaties { get; init; } = [];

    /// <summary>What was declared on the toewijzingen asked for; a number that is not in it has nothing.</summary>
    public IReadOnlyDictionary<(Bsn Client, int Nummer), Gedeclareerd> Gedeclareerd { get; init; } = new Dictionary<(Bsn, int), Gedeclareerd>();
}
