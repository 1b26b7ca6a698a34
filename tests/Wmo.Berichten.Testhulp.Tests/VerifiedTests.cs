using System.Text;

namespace Wmo.Berichten.Testhulp.Tests;

[TestFixture]
public sealed class VerifiedTests
{
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    [Test]
    public async Task The_approved_file_stands_beside_the_test_and_is_named_after_it() =>
        await Verified.KloptAsync("<een>\r\n  <twee />\r\n</een>", "xml");

    [TestCase("a/b", true, 1.5, null)]
    public async Task Arguments_are_part_of_the_name(string pad, bool waar, double getal, string? niets) =>
        await Verified.KloptAsync($"{pad} {waar} {niets}");

    [Test]
    public async Task An_empty_text_is_written_as_a_word() => await Verified.KloptAsync("");

    [Test]
    public async Task Guids_and_moments_get_a_number_each_and_equal_ones_the_same()
    {
        const string tekst = """
            id 0f8fad5b-d9cb-469f-a165-70867728950e
            van {7C9E6679-7425-40DE-944B-E07FC1F90AE7} naar (0f8fad5b-d9cb-469f-a165-70867728950e)
            geen: x7c9e6679-7425-40de-944b-e07fc1f90ae7, leeg: 00000000-0000-0000-0000-000000000000
            op 2026-01-05T10:30:00, 20260105103000 en 2026-01-06T10:30:00; geen: 2026-13-05T10:30:00
            poort 20001 en 20002, weer 20001
            """;

        await Verified.KloptAsync(tekst, scrubbers:
        [
            Scrub.Guids,
            Scrub.DateTimes("yyyy-MM-ddTHH:mm:ss", "yyyyMMddHHmmss"),
            Scrub.Waarden("Poort", @"\b2\d{4}\b"),
        ]);
    }

    [Test]
    public async Task A_text_without_an_approved_file_fails_and_is_left_as_received()
    {
        using var map = new TijdelijkeMap();

        var fout = Assert.ThrowsAsync<VerifiedException>(() => KloptInAsync(map, "een\ntwee"));

        Assert.That(fout.Message, Does.Contain("nog geen goedgekeurd bestand"));
        Assert.That(Directory.GetFiles(map.Pad).Select(Path.GetFileName), Is.EqualTo((string[])
            ["VerifiedTests.A_text_without_an_approved_file_fails_and_is_left_as_received.received.txt"]));
        Assert.That(await File.ReadAllBytesAsync(Enig(map)), Is.EqualTo((byte[])[.. Bom, .. "een\ntwee"u8]));
    }

    [TestCase("een\ntwee\ndrie", "een\nTWEE\ndrie", "regel 2:\n  goedgekeurd: twee\n  ontvangen:   TWEE\n")]
    [TestCase("een\n", "een", "regel 2:\n  goedgekeurd: \n  ontvangen:   (einde van de tekst)\n")]
    [TestCase("een", "een\ntwee", "regel 2:\n  goedgekeurd: (einde van het bestand)\n  ontvangen:   twee\n")]
    public async Task A_difference_names_its_first_line(string toen, string nu, string verwacht)
    {
        using var map = new TijdelijkeMap();
        var goedgekeurd = KeurGoed(map, toen);

        var fout = Assert.ThrowsAsync<VerifiedException>(() => KloptInAsync(map, nu));

        Assert.That(fout.Message, Does.Contain(verwacht));
        Assert.That(await File.ReadAllTextAsync(Ontvangen(goedgekeurd)), Is.EqualTo(nu));
        Assert.That(await File.ReadAllTextAsync(goedgekeurd), Is.EqualTo(toen));
    }

    [Test]
    public async Task An_approved_file_with_carriage_returns_is_refused()
    {
        using var map = new TijdelijkeMap();
        await File.WriteAllTextAsync(KeurGoed(map, "een\ntwee"), "een\r\ntwee");

        var fout = Assert.ThrowsAsync<VerifiedException>(() => KloptInAsync(map, "een\r\ntwee"));

        Assert.That(fout.Message, Does.Contain("carriage return"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_match_passes_with_or_without_byte_order_mark_and_removes_a_stale_received_file(bool metBom)
    {
        using var map = new TijdelijkeMap();
        var goedgekeurd = KeurGoed(map, "een");
        await File.WriteAllTextAsync(goedgekeurd, "een\ntwee", new UTF8Encoding(metBom));
        await File.WriteAllTextAsync(Ontvangen(goedgekeurd), "van een vorige keer");

        await KloptInAsync(map, "een\r\ntwee");

        Assert.That(Enig(map), Is.EqualTo(goedgekeurd));
    }

    // As if the running test stood in a source file in this folder.
    private static Task KloptInAsync(TijdelijkeMap map, string tekst) =>
        Verified.KloptAsync(tekst, testbestand: map.Bestand("VerifiedTests.cs"));

    // As a person does it: run, look, rename.
    private static string KeurGoed(TijdelijkeMap map, string tekst)
    {
        Assert.ThrowsAsync<VerifiedException>(() => KloptInAsync(map, tekst));
        var goedgekeurd = Enig(map).Replace(".received.", ".verified.", StringComparison.Ordinal);
        File.Move(Enig(map), goedgekeurd);
        return goedgekeurd;
    }

    private static string Ontvangen(string goedgekeurd) => goedgekeurd.Replace(".verified.", ".received.", StringComparison.Ordinal);

    private static string Enig(TijdelijkeMap map) => Directory.GetFiles(map.Pad).Single();
}

[TestFixture("SQLite")]
public sealed class VerifiedFixtureTests(string engine)
{
    [TestCase(1)]
    public async Task Arguments_of_the_fixture_come_first(int nummer) => await Verified.KloptAsync($"{engine} {nummer}");
}
