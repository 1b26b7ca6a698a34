using System.Globalization;
using System.Xml;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using Wmo.Berichten.Model;
using Wmo.Berichten.Model.Schemas;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>Reading and checking a message, from its bytes, beside what System.Xml takes for the same bytes.</summary>
[MemoryDiagnoser]
[HideColumns(Column.Error, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2, Column.AllocRatio)]
public abstract class Leesmeting(Berichtsoort soort)
{
    private static readonly Dictionary<Berichtsoort, byte[]> Berichten = new()
    {
        [Berichtsoort.Wmo301] = Meetberichten.Wmo301(1001),
        [Berichtsoort.Wmo323] = Meetberichten.Wmo323(),
    };

    private readonly byte[] xml = Berichten[soort];

    /// <summary>Prints a table per message, with ratios to <see cref="Lezen"/>; false when something could not be measured.</summary>
    public static bool MeetAlles()
    {
        foreach (var (soort, xml) in Berichten)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{soort.Naam()}: {xml.Length:N0} bytes"));
        return Meting.Draai(typeof(Wmo301Lezen), typeof(Wmo323Lezen));
    }

    [Benchmark(Baseline = true, Description = "XmlReader")]
    public int Lezen()
    {
        using var lezer = XmlReader.Create(new MemoryStream(xml));
        var knopen = 0;
        while (lezer.Read())
            knopen++;
        return knopen;
    }

    [Benchmark(Description = "XmlReader+XmlSchemaSet")]
    public int LezenMetXmlSchemaSet() => Iwmoschemas.Fouten(xml).Count;

    [Benchmark(Description = "Niveau1.Controleer")]
    public SchemaUitkomst Niveau1Controleren() => Niveau1.Controleer(xml);

    [Benchmark(Description = "Berichten.TryLees")]
    public IBericht? TypedLezen() => Model.Berichten.TryLees(soort, xml, out var bericht, out _) ? bericht : null;

    [Benchmark(Description = "BerichtControle.Controleer")]
    public Controleuitkomst Controleren() => BerichtControle.Controleer(xml);
}

/// <summary>A small message, as most are.</summary>
public class Wmo301Lezen() : Leesmeting(Berichtsoort.Wmo301);

/// <summary>A message about as large as the chain carries.</summary>
public class Wmo323Lezen() : Leesmeting(Berichtsoort.Wmo323);
