using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Architectuur;

/// <summary>
/// Which room may use which. Judged twice: on the project files, and on the assemblies, where only what the code really
/// uses counts.
/// </summary>
[TestFixture]
public sealed class ImportrichtingTests
{
    private const string Voorvoegsel = "Wmo.Berichten.";

    // The package that SqlClient wants and the registry may lack; see its README.
    private const string Vervanger = "Microsoft.SqlServer.Server";

    // As the design has it. A room may also use what the rooms that it uses may use: those show it in their own types.
    private static readonly Dictionary<string, string[]> MagGebruiken = new()
    {
        ["Generator"] = [],
        ["Model"] = [],
        ["Regels"] = ["Model"],
        ["Ggk"] = ["Model"],
        ["Keten"] = ["Model", "Regels", "Ggk"],
        ["Opslag"] = ["Keten"],
        ["Simulator"] = ["Model", "Ggk"],
        ["Service"] = ["Model", "Regels", "Ggk", "Keten", "Opslag", "Simulator"],
        ["Cli"] = ["Service"],
    };

    private static readonly string[] Database = ["Dapper", "Microsoft.Data.", "SQLitePCLRaw", "System.Data"];
    private static readonly string[] Engines = ["Dapper", "Microsoft.Data.SqlClient", "Microsoft.Data.Sqlite", "SQLitePCLRaw"];
    private static readonly string[] Bus = ["MassTransit", "RabbitMQ."];
    private static readonly string[] Web = ["Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "System.Net."];

    private static IEnumerable<Kamer> Kamers => Kamer.Alle.Where(kamer => kamer.Naam != Vervanger);

    [Test]
    public void Every_project_under_src_is_a_room_of_the_design() => Assert.That(
        Kamers.Select(kamer => kamer.Naam), Is.EquivalentTo(MagGebruiken.Keys.Select(naam => Voorvoegsel + naam)));

    [TestCaseSource(nameof(Kamers))]
    public void A_room_refers_only_to_rooms_below_it(Kamer kamer)
    {
        var verwijzingen = kamer.Projectverwijzingen.Where(verwijzing => !verwijzing.AlleenBouwen).Select(verwijzing => verwijzing.Naam);

        Assert.That(verwijzingen, Is.SubsetOf(kamer.Naam == Voorvoegsel + "Opslag" ? [.. Toegestaan(kamer), Vervanger] : Toegestaan(kamer)));
    }

    [TestCaseSource(nameof(Kamers))]
    public void The_code_of_a_room_uses_only_rooms_below_it(Kamer kamer)
    {
        var eigen = Kamer.Alle.Select(ander => ander.Assemblynaam).ToList();

        Assert.That(kamer.GebruikteAssemblies().Where(eigen.Contains), Is.SubsetOf(Toegestaan(kamer)));
    }

    [Test]
    public void Only_the_model_is_built_with_the_generator_and_nothing_runs_with_it()
    {
        var generator = Voorvoegsel + "Generator";

        var bouwen = Kamers.Where(kamer => kamer.Projectverwijzingen.Any(verwijzing => verwijzing.Naam == generator));
        var gebruiken = Kamers.Where(kamer => kamer.GebruikteAssemblies().Contains(generator));

        Assert.That(bouwen.Select(kamer => kamer.Naam), Is.EqualTo((string[])[Voorvoegsel + "Model"]));
        Assert.That(gebruiken, Is.Empty);
    }

    [TestCaseSource(typeof(Kamer), nameof(Kamer.Alle))]
    public void A_project_never_refers_to_the_tests(Kamer kamer)
    {
        var tests = Directory.GetDirectories(Repository.Pad("tests")).Select(Path.GetFileName).ToList();

        Assert.That(kamer.Projectverwijzingen.Select(verwijzing => verwijzing.Pad), Has.All.StartsWith(Repository.Pad("src") + Path.DirectorySeparatorChar));
        Assert.That(kamer.GebruikteAssemblies(), Has.None.Matches<string>(tests.Contains));
    }

    [Test]
    public void Only_Opslag_knows_a_database_engine() => Assert.That(WieGebruikt(Engines), Is.SubsetOf(Kamernamen("Opslag")));

    [Test]
    public void Only_Keten_and_Service_know_the_bus() => Assert.That(WieGebruikt(Bus), Is.SubsetOf(Kamernamen("Keten", "Service")));

    [Test]
    public void The_rules_are_pure_they_know_no_database_no_bus_and_no_web() =>
        Assert.That(WieGebruikt([.. Database, .. Bus, .. Web]), Has.No.Member(Voorvoegsel + "Regels"));

    private static IReadOnlyList<string> Toegestaan(Kamer kamer) =>
        [.. Kamernamen([.. MetOnderliggende(kamer.Naam[Voorvoegsel.Length..]).Distinct()])];

    private static IEnumerable<string> MetOnderliggende(string kamer) =>
        MagGebruiken[kamer].SelectMany(naam => MetOnderliggende(naam).Prepend(naam));

    private static IEnumerable<string> Kamernamen(params string[] namen) => namen.Select(naam => Voorvoegsel + naam);

    private static IEnumerable<string> WieGebruikt(string[] voorvoegsels) => Kamers
        .Where(kamer => kamer.Pakketten.Concat(kamer.GebruikteAssemblies()).Any(naam =>
            voorvoegsels.Any(voorvoegsel => naam.StartsWith(voorvoegsel, StringComparison.Ordinal))))
        .Select(kamer => kamer.Naam);
}
