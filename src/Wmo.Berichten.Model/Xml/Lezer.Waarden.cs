namespace Wmo.Berichten.Model.Xml;

/// <summary>Turns the text of a code list or the like into a value; false when it is none.</summary>
internal delegate bool Ontleder<T>(ReadOnlySpan<char> tekst, out T waarde);

/// <summary>The values: texts as they stand, the others with the white space around them removed as XML Schema says.</summary>
internal sealed partial class Lezer
{
    private char[] tekens = new char[256];

    /// <summary>A text, with all its white space.</summary>
    public static string Tekst(Lezer lezer) => lezer.LeesTekens().ToString();

    /// <summary>A date without time zone.</summary>
    public static DateOnly Datum(Lezer lezer) => lezer.Ontleed<DateOnly>(
        Lexicaal.Datum, "Dit is geen datum jjjj-mm-dd tussen de jaren 0001 en 9999.");

    /// <summary>A time without time zone. 24:00:00 is midnight, and what is below 100 nanoseconds is dropped.</summary>
    public static TimeOnly Tijd(Lezer lezer) => lezer.Ontleed<TimeOnly>(Lexicaal.Tijd, "Dit is geen tijd uu:mm:ss.");

    /// <summary>A whole number that fits 32 bits.</summary>
    public static int Getal(Lezer lezer) => lezer.Ontleed<int>(
        Lexicaal.Getal, "Dit is geen geheel getal, of het is te groot.");

    /// <summary>A whole number that fits 64 bits.</summary>
    public static long GrootGetal(Lezer lezer) => lezer.Ontleed<long>(
        Lexicaal.Getal, "Dit is geen geheel getal, of het is te groot.");

    /// <summary>An amount in whole cents.</summary>
    public static Bedrag Bedrag(Lezer lezer) => new(GrootGetal(lezer));

    /// <summary>A burgerservicenummer, right or wrong by the elfproef.</summary>
    public static Bsn Bsn(Lezer lezer)
    {
        if (!Model.Bsn.TryParse(lezer.LeesTekens().ToString(), out var bsn))
        {
            lezer.MeldWaarde("Dit is geen burgerservicenummer van negen cijfers.");
        }

        return bsn;
    }

    /// <summary>A code from a list; codes are texts, so white space around one is not removed.</summary>
    public T Code<T>(Ontleder<T> ontleder)
    {
        if (!ontleder(LeesTekens(), out var waarde))
        {
            MeldWaarde("Deze code staat niet in de codelijst.");
        }

        return waarde;
    }

    private T Ontleed<T>(Ontleder<T> ontleder, string melding)
    {
        if (!ontleder(LeesTekens().Trim(Wit), out var waarde))
        {
            MeldWaarde(melding);
        }

        return waarde;
    }

    /// <summary>The text as characters that stand until the next value is read; saves a string per value.</summary>
    private ReadOnlySpan<char> LeesTekens()
    {
        var aantal = 0;
        while (!leeg && IsTekst(xml.NodeType))
        {
            while (xml.ReadValueChunk(tekens, aantal, tekens.Length - aantal) is > 0 and var gelezen)
            {
                aantal += gelezen;
                if (aantal == tekens.Length)
                {
                    Array.Resize(ref tekens, 2 * aantal);
                }
            }

            xml.Read();
        }

        return tekens.AsSpan(0, aantal);
    }
}
