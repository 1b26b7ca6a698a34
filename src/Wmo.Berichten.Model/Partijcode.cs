using System.Diagnostics.CodeAnalysis;

namespace Wmo.Berichten.Model;

/// <summary>
/// Identifies a party in the chain: a gemeente by its CBS code (4 digits, <c>0363</c>)
/// or an aanbieder by its AGB code (8 digits, <c>12345678</c>). Envelopes with an error also come from the links of the
/// chain itself (<c>IB</c>, <c>VECOZO</c>): see <see cref="VanOrganisatie"/>.
/// </summary>
public readonly record struct Partijcode
{
    private readonly string? code;

    private Partijcode(string code) => this.code = code;

    /// <summary>The digits as the standard writes them.</summary>
    public string Code => code ?? "";

    /// <summary>True for a CBS code of four digits.</summary>
    public bool IsGemeente => Code.Length == 4 && Code.All(char.IsAsciiDigit);

    /// <summary>True for an AGB code of eight digits.</summary>
    public bool IsAanbieder => Code.Length == 8 && Code.All(char.IsAsciiDigit);

    /// <summary>Reads a code; false when it is neither four nor eight digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? tekst, out Partijcode partij)
    {
        var geldig = tekst is { Length: 4 or 8 } && tekst.All(char.IsAsciiDigit);
        partij = geldig ? new Partijcode(tekst!) : default;
        return geldig;
    }

    /// <summary>Reads a code that is known to be right.</summary>
    /// <exception cref="FormatException">The text is neither four nor eight digits.</exception>
    public static Partijcode Parse(string tekst) =>
        TryParse(tekst, out var partij)
            ? partij
            : throw new FormatException($"'{tekst}' is geen gemeentecode (4 cijfers) of AGB-code (8 cijfers).");

    /// <summary>Names whoever an envelope says it is from; neither gemeente nor aanbieder when it is a link of the chain.</summary>
    public static Partijcode VanOrganisatie(string organisatie) => new(organisatie);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
