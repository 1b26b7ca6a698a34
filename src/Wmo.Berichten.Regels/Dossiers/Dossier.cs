using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Dossiers;

/// <summary>
/// The dossier while one message is judged: what was fetched of it, and what was accepted of the message so far. Not for
/// use by several threads.
/// </summary>
public sealed class Dossier : IDossier
{
    private readonly Dossierinhoud inhoud;

    // Of each toewijzing the version that counts stands first: it is asked for by every rule about every prestatie.
    private readonly Dictionary<Bsn, Dictionary<int, List<Toewijzing>>> toewijzingen = [];
    private readonly ILookup<string, Toewijzing> toekenningen;
    private readonly Dictionary<Bsn, List<Start>> starts = [];
    private readonly Dictionary<Bsn, List<Stop>> stops = [];
    private readonly ILookup<Bsn, Verzoek> verzoekenVan;
    private readonly ILookup<string, Verzoek> verzoeken;
    private readonly ILookup<string, Verzoekantwoord> antwoorden;
    private readonly Dictionary<string, List<Prestatie>> prestaties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Prestatie> credits = new(StringComparer.Ordinal);
    private readonly Dictionary<Prestatiesleutel, List<Prestatie>> debets = [];
    private readonly Dictionary<(Bsn Client, int Nummer), Gedeclareerd> gedeclareerd;

    /// <summary>A dossier with what was fetched for a message.</summary>
    public Dossier(Dossierinhoud inhoud)
    {
        this.inhoud = inhoud;
        foreach (var toewijzing in inhoud.Toewijzingen)
            Boek(toewijzing);
        toekenningen = inhoud.Toewijzingen.Where(toewijzing => toewijzing.ReferentieAanbieder is not null).ToLookup(toewijzing => toewijzing.ReferentieAanbieder!);
        BoekAlle(starts, inhoud.Starts);
        BoekAlle(stops, inhoud.Stops);
        verzoekenVan = inhoud.Verzoeken.ToLookup(verzoek => verzoek.Client);
        verzoeken = inhoud.Verzoeken.ToLookup(verzoek => verzoek.Referentie);
        antwoorden = inhoud.Antwoorden.ToLookup(antwoord => antwoord.Referentie);
        foreach (var prestatie in inhoud.Prestaties)
            Ken(prestatie);
        gedeclareerd = new(inhoud.Gedeclareerd);
    }

    /// <summary>A dossier in which nothing went before.</summary>
    public static Dossier Leeg => new(new());

    /// <inheritdoc/>
    public bool IdentificatieGebruikt => inhoud.IdentificatieGebruikt;

    /// <inheritdoc/>
    public DateOnly? LaatsteDeclaratieperiode => inhoud.LaatsteDeclaratieperiode;

    /// <inheritdoc/>
    public IReadOnlyCollection<Toewijzing> Toewijzingen(Bsn client) =>
        toewijzingen.TryGetValue(client, out var opNummer) ? [.. opNummer.Values.Select(versies => versies[0])] : [];

    /// <inheritdoc/>
    public Toewijzing? Toewijzing(Bsn client, int nummer) =>
        toewijzingen.TryGetValue(client, out var opNummer) && opNummer.TryGetValue(nummer, out var versies) ? versies[0] : null;

    /// <inheritdoc/>
    public IReadOnlyList<Toewijzing> Versies(Bsn client, int nummer) =>
        toewijzingen.GetValueOrDefault(client)?.GetValueOrDefault(nummer) ?? [];

    /// <inheritdoc/>
    public bool IsNummerVanAnder(int nummer) => inhoud.NummersVanAnder.Contains(nummer);

    /// <inheritdoc/>
    public IReadOnlyList<Start> Starts(Bsn client) => starts.GetValueOrDefault(client) ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<Stop> Stops(Bsn client) => stops.GetValueOrDefault(client) ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<Verzoek> Verzoeken(Bsn client) => [.. verzoekenVan[client]];

    /// <inheritdoc/>
    public Verzoek? Verzoek(string referentie) => verzoeken[referentie].FirstOrDefault();

    /// <inheritdoc/>
    public IReadOnlyList<Verzoekantwoord> Antwoorden(string referentie) => [.. antwoorden[referentie]];

    /// <inheritdoc/>
    public IReadOnlyList<Toewijzing> Toekenningen(string referentie) => [.. toekenningen[referentie]];

    /// <inheritdoc/>
    public bool IsDeclaratienummerGebruikt(string nummer) => inhoud.Declaraties.Any(declaratie => declaratie.Nummer == nummer);

