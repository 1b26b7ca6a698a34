using System.Globalization;
using System.Xml;
using System.Xml.Schema;

namespace Wmo.Berichten.Testhulp;

/// <summary>Makes random values of the simple types of a schema.</summary>
internal sealed class WillekeurigeWaarde(Random random)
{
    private const int MeestePogingen = 1000;

    /// <summary>A value that the type allows.</summary>
    /// <exception cref="InvalidOperationException">None was found: the type is too narrow to find one by chance.</exception>
    public string Maak(XmlSchemaSimpleType type)
    {
        var afkomst = Afkomst(type).ToList();
        for (var poging = 0; poging < MeestePogingen; poging++)
        {
            var waarde = Probeer(type, afkomst);
            if (PastInLengte(waarde, afkomst) && IsGeldig(type, waarde))
            {
                return waarde;
            }
        }

        throw new InvalidOperationException($"Geen waarde gevonden voor {type.QualifiedName}.");
    }

    private string Probeer(XmlSchemaSimpleType type, List<XmlSchemaSimpleType> afkomst)
    {
        // Any nine digits would pass the schema, but might belong to someone.
        if (afkomst.Any(trede => trede.Name == "LDT_BurgerServicenummer"))
        {
            return TestBsn();
        }

        var codes = Facetten<XmlSchemaEnumerationFacet>(afkomst).ToList();
        if (codes.Count > 0)
        {
            return codes[random.Next(codes.Count)];
        }

        // A pattern of letters and digits alone leaves one value.
        var patroon = Facetten<XmlSchemaPatternFacet>(afkomst).FirstOrDefault();
        return patroon is not null && patroon.All(char.IsAsciiLetterOrDigit) ? patroon : type.TypeCode switch
        {
            XmlTypeCode.Date => MetWit(Datum()),
            XmlTypeCode.Time => MetWit(Tijd()),
            XmlTypeCode.Integer => MetWit(Getal(afkomst)),
            _ => new WillekeurigeTekst(random).Maak(patroon ?? ".+"),
        };
    }

    private string TestBsn()
    {
        while (true)
        {
            var begin = $"9999{random.Next(10_000):0000}";
            var laatste = begin.Select((teken, plaats) => (teken - '0') * (9 - plaats)).Sum() % 11;
            if (laatste < 10)
            {
                return $"{begin}{laatste}";
            }
        }
    }

    private string Datum()
    {
        var dag = random.Next(10) > 0
            ? new DateOnly(1900, 1, 1).AddDays(random.Next(80_000))
            : DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
        return dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private string Tijd()
    {
        var tijd = new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay));
        return tijd.ToString(random.Next(3) > 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture);
    }

    private string Getal(List<XmlSchemaSimpleType> afkomst)
    {
        var min = long.Parse(Facetten<XmlSchemaMinInclusiveFacet>(afkomst).First(), CultureInfo.InvariantCulture);
        var max = long.Parse(Facetten<XmlSchemaMaxInclusiveFacet>(afkomst).First(), CultureInfo.InvariantCulture);
        var getal = random.Next(10) switch
        {
            0 => min,
            1 => max,
            _ => random.NextInt64(min, max + 1),
        };
        return getal.ToString(random.Next(10) > 0 ? "D" : "D15", CultureInfo.InvariantCulture);
    }

    /// <summary>Now and then with white space around it, which these types let go.</summary>
    private string MetWit(string waarde) => random.Next(20) > 0 ? waarde : $" \n{waarde}\t";

    private static bool PastInLengte(string waarde, List<XmlSchemaSimpleType> afkomst) =>
        Facetten<XmlSchemaMaxLengthFacet>(afkomst).All(max => waarde.Length <= int.Parse(max, CultureInfo.InvariantCulture))
        && Facetten<XmlSchemaMinLengthFacet>(afkomst).All(min => waarde.Length >= int.Parse(min, CultureInfo.InvariantCulture));

    private static bool IsGeldig(XmlSchemaSimpleType type, string waarde)
    {
        try
        {
            type.Datatype!.ParseValue(waarde, new NameTable(), null);
            return true;
        }
        catch (XmlSchemaException)
        {
            return false;
        }
    }

    /// <summary>Facets of one kind, those of the type itself before those of what it restricts.</summary>
    private static IEnumerable<string> Facetten<T>(List<XmlSchemaSimpleType> afkomst)
        where T : XmlSchemaFacet =>
        afkomst.SelectMany(trede => ((XmlSchemaSimpleTypeRestriction)trede.Content!).Facets.OfType<T>())
            .Select(facet => facet.Value!);

    private static IEnumerable<XmlSchemaSimpleType> Afkomst(XmlSchemaSimpleType type)
    {
        for (var trede = type; trede?.Content is not null; trede = trede.BaseXmlSchemaType as XmlSchemaSimpleType)
        {
            yield return trede;
        }
    }
}
