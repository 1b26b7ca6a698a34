using System.Text.Json.Serialization;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Regioprofielen;

/// <summary>
/// What the gemeenten of a region agreed with their aanbieders on top of the standard. What a profile leaves out is as the
/// standard has it. Its shape is told by <c>regioprofiel.schema.json</c>, which every profile is held against.
/// </summary>
public sealed record Regioprofiel
{
    /// <summary>Name of the profile with the standard's own rules.</summary>
    public const string Landelijk = "landelijk";

    /// <summary>The name that a configuration chooses it by.</summary>
    public required string Naam { get; init; }

    /// <summary>Name of the region for people.</summary>
    public required string Titel { get; init; }

    /// <summary>Which version of the agreements it is, in the region's own words.</summary>
    public required string Versie { get; init; }

    /// <summary>The gemeenten that it is for; a configuration may choose it for others.</summary>
    public Regiogemeenten Gemeenten { get; init; } = new();

    /// <summary>The deadlines.</summary>
    public Termijnregels Termijnen { get; init; } = Termijnregels.Landelijk;

    /// <summary>Whether a declaratie asks for a start message.</summary>
    public Startvoorwaarde Startvoorwaarde { get; init; } = new();

    /// <summary>When a declaratie may come; null for always, as in the standard.</summary>
    public Declaratievenster? Declaratievenster { get; init; }

    /// <summary>What was agreed on products; of one with a code and its whole category the one with the code counts.</summary>
    public IReadOnlyList<Productregel> Producten { get; init; } = [];

    /// <summary>The file that it was read from, for people.</summary>
    [JsonIgnore]
    public string Herkomst { get; init; } = "";

    /// <summary>Stands for the content: a profile that was changed has another one, whatever its version says.</summary>
    [JsonIgnore]
    public string Kenmerk { get; init; } = "";

    /// <summary>For the log: name, version and content.</summary>
    public override string ToString() => $"{Naam}, versie {Versie} ({Herkomst}, {Kenmerk})";

    /// <summary>What these agreements say between a gemeente of this profile and one aanbieder, added to what the contract says.</summary>
    internal Afspraken Voor(Partijcode aanbieder, Afspraken contract)
    {
        var geldend = Producten.Where(product => product.GeldtVoor(aanbieder)).ToList();
        return contract with
        {
            Producten = [.. geldend.Select(product => product.Afspraak)],
            Tarieven = [.. contract.Tarieven, .. geldend.SelectMany(product => product.Tarieven)],
        };
    }
}

/// <summary>The gemeenten that a profile is for.</summary>
public sealed record Regiogemeenten
{
    /// <summary>CBS codes.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}

/// <summary>
/// Whether a declaratie asks for a start message. The standard says no: a prestatie may not be refused for want of one
/// (OP364). Where a region says yes a person lets such a declaratie go.
/// </summary>
public sealed record Startvoorwaarde
{
    /// <summary>True when it does.</summary>
    public bool Geldt { get; init; }
}

/// <summary>When a declaratie may come, seen from the last day of its DeclaratiePeriode; outside it a person lets it go.</summary>
public sealed record Declaratievenster
{
    /// <summary>True when the month must be over.</summary>
    public bool NaAfloopVanMaand { get; init; }

    /// <summary>How long after the end of the month it may come; null for always.</summary>
    public Termijnduur? Uiterlijk { get; init; }
}

/// <summary>What was agreed on one product, or on a whole category.</summary>
public sealed record Productregel
{
    /// <summary>ProductCategorie, as the code that messages hold.</summary>
    public required string Categorie { get; init; }

    /// <summary>ProductCode; null for the whole category.</summary>
    public string? Code { get; init; }

    /// <summary>How it is delivered and paid for.</summary>
    public required Uitvoeringsvariant Variant { get; init; }

    /// <summary>Whether starts and stops are reported in the taakgerichte variant.</summary>
    public bool StartEnStop { get; init; } = true;

    /// <summary>With whom it was agreed; null for every aanbieder.</summary>
    public Hoofdaannemer? Aanbieder { get; init; }

    /// <summary>What is paid for a month, whatever was done in it; null when nothing of the kind was agreed.</summary>
    public Maandbedrag? Maandbedrag { get; init; }

    internal Productafspraak Afspraak => new(ProductCategorie, Code, Variant, StartEnStop);

    /// <summary>A month is one piece of output (IV042: or its euros, of which there is no tariff).</summary>
    internal IEnumerable<Tariefafspraak> Tarieven => Maandbedrag is not { } maand
        ? []
        : [
            new(ProductCategorie, Code!, Eenheid.StuksOutput, new Bedrag(maand.Eurocenten), maand.Vanaf, maand.TotEnMet),
            new(ProductCategorie, Code!, Eenheid.Euro, null, maand.Vanaf, maand.TotEnMet),
        ];

    /// <summary>True when a source that knows the aanbieder by name only leaves open who it is, or when it is this one.</summary>
    internal bool GeldtVoor(Partijcode aanbieder) => Aanbieder?.Agb is not { } agb
        ? Aanbieder is null || !IsOnderaannemer(aanbieder)
        : agb == aanbieder.Code;

    internal bool IsOnderaannemer(Partijcode aanbieder) => Aanbieder?.Onderaannemers.Contains(aanbieder.Code) is true;

    internal bool GaatOver(Prestatie prestatie) => prestatie.Categorie == ProductCategorie && (Code is null || Code == prestatie.Code);

    private ProductCategorie ProductCategorie =>
        Codelijsten.TryParse(Categorie, out ProductCategorie categorie) ? categorie : throw new InvalidOperationException($"Het schema laat categorie {Categorie} toe, de standaard niet.");
}

/// <summary>An aanbieder that the gemeente has its contract with, and who work for it.</summary>
public sealed record Hoofdaannemer
{
    /// <summary>Its name.</summary>
    public required string Naam { get; init; }

    /// <summary>Its AGB code; null where the source does not tell, and then whoever sends is taken to be it.</summary>
    public string? Agb { get; init; }

    /// <summary>AGB codes of who works for it; it is for the hoofdaannemer to report and declare what they do.</summary>
    public IReadOnlyList<string> Onderaannemers { get; init; } = [];
}

/// <summary>A fixed amount for a month.</summary>
public sealed record Maandbedrag
{
    /// <summary>The amount.</summary>
    public required long Eurocenten { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Vanaf { get; init; }

    /// <summary>Last day; null as long as none was agreed.</summary>
    public DateOnly? TotEnMet { get; init; }

    internal bool GeldtIn(GeslotenPeriode periode) => Vanaf <= periode.Einddatum && !(TotEnMet < periode.Begindatum);
}
