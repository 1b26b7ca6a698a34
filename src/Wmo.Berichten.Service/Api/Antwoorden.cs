using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Service.Api;

/// <summary>What a backoffice gets back when its message was accepted.</summary>
public sealed record AangenomenAntwoord(Guid Id, string Bericht, string? Identificatie, Guid Referentienummer, string Status)
{
    internal static AangenomenAntwoord Van(OpgeslagenBericht bericht) =>
        new(bericht.Id, bericht.Soort, bericht.Identificatie, bericht.Referentienummer, bericht.Status.ToString());
}

/// <summary>One line of a list of messages.</summary>
public record BerichtAntwoord
{
    /// <summary>Id of the message here.</summary>
    public required Guid Id { get; init; }

    /// <summary>Kind, <c>WMO301</c> or <c>Fo01</c>.</summary>
    public required string Bericht { get; init; }

    /// <summary><c>In</c> or <c>Uit</c>.</summary>
    public required string Richting { get; init; }

    /// <summary>The partij whose message it is.</summary>
    public required string Partij { get; init; }

    /// <summary>The other side.</summary>
    public required string Tegenpartij { get; init; }

    /// <summary>Identificatie of the heenbericht; null where there is none to read.</summary>
    public required string? Identificatie { get; init; }

    /// <summary>Name of the file, when a file came instead of a message.</summary>
    public required string? Bestandsnaam { get; init; }

    /// <summary>Reference number of the envelope.</summary>
    public required Guid Referentienummer { get; init; }

    /// <inheritdoc cref="Berichtstatus"/>
    public required string Status { get; init; }

    /// <summary>When it was accepted or received.</summary>
    public required DateTimeOffset AangemaaktOp { get; init; }

    /// <summary>When the status last changed.</summary>
    public required DateTimeOffset GewijzigdOp { get; init; }

    /// <summary>Id of the message that this one answers.</summary>
    public required Guid? AntwoordOp { get; init; }

    internal static BerichtAntwoord Van(OpgeslagenBericht bericht) => new()
    {
        Id = bericht.Id,
        Bericht = bericht.Soort,
        Richting = bericht.Richting.ToString(),
        Partij = bericht.Partij.Code,
        Tegenpartij = bericht.Tegenpartij.Code,
        Identificatie = bericht.Identificatie,
        Bestandsnaam = bericht.Bestandsnaam,
        Referentienummer = bericht.Referentienummer,
        Status = bericht.Status.ToString(),
        AangemaaktOp = bericht.AangemaaktOp,
        GewijzigdOp = bericht.GewijzigdOp,
        AntwoordOp = bericht.AntwoordOp,
    };
}

/// <summary>One line of a timeline.</summary>
public sealed record GebeurtenisAntwoord(DateTimeOffset Op, string Soort, string Omschrijving);

/// <summary>A deadline. <c>opTijd</c> is null while it is open.</summary>
/// <param name="Soort">What is due, for instance <c>retourbericht</c>.</param>
/// <param name="Kenmerk">What it is about: the id of a message, a ReferentieAanbieder, a toewijzing with a day or month, or a case.</param>
/// <param name="Toewijzingnummer">The toewijzing that it is about.</param>
/// <param name="BerichtId">The message that it is about.</param>
/// <param name="Tegenpartij">The other side; null where there is none yet.</param>
/// <param name="Wie"><c>partij</c> when the partij itself has to act, <c>tegenpartij</c> when it waits for the other side.</param>
/// <param name="Vanaf">When it began.</param>
/// <param name="Uiterlijk">The last moment that is in time.</param>
/// <param name="VoldaanOp">When it was met.</param>
/// <param name="OpTijd">True when met in time, false when met late.</param>
public record TermijnAntwoord(
    string Soort,
    string Kenmerk,
    int? Toewijzingnummer,
    Guid? BerichtId,
    string? Tegenpartij,
    string Wie,
    DateTimeOffset Vanaf,
    DateTimeOffset Uiterlijk,
    DateTimeOffset? VoldaanOp,
    bool? OpTijd)
{
    internal static TermijnAntwoord Van(Termijn termijn) => new(
        termijn.Sleutel.Soort,
        termijn.Sleutel.Kenmerk,
        termijn.Toewijzing,
        termijn.BerichtId,
        termijn.Sleutel.Tegenpartij == termijn.Sleutel.Partij ? null : termijn.Sleutel.Tegenpartij.Code,
        termijn.Wie == Keten.Termijnen.Wie.Partij ? "partij" : "tegenpartij",
        termijn.Vanaf,
        termijn.Uiterlijk,
        termijn.VoldaanOp,
        termijn.OpTijd);
}

/// <summary>A message with everything that is known of it.</summary>
public sealed record DossierAntwoord : BerichtAntwoord
{
    // Derived properties would come first; a reader looks for the message itself.
    private const int NaHetBericht = 1;

    /// <summary>What our checks found, or what the other side refused.</summary>
    [JsonPropertyOrder(NaHetBericht)]
    public required IReadOnlyList<Bevinding> Bevindingen { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    [JsonPropertyOrder(NaHetBericht)]
    public required IReadOnlyList<GebeurtenisAntwoord> Tijdlijn { get; init; }

    /// <summary>The message that answers it; null while there is none.</summary>
    [JsonPropertyOrder(NaHetBericht)]
    public required BerichtAntwoord? Antwoord { get; init; }

    /// <summary>Its deadlines.</summary>
    [JsonPropertyOrder(NaHetBericht)]
    public required IReadOnlyList<TermijnAntwoord> Termijnen { get; init; }

    /// <summary>Creates an empty answer, for the reader of JSON.</summary>
    public DossierAntwoord()
    {
    }

    [SetsRequiredMembers]
    private DossierAntwoord(Berichtdossier dossier)
        : base(Van(dossier.Bericht))
    {
        Bevindingen = dossier.Bevindingen;
        Tijdlijn = [.. dossier.Tijdlijn.Select(regel => new GebeurtenisAntwoord(regel.Op, regel.Soort, regel.Omschrijving))];
        Antwoord = dossier.Antwoord is { } antwoord ? Van(antwoord) : null;
        Termijnen = [.. dossier.Termijnen.Select(TermijnAntwoord.Van)];
    }

    internal static DossierAntwoord Van(Berichtdossier dossier) => new(dossier);
}

/// <summary>Outcome of a dry run.</summary>
public sealed record ValideerAntwoord(string? Bericht, bool Geldig, int? Niveau, IReadOnlyList<Bevinding> Bevindingen)
{
    internal static ValideerAntwoord Van(Controleuitkomst uitkomst) =>
        new(uitkomst.Soort?.Naam(), uitkomst.Geldig, uitkomst.Niveau, uitkomst.Bevindingen);
}
