using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
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
public sealed record BerichtAntwoord(
    Guid Id,
    string Bericht,
    string Richting,
    string Partij,
    string Tegenpartij,
    string? Identificatie,
    Guid Referentienummer,
    string Status,
    DateTimeOffset AangemaaktOp,
    DateTimeOffset GewijzigdOp,
    Guid? AntwoordOp)
{
    internal static BerichtAntwoord Van(OpgeslagenBericht bericht) =>
        new(
            bericht.Id,
            bericht.Soort,
            bericht.Richting.ToString(),
            bericht.Partij.Code,
            bericht.Tegenpartij.Code,
            bericht.Identificatie,
            bericht.Referentienummer,
            bericht.Status.ToString(),
            bericht.AangemaaktOp,
            bericht.GewijzigdOp,
            bericht.AntwoordOp);
}

/// <summary>One line of a timeline.</summary>
public sealed record GebeurtenisAntwoord(DateTimeOffset Op, string Soort, string Omschrijving);

/// <summary>A deadline of a message. <c>opTijd</c> is null while it is open.</summary>
public sealed record TermijnAntwoord(string Soort, DateTimeOffset Uiterlijk, DateTimeOffset? VoldaanOp, bool? OpTijd);

/// <summary>A message with everything that is known of it.</summary>
public sealed record DossierAntwoord(
    BerichtAntwoord Bericht,
    IReadOnlyList<Bevinding> Bevindingen,
    IReadOnlyList<GebeurtenisAntwoord> Tijdlijn,
    IReadOnlyList<TermijnAntwoord> Termijnen,
    BerichtAntwoord? Antwoord)
{
    internal static DossierAntwoord Van(Berichtdossier dossier) =>
        new(
            BerichtAntwoord.Van(dossier.Bericht),
            dossier.Bevindingen,
            [.. dossier.Tijdlijn.Select(regel => new GebeurtenisAntwoord(regel.Op, regel.Soort, regel.Omschrijving))],
            [.. dossier.Termijnen.Select(termijn => new TermijnAntwoord(termijn.Soort, termijn.Uiterlijk, termijn.VoldaanOp, termijn.OpTijd))],
            dossier.Antwoord is { } antwoord ? BerichtAntwoord.Van(antwoord) : null);
}

/// <summary>Outcome of a dry run.</summary>
public sealed record ValideerAntwoord(string? Bericht, bool Geldig, int? Niveau, IReadOnlyList<Bevinding> Bevindingen)
{
    internal static ValideerAntwoord Van(Controleuitkomst uitkomst) =>
        new(uitkomst.Soort?.Naam(), uitkomst.Geldig, uitkomst.Niveau, uitkomst.Bevindingen);
}
