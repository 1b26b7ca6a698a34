using System.Globalization;
using System.Text;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// Translates a regular expression of XML Schema (part 2, appendix F) to one of .NET with the same meaning. They differ
/// in what a point and <c>\s</c> match, in <c>^</c> and <c>$</c>, and in that .NET counts a character beyond U+FFFF as two.
/// </summary>
/// <exception cref="NotSupportedException">The expression uses something that our schemas do not.</exception>
internal sealed class XsdRegex
{
    private readonly string xsd;
    private readonly StringBuilder net = new();
    private int plaats;

    private XsdRegex(string xsd) => this.xsd = xsd;

    /// <summary>Translates an expression; the result is not anchored.</summary>
    public static string Vertaal(string xsd)
    {
        var vertaling = new XsdRegex(xsd);
        vertaling.Keuze();
        vertaling.Eis(vertaling.plaats == xsd.Length);
        return vertaling.net.ToString();
    }

    private char? Volgend => plaats < xsd.Length ? xsd[plaats] : null;

    private void Keuze()
    {
        while (Volgend is { } teken and not ')')
        {
            if (teken == '|')
                net.Append(xsd[plaats++]);
            else
                Deel();
        }
    }

    private void Deel()
    {
        switch (xsd[plaats++])
        {
            case '(':
                net.Append("(?:");
                Keuze();
                Eis(Volgend == ')');
                plaats++;
                net.Append(')');
                break;
            case '[':
                net.Append(Klasse());
                break;
            case '.':
                net.Append(Tekenklasse.Van('\n', '\r').Omgekeerd());
                break;
            case '\\':
                net.Append(Ontsnapt());
                break;
            case '?' or '*' or '+' or '{' or '}' or ']':
                Eis(false);
                break;
            case var teken:
                net.Append(Letter(teken));
                break;
        }
        Aantal();
    }

    private void Aantal()
    {
        if (Volgend is '?' or '*' or '+')
        {
            net.Append(xsd[plaats++]);
        }
        else if (Volgend == '{')
        {
            var eind = xsd.IndexOf('}', plaats);
            Eis(eind > plaats + 1 && char.IsAsciiDigit(xsd[plaats + 1]));
            Eis(xsd[(plaats + 1)..eind].All(teken => char.IsAsciiDigit(teken) || teken == ','));
            net.Append(xsd, plaats, eind + 1 - plaats);
            plaats = eind + 1;
        }
    }

    private Tekenklasse Klasse()
    {
        var omgekeerd = Volgend == '^';
        plaats += omgekeerd ? 1 : 0;
        var klasse = Lid(aanBegin: true);
        while (Volgend != ']')
            klasse = klasse.Met(Lid(aanBegin: false));
        plaats++;
        return omgekeerd ? klasse.Omgekeerd() : klasse;
    }

    /// <summary>A character, an escape or a range within a class. A hyphen stands for itself at the start and at the end.</summary>
    private Tekenklasse Lid(bool aanBegin)
    {
        Eis(Volgend is not null and not '[' and not ']');
        var teken = xsd[plaats++];
        Eis(teken != '-' || aanBegin || Volgend == ']');
        if (teken == '\\')
            return Ontsnapt();
        var bereik = plaats + 1 < xsd.Length && xsd[plaats] == '-' && xsd[plaats + 1] != ']';
        if (!bereik)
            return Letter(teken);
        var tot = xsd[plaats + 1];
        Eis(teken != '-' && tot is not '[' and not '\\' and not '-' && tot >= teken);
        plaats += 2;
        return Tekenklasse.Bereik(teken, tot);
    }

    private Tekenklasse Ontsnapt()
    {
        Eis(Volgend is not null);
        return xsd[plaats++] switch
        {
            'n' => Letter('\n'),
            'r' => Letter('\r'),
            't' => Letter('\t'),
            's' => Tekenklasse.Van(' ', '\t', '\n', '\r'),
            'S' => Tekenklasse.Van(' ', '\t', '\n', '\r').Omgekeerd(),
            var teken and ('\\' or '|' or '.' or '-' or '^' or '?' or '*' or '+' or '{' or '}' or '(' or ')' or '[' or ']') => Letter(teken),
            _ => throw NietOndersteund(),
        };
    }

    private Tekenklasse Letter(char teken)
    {
        Eis(!char.IsSurrogate(teken));
        return Tekenklasse.Van(teken);
    }

    private void Eis(bool voorwaarde)
    {
        if (!voorwaarde)
            throw NietOndersteund();
    }

    private NotSupportedException NietOndersteund() =>
        new($"Het schema gebruikt een patroon dat niet wordt ondersteund: '{xsd}', teken {plaats.ToString(CultureInfo.InvariantCulture)}.");
}