    /// <inheritdoc/>
    public Declaratie? Declaratie(string identificatie) =>
        inhoud.Declaraties.FirstOrDefault(declaratie => declaratie.Identificatie.Identificatie == identificatie);

    /// <inheritdoc/>
    public IReadOnlyList<Prestatie> Prestaties(string referentienummer) => prestaties.GetValueOrDefault(referentienummer) ?? [];

    /// <inheritdoc/>
    public Prestatie? Credit(string vorigReferentienummer) => credits.GetValueOrDefault(vorigReferentienummer);

    /// <inheritdoc/>
    public bool HeeftDebet(Prestatie prestatie) =>
        debets.TryGetValue(new(prestatie), out var staand) && staand.Any(debet => !credits.ContainsKey(debet.Referentie.ReferentieNummer));

    /// <inheritdoc/>
    public Gedeclareerd Gedeclareerd(Bsn client, int toewijzingNummer) =>
        gedeclareerd.GetValueOrDefault((client, toewijzingNummer)) ?? Dossiers.Gedeclareerd.Niets;

    internal void Boek(Toewijzing toewijzing)
    {
        if (!toewijzingen.TryGetValue(toewijzing.Client, out var opNummer))
            toewijzingen.Add(toewijzing.Client, opNummer = []);
        if (!opNummer.TryGetValue(toewijzing.Nummer, out var versies))
            opNummer.Add(toewijzing.Nummer, versies = []);
        if (versies.Count > 0 && Moment(toewijzing).CompareTo(Moment(versies[0])) > 0)
            versies.Insert(0, toewijzing);
        else
            versies.Add(toewijzing);
    }

    internal void Boek(Start start) => Boek(starts, start);

    internal void Boek(Stop stop) => Boek(stops, stop);

    internal void Boek(Prestatie prestatie)
    {
        Ken(prestatie);
        if (prestatie.Status != Prestatiestatus.Afgewezen)
            gedeclareerd[(prestatie.Client, prestatie.ToewijzingNummer)] = Gedeclareerd(prestatie.Client, prestatie.ToewijzingNummer).Met(prestatie);
    }

    private static (DateOnly Datum, TimeOnly Tijd) Moment(Toewijzing versie) => (versie.Datum, versie.Tijd);

    // Withdrawals last: message and withdrawal may have come in either order.
    private static void BoekAlle<T>(Dictionary<Bsn, List<T>> perClient, IReadOnlyList<T> meldingen)
        where T : Regiemelding
    {
        foreach (var melding in meldingen.OrderBy(melding => melding.Verwijdering))
            Boek(perClient, melding);
    }

    // A withdrawal takes away one with its key, and of several the one that says the same of the toewijzing too (IV008).
    private static void Boek<T>(Dictionary<Bsn, List<T>> perClient, T melding)
        where T : Regiemelding
    {
        if (!perClient.TryGetValue(melding.Client, out var staand))
            perClient.Add(melding.Client, staand = []);

        if (!melding.Verwijdering)
            staand.Add(melding);
        else if (staand.Where(melding.HeeftSleutelVan).MaxBy(ander => ander.ToewijzingIngangsdatum == melding.ToewijzingIngangsdatum) is { } ingetrokken)
            staand.Remove(ingetrokken);
    }

    private void Ken(Prestatie prestatie)
    {
        var referentie = prestatie.Referentie.ReferentieNummer;
        if (!prestaties.TryGetValue(referentie, out var gelijknamig))
            prestaties.Add(referentie, gelijknamig = []);
        gelijknamig.Add(prestatie);
        if (prestatie.Status == Prestatiestatus.Afgewezen)
            return;

        if (prestatie is { IsDebet: false, Referentie.VorigReferentieNummer: { } vorig })
        {
            credits.TryAdd(vorig, prestatie);
        }
        else if (prestatie.IsDebet)
        {
            var sleutel = new Prestatiesleutel(prestatie);
            if (!debets.TryGetValue(sleutel, out var staand))
                debets.Add(sleutel, staand = []);
            staand.Add(prestatie);
        }
    }

    /// <summary>What two debits may not share (TR389).</summary>
    private readonly record struct Prestatiesleutel(
        Bsn Client, int Toewijzing, DateOnly Begindatum, DateOnly Einddatum, ProductCategorie Categorie, string Code)
    {
        public Prestatiesleutel(Prestatie prestatie)
            : this(
                prestatie.Client,
                prestatie.ToewijzingNummer,
                prestatie.Periode.Begindatum,
                prestatie.Periode.Einddatum,
                prestatie.Categorie,
                prestatie.Code)
        {
        }
    }
}
