using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Architectuur;

/// <summary>A project under <c>src</c>, as its project file and as the assembly that was built from it.</summary>
public sealed class Kamer
{
    private readonly XDocument project;

    private Kamer(string projectbestand)
    {
        Projectbestand = projectbestand;
        Naam = Path.GetFileNameWithoutExtension(projectbestand);
        project = XDocument.Load(projectbestand);
        Assemblynaam = project.Descendants("AssemblyName").FirstOrDefault()?.Value ?? Naam;
    }

    /// <summary>Every project under <c>src</c>.</summary>
    public static IReadOnlyList<Kamer> Alle { get; } =
        [.. Directory.GetDirectories(Repository.Pad("src")).SelectMany(map => Directory.GetFiles(map, "*.csproj")).Order().Select(bestand => new Kamer(bestand))];

    /// <summary>Name of the project: <c>Wmo.Berichten.Model</c>.</summary>
    public string Naam { get; }

    /// <summary>Name of its assembly, the same but for the command line.</summary>
    public string Assemblynaam { get; }

    /// <summary>Full path of the project file.</summary>
    public string Projectbestand { get; }

    /// <summary>The project references of the project file.</summary>
    public IEnumerable<Projectverwijzing> Projectverwijzingen => project.Descendants("ProjectReference").Select(verwijzing => new Projectverwijzing(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Projectbestand)!, verwijzing.Attribute("Include")!.Value.Replace('\\', '/'))),
        verwijzing.Attribute("ReferenceOutputAssembly")?.Value == "false"));

    /// <summary>The packages of the project file.</summary>
    public IEnumerable<string> Pakketten => project.Descendants("PackageReference").Select(pakket => pakket.Attribute("Include")!.Value);

    /// <summary>The assemblies that its compiled code really uses, read from the assembly without loading it.</summary>
    public IReadOnlyList<string> GebruikteAssemblies()
    {
        using var bestand = File.OpenRead(Assembly());
        using var pe = new PEReader(bestand);
        var metadata = pe.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(verwijzing => metadata.GetString(metadata.GetAssemblyReference(verwijzing).Name))];
    }

    /// <inheritdoc/>
    public override string ToString() => Naam;

    // Built in the configuration that this test was built in: bin/Release/net10.0 or bin/Debug/net10.0.
    private string Assembly()
    {
        var configuratie = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Projectbestand)!, "bin", configuratie), $"{Assemblynaam}.dll", SearchOption.AllDirectories)
            .MaxBy(File.GetLastWriteTimeUtc)
            ?? throw new FileNotFoundException($"{Naam} is nog niet gebouwd.");
    }
}

/// <summary>A project reference.</summary>
/// <param name="Pad">Full path of the project that it refers to.</param>
/// <param name="AlleenBouwen">True when the code cannot use it: it only has to be built, or runs in the compiler.</param>
public sealed record Projectverwijzing(string Pad, bool AlleenBouwen)
{
    /// <summary>Name of the project that it refers to.</summary>
    public string Naam => Path.GetFileNameWithoutExtension(Pad);
}
