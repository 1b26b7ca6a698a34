namespace Wmo.Berichten.Ggk;

/// <summary>Who has to do something about an error of the chain.</summary>
public enum AanZet
{
    /// <summary>The party that sent the envelope: repair it or the own settings, and send again.</summary>
    Verzender,

    /// <summary>The party that the envelope was for: arrange its connection, role or consent.</summary>
    Geadresseerde,

    /// <summary>A link of the chain, through its service desk.</summary>
    Keten,
}

/// <summary>An error code that a Fo01 can carry, as one edition of the chain's lists gives it.</summary>
/// <param name="Code">The code itself, <c>IB210</c>.</param>
/// <param name="Editie">The list it stands in: <see cref="Foutcodes.Editie2018"/> or <see cref="Foutcodes.Editie2025"/>.</param>
/// <param name="Afzender">Which links of the chain send it.</param>
/// <param name="Betekenis">What is wrong, one Dutch sentence.</param>
/// <param name="AanZet">Who has to act.</param>
/// <param name="Actie">What to do, one Dutch sentence.</param>
public sealed record Foutcode(string Code, string Editie, string Afzender, string Betekenis, AanZet AanZet, string Actie);
