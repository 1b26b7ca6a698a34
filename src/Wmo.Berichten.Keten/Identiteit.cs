using System.Security.Cryptography;

namespace Wmo.Berichten.Keten;

/// <summary>The one place where messages, envelopes and commands get their identity.</summary>
public sealed class Identiteit(TimeProvider klok)
{
    // Without vowels and look-alikes: no words arise, and people can read them to each other.
    private const string Tekens = "BCDFGHJKLMNPQRSTVWXZ23456789";

    /// <summary>An id of our own, ordered by time so that indexes grow at one end.</summary>
    public Guid NieuwId() => Guid.CreateVersion7(klok.GetUtcNow());

    /// <summary>Reference number of an envelope: UUID version 4, as StUF-GGk 2.1 requires.</summary>
#pragma warning disable RS0030 // This is the one place.
    public static Guid NieuwReferentienummer() => Guid.NewGuid();
#pragma warning restore RS0030

    /// <summary>IdentificatieRetour of an answer: twelve characters, the most that LDT_IdentificatieBericht holds.</summary>
    public static string NieuweIdentificatie() => RandomNumberGenerator.GetString(Tekens, 12);
}
