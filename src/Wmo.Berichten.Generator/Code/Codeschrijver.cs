using System.Security;
using System.Text;

namespace Wmo.Berichten.Generator.Code;

/// <summary>Collects lines of C#, indented by the blocks they stand in.</summary>
internal sealed class Codeschrijver
{
    private readonly StringBuilder tekst = new();
    private int diepte;
    private bool naBlok;

    /// <summary>A line, or an empty one.</summary>
    public Codeschrijver Regel(string regel = "")
    {
        if (regel.Length > 0)
        {
            tekst.Append(' ', 4 * diepte).Append(regel);
        }

        tekst.Append('\n');
        naBlok = false;
        return this;
    }

    /// <summary>A member or type with its block; an empty line parts it from what stands before it.</summary>
    public Codeschrijver Blok(string kop, Action inhoud, string slot = "}")
    {
        Regel(kop).Regel("{");
        diepte++;
        inhoud();
        diepte--;
        Regel(slot);
        naBlok = true;
        return this;
    }

    /// <summary>An XML doc comment of one sentence or more; keeps an empty line before it.</summary>
    public Codeschrijver Uitleg(string uitleg)
    {
        Witregel();
        return Regel($"/// <summary>{SecurityElement.Escape(uitleg)}</summary>");
    }

    /// <summary>An empty line, except at the start of a block.</summary>
    public Codeschrijver Witregel()
    {
        var leeg = tekst.Length == 0 || (!naBlok && tekst.ToString(tekst.Length - 2, 2) == "{\n");
        return leeg ? this : Regel();
    }

    /// <summary>A string literal of C#.</summary>
    public static string Literal(string waarde) =>
        Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(waarde, quote: true);

    public override string ToString() => tekst.ToString();
}
