using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>The rules of all levels on a message, with the dossier already fetched, and the answer.</summary>
[MemoryDiagnoser]
[HideColumns(Column.Error, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2, Column.AllocRatio)]
public abstract class Regelmeting(Func<byte[]> maak)
{
    private static readonly DateOnly Vandaag = new(2026, 2, 4);

    private readonly byte[] xml = maak();
    private IBericht bericht = null!;
    private Dossierinhoud dossier = null!;
    private Controleuitkomst uitkomst = null!;

    /// <summary>Fetches what the message needs from a dossier on disk.</summary>
    [GlobalSetup]
    public async Task LeesAsync()
    {
        using var map = new TijdelijkeMap();
        await Meetdossier.MaakAsync(map.Pad, maanden: 2, []);
        await using var opslag = Meetdossier.Open(map.Pad);
        bericht = BerichtControle.Controleer(xml).Bericht!;
        dossier = await opslag.LeesAsync(bericht);
        uitkomst = Niveau3En4().Uitkomst;
    }

    [Benchmark(Baseline = true, Description = "BerichtControle.Controleer(xml), niveau 1 en 2")]
    public Controleuitkomst Niveau1En2() => BerichtControle.Controleer(xml);

    [Benchmark(Description = "BerichtControle.Controleer(bericht), niveau 2")]
    public Controleuitkomst Niveau2() => BerichtControle.Controleer(bericht);

    [Benchmark(Description = "Dossiercontrole.Beoordeel, niveau 3 en 4")]
    public Beoordeling Niveau3En4() => Dossiercontrole.Beoordeel(bericht, dossier, Afspraken.Standaard, Vandaag);

    [Benchmark(Description = "het antwoord opstellen")]
    public byte[] Antwoord() => bericht is Wmo323.Bericht
        ? Declaratieantwoord.Maak(xml, uitkomst, "ANTWOORD", Vandaag)
        : Retourbericht.Maak(xml, uitkomst, "ANTWOORD", Vandaag);
}

/// <summary>A small message; it is accepted.</summary>
public class Wmo305Regels() : Regelmeting(Meetberichten.Wmo305);

/// <summary>Everything is granted.</summary>
public class Wmo323Toegekend() : Regelmeting(() => Meetberichten.Wmo323());

/// <summary>Every prestatie is refused.</summary>
public class Wmo323Afgewezen() : Regelmeting(() => Meetberichten.Wmo323(onbekend: true));
