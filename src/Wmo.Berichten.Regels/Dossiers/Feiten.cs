using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Dossiers;

/// <summary>
/// One version of a toewijzing (WMO301, ToegewezenProduct). Of all versions under one number the one with the latest
/// <see cref="Datum"/> and <see cref="Tijd"/> counts, in whatever order they arrived (IV013).
/// </summary>
public sealed record Toewijzing
{
    /// <summary>The client.</summary>
    public required Bsn Client { get; init; }

    /// <summary>ToewijzingNummer.</summary>
    public required int Nummer { get; init; }

    /// <summary>Toewijzingsdatum.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Toewijzingstijd.</summary>
    public required TimeOnly Tijd { get; init; }

    /// <summary>
    /// Date that the gemeente gave the WMO301: from then on the aanbieder could know of this version. <see cref="Datum"/>
    /// tells when the gemeente decided, and that may be long before it said so.
    /// </summary>
    public required DateOnly Dagtekening { get; init; }

    /// <summary>The verzoek that this toewijzing grants; null when it grants none.</summary>
    public string? ReferentieAanbieder { get; init; }

    /// <summary>What is granted; null for a generic toewijzing, without Code for an aspecific one.</summary>
    public Product? Product { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Ingangsdatum { get; init; }

    /// <summary>Last day; null when open.</summary>
    public DateOnly? Einddatum { get; init; }

    /// <summary>Why this version replaces an earlier one.</summary>
    public RedenWijziging? RedenWijziging { get; init; }

    /// <summary>Granted volume; null when a budget is granted or nothing.</summary>
    public Omvang? Omvang { get; init; }

    /// <summary>Granted budget.</summary>
    public Bedrag? Budget { get; init; }

    /// <summary>
    /// Stands for everything that the class said, the fields that we do not keep included: two versions of the same moment
    /// are a repetition when these are equal. Without ReferentieAanbieder, which says in which message a version stands and
    /// not what it is: the next message repeats the version without it (IV094, OP087), or with that of a later verzoek.
    /// </summary>
    public required string Kenmerk { get; init; }

    /// <summary>
    /// True when this version takes the toewijzing back: reason 13, or the lapsed 01, with Einddatum equal to Ingangsdatum
    /// (TR302, TR349).
    /// </summary>
    public bool IsVerwijderd =>
        RedenWijziging is Basis.RedenWijziging.Verwijderd
        || (RedenWijziging is Basis.RedenWijziging.VervallenCorrectie && Einddatum == Ingangsdatum);
}

/// <summary>What a start and a stop have in common: which delivery they are about.</summary>
/// <param name="Client">The client.</param>
/// <param name="ToewijzingNummer">The toewijzing; null only in taakgericht working.</param>
/// <param name="Product">Named when there is no toewijzing, or when the toewijzing is not specific.</param>
/// <param name="ToewijzingIngangsdatum">As the message says it.</param>
/// <param name="Begindatum">First day of care.</param>
/// <param name="Verwijdering">True for StatusAanlevering 3.</param>
public abstract record Regiemelding(
    Bsn Client, int? ToewijzingNummer, Product? Product, DateOnly? ToewijzingIngangsdatum, DateOnly Begindatum, bool Verwijdering)
{
    /// <summary>
    /// True when both are about what the client gets under one toewijzing, or as one product in taakgericht working, where
    /// the product stands in for the number (IV096).
    /// </summary>
    public bool IsVanHetzelfde(Regiemelding ander) =>
        Client == ander.Client && ToewijzingNummer == ander.ToewijzingNummer && (ToewijzingNummer is not null || Product == ander.Product);

    /// <summary>True when both are about one delivery: the same toewijzing or product from the same day on.</summary>
    public bool IsVanDezelfdeLevering(Regiemelding ander) => IsVanHetzelfde(ander) && Begindatum == ander.Begindatum;

    /// <summary>True when the key of a start is the same in both: what a stop must copy from its start (TR382).</summary>
    public bool HeeftStartsleutelVan(Regiemelding ander) => IsVanDezelfdeLevering(ander) && Product == ander.Product;

    /// <summary>
    /// True when both have the same logical key: what a withdrawal names (TR063) and what no two share that stand (TR074).
    /// ToewijzingIngangsdatum is not in it (IV008).
    /// </summary>
    public virtual bool HeeftSleutelVan(Regiemelding ander) => HeeftStartsleutelVan(ander);
}

/// <summary>A StartProduct or the withdrawal of one (WMO305).</summary>
/// <inheritdoc cref="Regiemelding"/>
public sealed record Start(
    Bsn Client, int? ToewijzingNummer, Product? Product, DateOnly? ToewijzingIngangsdatum, DateOnly Begindatum, bool Verwijdering)
    : Regiemelding(Client, ToewijzingNummer, Product, ToewijzingIngangsdatum, Begindatum, Verwijdering);

/// <summary>A StopProduct or the withdrawal of one (WMO307).</summary>
/// <param name="Client">The client.</param>
/// <param name="ToewijzingNummer">The toewijzing; null only in taakgericht working.</param>
/// <param name="Product">Named when there is no toewijzing, or when the toewijzing is not specific.</param>
/// <param name="ToewijzingIngangsdatum">As the message says it.</param>
/// <param name="Begindatum">First day of the care that stopped.</param>
/// <param name="Einddatum">Last day of care.</param>
/// <param name="Reden">Why.</param>
/// <param name="Verwijdering">True for StatusAanlevering 3.</param>
public sealed record Stop(
    Bsn Client,
    int? ToewijzingNummer,
    Product? Product,
    DateOnly? ToewijzingIngangsdatum,
    DateOnly Begindatum,
    DateOnly Einddatum,
    RedenBeeindiging Reden,
    bool Verwijdering)
    : Regiemelding(Client, ToewijzingNummer, Product, ToewijzingIngangsdatum, Begindatum, Verwijdering)
{
    /// <summary>True when the care is expected to go on later (reason 20).</summary>
    public bool IsTijdelijk => Reden == RedenBeeindiging.TijdelijkGestopt;

    /// <inheritdoc/>
    public override bool HeeftSleutelVan(Regiemelding ander) =>
        base.HeeftSleutelVan(ander) && ander is Stop stop && Einddatum == stop.Einddatum && Reden == stop.Reden;
}

/// <summary>
/// Something asked under one ReferentieAanbieder: an AangevraagdProduct (WMO315), or a Verzoek as a whole (WMO317).
/// </summary>
/// <param name="Client">The client.</param>
/// <param name="Soort">WMO315 or WMO317.</param>
/// <param name="Referentie">ReferentieAanbieder.</param>
/// <param name="Dagtekening">Date of the message.</param>
public sealed record Verzoek(Bsn Client, Berichtsoort Soort, string Referentie, DateOnly Dagtekening);

/// <summary>
/// What a verzoek om wijziging says of a toewijzing that is to go on after its end: another Einddatum, or the same product anew from
/// a later day (IV092).
/// </summary>
/// <param name="ToewijzingNummer">The toewijzing.</param>
/// <param name="Product">What is asked anew; null where the toewijzing itself is to change, and of a generic one.</param>
/// <param name="Vanaf">First day of what is asked anew; null where the toewijzing itself is to change.</param>
/// <param name="Einddatum">Last day that is asked; null when open.</param>
public sealed record Verlengingsvraag(int ToewijzingNummer, Product? Product, DateOnly? Vanaf, DateOnly? Einddatum)
{
    /// <summary>True when this asks for care after the end of a toewijzing of this product.</summary>
    public bool Verlengt(Product? toegewezen, DateOnly eind) =>
        Vanaf is { } vanaf ? vanaf > eind && Product == toegewezen : Einddatum is not { } gevraagd || gevraagd > eind;
}

/// <summary>An answer to a verzoek other than a toewijzing (WMO319).</summary>
/// <param name="Referentie">ReferentieAanbieder of the verzoek.</param>
/// <param name="Antwoord">Refused, or still in investigation.</param>
/// <param name="Dagtekening">Date of the message: which answer was given first, whatever the order in which they arrive.</param>
public sealed record Verzoekantwoord(string Referentie, VerzoekAntwoord Antwoord, DateOnly Dagtekening);

/// <summary>A declaratie that was processed or, at its sender, waits for its answer (WMO323).</summary>
/// <param name="Nummer">DeclaratieNummer.</param>
/// <param name="Identificatie">Identificatie and Dagtekening of the message.</param>
/// <param name="XsdVersie">Schemas that the message was made with.</param>
/// <param name="Periode">DeclaratiePeriode.</param>
/// <param name="Ingediend">TotaalIngediendBedrag.</param>
public sealed record Declaratie(
    string Nummer, BerichtIdentificatie Identificatie, XsdVersie XsdVersie, GeslotenPeriode Periode, TotaalBedragMetDC Ingediend);

/// <summary>What became of a prestatie.</summary>
public enum Prestatiestatus
{
    /// <summary>Sent; the answer is not there yet.</summary>
    Ingediend,

