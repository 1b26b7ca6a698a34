using System.Globalization;
using System.Text;

namespace Wmo.Berichten.Testhulp;

/// <summary>
/// Makes texts that a regular expression of XML Schema matches. It knows what the schemas use: groups, choices, character
/// classes, the usual quantifiers and the escapes of white space and digits.
/// </summary>
internal sealed class WillekeurigeTekst(Random random)
{
    private const int MeesteHerhalingen = 12;
    private const string Wit = " \t\n\r";
    private const string Cijfers = "0123456789";
    private const string Overig = "abcxyzABCXYZ .,;:-+/'\"&<>()€éüÀỳ日";

    private string patroon = "";
    private int plaats;

    /// <summary>A text by the pattern; the repeats that it leaves open are few.</summary>
    public string Maak(string patroon)
    {
        (this.patroon, plaats) = (patroon, 0);
        var tekst = new StringBuilder();
        Keuze()(tekst);
        return tekst.ToString();
    }

    private Action<StringBuilder> Keuze()
    {
        var takken = new List<Action<StringBuilder>> { Reeks() };
        while (Neem('|'))
        {
            takken.Add(Reeks());
        }

        return tekst => takken[random.Next(takken.Count)](tekst);
    }

    private Action<StringBuilder> Reeks()
    {
        var delen = new List<Action<StringBuilder>>();
        while (plaats < patroon.Length && patroon[plaats] is not ('|' or ')'))
        {
            delen.Add(Herhaald(Deel()));
        }

        return tekst => delen.ForEach(deel => deel(tekst));
    }

    private Action<StringBuilder> Deel()
    {
        if (Neem('('))
        {
            var groep = Keuze();
            Verwacht(')');
            return groep;
        }

        var tekens = Neem('[') ? Klasse() : Neem('.') ? Overig + Cijfers : Tekens();
        return tekst => tekst.Append(tekens[random.Next(tekens.Length)]);
    }

    private Action<StringBuilder> Herhaald(Action<StringBuilder> deel)
    {
        var (min, max) = Grenzen();
        return tekst =>
        {
            for (var nog = random.Next(3) == 0 ? min : random.Next(min, max + 1); nog > 0; nog--)
            {
                deel(tekst);
            }
        };
    }

    private (int Min, int Max) Grenzen()
    {
        if (Neem('*'))
        {
            return (0, MeesteHerhalingen);
        }

        if (Neem('+'))
        {
            return (1, MeesteHerhalingen);
        }

        if (Neem('?'))
        {
            return (0, 1);
        }

        if (!Neem('{'))
        {
            return (1, 1);
        }

        var eind = patroon.IndexOf('}', plaats);
        var grenzen = patroon[plaats..eind].Split(',');
        plaats = eind + 1;
        var min = int.Parse(grenzen[0], CultureInfo.InvariantCulture);
        return (min, grenzen.Length == 1 ? min : int.Parse(grenzen[1], CultureInfo.InvariantCulture));
    }

    private string Klasse()
    {
        var niet = Neem('^');
        var tekens = new StringBuilder();
        while (!Neem(']'))
        {
            var deel = Tekens();
            if (plaats + 1 < patroon.Length && patroon[plaats] == '-' && patroon[plaats + 1] != ']')
            {
                plaats++;
                deel = string.Concat(Enumerable.Range(deel[0], Tekens()[0] - deel[0] + 1).Select(code => (char)code));
            }

            tekens.Append(deel);
        }

        var klasse = tekens.ToString();
        return niet ? string.Concat((Overig + Cijfers + Wit).Where(teken => !klasse.Contains(teken))) : klasse;
    }

    /// <summary>The characters that a single one or an escape stands for.</summary>
    private string Tekens()
    {
        var teken = patroon[plaats++];
        if (teken != '\\')
        {
            return teken.ToString();
        }

        return patroon[plaats++] switch
        {
            's' => Wit,
            'S' => Overig.Replace(" ", "", StringComparison.Ordinal) + Cijfers,
            'd' => Cijfers,
            var letterlijk => letterlijk.ToString(),
        };
    }

    private bool Neem(char teken)
    {
        var staatEr = plaats < patroon.Length && patroon[plaats] == teken;
        plaats += staatEr ? 1 : 0;
        return staatEr;
    }

    private void Verwacht(char teken)
    {
        if (!Neem(teken))
        {
            throw new FormatException($"In het patroon {patroon} ontbreekt {teken} op plaats {plaats}.");
        }
    }
}
