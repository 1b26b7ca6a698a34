namespace Wmo.Berichten.Ggk;

/// <summary>Kind of envelope in StUF-GGk 2.1.</summary>
public enum Envelopsoort
{
    /// <summary>Carries a heenbericht.</summary>
    Di01,

    /// <summary>Carries a retourbericht.</summary>
    Du01,

    /// <summary>Says that an envelope could not be processed.</summary>
    Fo01,
}

/// <summary>A sender or receiver as the envelope names it.</summary>
/// <param name="Organisatie">
/// CBS or AGB code, or the short name of a link in the chain (IB, VECOZO); at most 200 characters. Empty when a Fo01 leaves
/// it out, which its schema allows.
/// </param>
/// <param name="Applicatie">Name of the application, 3 to 50 characters.</param>
public sealed record Systeem(string Organisatie, string Applicatie)
{
    /// <summary>The application that every receiver has: the specification (chapter 3) fixes it to <c>GGk</c>.</summary>
    public const string Ggk = "GGk";

    /// <summary>Optional division of the organisation.</summary>
    public string? Administratie { get; init; }

    /// <summary>Optional user.</summary>
    public string? Gebruiker { get; init; }
}

/// <summary>Versions that a Di01 or Du01 states, each four digits (<c>0003</c>).</summary>
public sealed record Versies(string ApplicatieVersie, string ApplicatieSubversie, string FunctieVersie, string FunctieSubversie);

/// <summary>Body of a Fo01.</summary>
/// <param name="Code">Code of the chain (StUF055, IB210), at most 7 characters; meaning by edition in <see cref="Foutcodes"/>.</param>
/// <param name="Plek"><see cref="Client"/> when the sender must act, <see cref="Server"/> when the receiver must.</param>
/// <param name="Omschrijving">What went wrong, at most 200 characters.</param>
/// <param name="Details">More, at most 1000 characters, or null.</param>
public sealed record Fout(string Code, string Plek, string Omschrijving, string? Details = null)
{
    /// <summary>Value of <see cref="Plek"/>: the sender of the envelope must act.</summary>
    public const string Client = "client";

    /// <summary>Value of <see cref="Plek"/>: the receiver of the envelope must act.</summary>
    public const string Server = "server";
}

/// <summary>A StUF-GGk envelope (specification 2.1 patch 04) with what is in it.</summary>
public sealed record Envelop
{
    /// <inheritdoc cref="Envelopsoort"/>
    public required Envelopsoort Soort { get; init; }

    /// <summary>Who sent it.</summary>
    public required Systeem Zender { get; init; }

    /// <summary>Who it is for.</summary>
    public required Systeem Ontvanger { get; init; }

    /// <summary>UUID version 4, the same on every try.</summary>
    public required Guid Referentienummer { get; init; }

    /// <summary>When it was made; written in Europe/Amsterdam local time, yyyyMMddHHmmss.</summary>
    public required DateTimeOffset TijdstipBericht { get; init; }

    /// <summary>
    /// Reference number of the envelope that this one answers; present on Du01 and Fo01, null on Di01. Also null on a Fo01
    /// that was read and names no UUID: its schema allows that, and such an error must reach a person all the same.
    /// </summary>
    public Guid? Crossreferentienummer { get; init; }

    /// <summary>The kind of payload, <c>WMO301</c>; null on a Fo01.</summary>
    public string? Functie { get; init; }

    /// <inheritdoc cref="Ggk.Versies"/>
    public Versies? Versies { get; init; }

    /// <summary>The payload, decoded. Of a Fo01 that was read the document itself, in which more may stand than <see cref="Fout"/> says.</summary>
    public ReadOnlyMemory<byte> Inhoud { get; init; }

    /// <summary>Name of the attached file when the payload is a tekstBestand; null for a message in xmlBestand.</summary>
    public string? Bestandsnaam { get; init; }

    /// <summary>What a Fo01 says; null on the others.</summary>
    public Fout? Fout { get; init; }
}