    /// <summary>Granted.</summary>
    Toegekend,

    /// <summary>Refused; its ReferentieNummer stays used (TR314).</summary>
    Afgewezen,
}

/// <summary>A prestatie of a declaratie that was processed or waits for its answer (WMO323).</summary>
/// <param name="Client">The client.</param>
/// <param name="Referentie">ReferentieNummer, and of a credit the VorigReferentieNummer of its debit.</param>
/// <param name="ToewijzingNummer">The toewijzing.</param>
/// <param name="Categorie">ProductCategorie.</param>
/// <param name="Code">ProductCode.</param>
/// <param name="Periode">ProductPeriode.</param>
/// <param name="Volume">GeleverdVolume.</param>
/// <param name="Eenheid">Unit of the volume.</param>
/// <param name="Tarief">ProductTarief.</param>
/// <param name="Bedrag">IngediendBedrag with debit or credit.</param>
/// <param name="Status">What became of it.</param>
public sealed record Prestatie(
    Bsn Client,
    Referentie Referentie,
    int ToewijzingNummer,
    ProductCategorie Categorie,
    string Code,
    GeslotenPeriode Periode,
    int Volume,
    Eenheid Eenheid,
    Bedrag? Tarief,
    BedragMetDC Bedrag,
    Prestatiestatus Status)
{
    /// <summary>Why it is refused: its own return codes, or where it was not judged those of its client; null where we did not refuse it.</summary>
    public IReadOnlyList<string>? Retourcodes { get; init; }

    /// <summary>True when money is asked, false when it is given back.</summary>
    public bool IsDebet => Bedrag.DebetCredit == DebetCredit.Debet;
}
