using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Dossiers;

/// <summary>
/// What went before between the sender and the receiver of the message that is judged, as far as the rules need it; what
/// was accepted of the message itself included. An interface so that a rule can look and not book.
/// </summary>
public interface IDossier
{
    /// <summary>True when the sender used the Identificatie of this message before for its kind (TR056).</summary>
    bool IdentificatieGebruikt { get; }

    /// <summary>The toewijzingen of a client, one per number, in the version that counts (IV013); removed ones included.</summary>
    IReadOnlyCollection<Toewijzing> Toewijzingen(Bsn client);

    /// <summary>The toewijzing of this client with this number in the version that counts, or null; it may be removed.</summary>
    Toewijzing? Toewijzing(Bsn client, int nummer);

    /// <summary>All versions of a toewijzing of this client that are known.</summary>
    IReadOnlyList<Toewijzing> Versies(Bsn client, int nummer);

    /// <summary>True when the number is that of another client than the one of this WMO301, or of another aanbieder (TR332).</summary>
    bool IsNummerVanAnder(int nummer);

    /// <summary>Starts of a client that were not withdrawn.</summary>
    IReadOnlyList<Start> Starts(Bsn client);

    /// <summary>Stops of a client that were not withdrawn.</summary>
    IReadOnlyList<Stop> Stops(Bsn client);

    /// <summary>What was asked for a client.</summary>
    IReadOnlyList<Verzoek> Verzoeken(Bsn client);

    /// <summary>What was asked under this ReferentieAanbieder, by the dossier before this message; null when nothing.</summary>
    Verzoek? Verzoek(string referentie);

    /// <summary>The WMO319s to a verzoek.</summary>
    IReadOnlyList<Verzoekantwoord> Antwoorden(string referentie);

    /// <summary>Versions of toewijzingen that grant this verzoek.</summary>
    IReadOnlyList<Toewijzing> Toekenningen(string referentie);

    /// <summary>True when a declaratie of before, which was processed or waits for its answer, has this number (TR333).</summary>
    bool IsDeclaratienummerGebruikt(string nummer);

    /// <summary>The declaratie of before with this Identificatie (TR337); null when there is none.</summary>
    Declaratie? Declaratie(string identificatie);

    /// <summary>First day of the last DeclaratiePeriode of before; null when nothing was declared (TR318).</summary>
    DateOnly? LaatsteDeclaratieperiode { get; }

    /// <summary>
    /// The prestaties with this ReferentieNummer, whatever became of them; at most one of them was not refused (TR314).
    /// </summary>
    IReadOnlyList<Prestatie> Prestaties(string referentienummer);

    /// <summary>The credit that takes this debit back and was not refused; null when there is none.</summary>
    Prestatie? Credit(string vorigReferentienummer);

    /// <summary>
    /// True when a debit for the same client, toewijzing, ProductPeriode, ProductCategorie and ProductCode stands: not
    /// refused and not taken back (TR389).
    /// </summary>
    bool HeeftDebet(Prestatie prestatie);

    /// <summary>What was declared on a toewijzing and not refused: debits less credits.</summary>
    Gedeclareerd Gedeclareerd(Bsn client, int toewijzingNummer);
}

/// <summary>What was declared on one toewijzing: debits less credits, without what was refused.</summary>
public sealed record Gedeclareerd
{
    /// <summary>Nothing.</summary>
    public static Gedeclareerd Niets { get; } = new();

    /// <summary>Volume per unit.</summary>
    public IReadOnlyDictionary<Eenheid, long> Volume { get; init; } = new Dictionary<Eenheid, long>();

    /// <summary>IngediendBedrag.</summary>
    public Bedrag Bedrag { get; init; }

    /// <summary>True when a granted debit stands that was not taken back (TR385).</summary>
    public bool Toegekend { get; init; }

    /// <summary>This and one prestatie more.</summary>
    internal Gedeclareerd Met(Prestatie prestatie)
    {
        var teken = prestatie.IsDebet ? 1 : -1;
        return this with
        {
            Volume = new Dictionary<Eenheid, long>(Volume)
            {
                [prestatie.Eenheid] = Volume.GetValueOrDefault(prestatie.Eenheid) + (teken * prestatie.Volume),
            },
            Bedrag = Bedrag + (prestatie.Bedrag.Bedrag * teken),
        };
    }
}
