using System.Text;

namespace Wmo.Berichten.Ggk;

/// <summary>Composes the Fo01 that says why an envelope could not be processed (specification 3.1).</summary>
public static class Foutbericht
{
    /// <summary>Code of the one Fo01 that a gemeente or aanbieder sends itself: the payload does not satisfy its XSD.</summary>
    public const string InhoudVoldoetNietAanXsd = "StUF055";

    private const int LangsteOmschrijving = 200;

    /// <summary>
    /// Says to a sender that its envelope could not be processed. The original itself is not sent back in detailsXML, which
    /// the specification leaves free: it holds personal data.
    /// </summary>
    /// <param name="afzender">Who says so.</param>
    /// <param name="oorspronkelijk">The Di01 or Du01 that is answered. An error is never answered with an error.</param>
    /// <param name="referentienummer">UUID version 4 of the Fo01 itself.</param>
    /// <param name="op">When the Fo01 is made.</param>
    /// <param name="code">Code of the chain, at most 7 characters.</param>
    /// <param name="omschrijving">
    /// Without personal data: it is shown and logged along the way. Cut off at 200 characters; what XML cannot carry becomes
    /// a space.
    /// </param>
    public static Envelop Maak(
        Systeem afzender, Beantwoord oorspronkelijk, Guid referentienummer, DateTimeOffset op, string code, string omschrijving) =>
        new()
        {
            Soort = Envelopsoort.Fo01,
            Zender = afzender,
            Ontvanger = new Systeem(oorspronkelijk.Zender, Systeem.Ggk),
            Referentienummer = referentienummer,
            TijdstipBericht = op,
            Crossreferentienummer = oorspronkelijk.Referentienummer,
            Fout = new Fout(
                code, Fout.Client, Kort(omschrijving), $"{oorspronkelijk.Functie}-{oorspronkelijk.Applicatieversie}"),
        };

    /// <summary>Fits a text in omschrijving; counted in UTF-16, which is never less than the characters that the schema counts.</summary>
    internal static string Kort(string tekst)
    {
        var kort = new StringBuilder(Math.Min(tekst.Length, LangsteOmschrijving));
        foreach (var teken in tekst.EnumerateRunes())
        {
            if (kort.Length + teken.Utf16SequenceLength > LangsteOmschrijving)
                break;

            kort.Append(Rune.IsControl(teken) || teken.Value is 0xFFFE or 0xFFFF ? " " : teken.ToString());
        }

        return kort.ToString();
    }
}

/// <summary>What a Fo01 repeats of the envelope that it answers (specification 3.1).</summary>
/// <param name="Zender">Organisation that sent it.</param>
/// <param name="Referentienummer">Its reference number.</param>
/// <param name="Functie">The kind of its payload, <c>WMO301</c>.</param>
/// <param name="Applicatieversie">Version and subversion of the application that made it, four digits each.</param>
public sealed record Beantwoord(string Zender, Guid Referentienummer, string Functie, string Applicatieversie);
