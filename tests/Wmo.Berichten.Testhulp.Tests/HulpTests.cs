using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;

namespace Wmo.Berichten.Testhulp.Tests;

[TestFixture]
public sealed class HulpTests
{
    private static readonly TimeSpan Kort = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Lang = TimeSpan.FromSeconds(10);

    [Test]
    public void The_root_of_the_repository_holds_the_solution_and_this_test()
    {
        Assert.That(Repository.Pad("Wmo.Berichten.sln"), Does.Exist);
        Assert.That(Repository.Pad("tests", "Wmo.Berichten.Testhulp.Tests", "HulpTests.cs"), Does.Exist);
    }

    [Test]
    public void A_temporary_folder_is_empty_at_first_and_gone_with_its_files_afterwards()
    {
        var map = new TijdelijkeMap();
        Assert.That(map.Pad, Does.Exist);
        Assert.That(Directory.GetFileSystemEntries(map.Pad), Is.Empty);

        Directory.CreateDirectory(map.Bestand("onder"));
        File.WriteAllText(Path.Combine(map.Bestand("onder"), "a.txt"), "a");
        map.Dispose();

        Assert.That(map.Pad, Does.Not.Exist);
    }

    [Test]
    public void Chosen_ports_are_all_different_and_free()
    {
        var poorten = VrijePoort.Kies(20);

        Assert.That(poorten, Is.Unique.And.Length.EqualTo(20));
        foreach (var poort in poorten)
        {
            using var luisteraar = new TcpListener(IPAddress.Loopback, poort);
            Assert.That(luisteraar.Start, Throws.Nothing);
        }
    }

    [Test]
    public async Task Waiting_ends_as_soon_as_the_condition_holds()
    {
        var keren = 0;

        await Wacht.TotAsync(() => ++keren == 3, Lang, "de derde keer");

        Assert.That(keren, Is.EqualTo(3));
    }

    [Test]
    public void Waiting_in_vain_says_what_for() => Assert.That(
        () => Wacht.TotAsync(() => false, Kort, "het antwoord is er"),
        Throws.TypeOf<TimeoutException>().With.Message.Match(@"^Na \d+\.\d s nog niet: het antwoord is er\.$"));

    [Test]
    public void A_condition_that_never_answers_does_not_hold_up_the_wait() => Assert.That(
        () => Wacht.TotAsync(() => new TaskCompletionSource<bool>().Task, Kort, "het antwoord is er"),
        Throws.TypeOf<TimeoutException>());

    [Test]
    public void What_the_condition_throws_ends_the_wait() => Assert.That(
        () => Wacht.TotAsync(() => Task.FromException<bool>(new InvalidOperationException("stuk")), Lang, "iets"),
        Throws.InvalidOperationException.With.Message.EqualTo("stuk"));

    [Test]
    public void Test_persons_have_numbers_of_the_test_range_that_pass_the_elfproef()
    {
        var nummers = Enumerable.Range(0, 50).Select(Voorbeelden.TestBsn).ToList();

        Assert.That(nummers, Is.Unique.And.All.Matches("^9999[0-9]{5}$"));
        Assert.That(nummers, Has.Member(Voorbeelden.Bsn).And.No.Member(Voorbeelden.FouteBsn));
    }

    [Test]
    public void The_sample_WMO301_says_what_it_was_asked_to_say()
    {
        var bericht = XDocument.Parse(Voorbeelden.Wmo301Tekst(
            bsn: Voorbeelden.TestBsn(7), identificatie: "ABC", toewijzingnummer: 42, gemeente: "0344", aanbieder: "87654321", dagtekening: new DateOnly(2026, 2, 3)));

        string Waarde(string element) => bericht.Descendants().First(e => e.Name.LocalName == element).Value;

        Assert.That(Waarde("Bsn"), Is.EqualTo(Voorbeelden.TestBsn(7)));
        Assert.That(Waarde("Identificatie"), Is.EqualTo("ABC"));
        Assert.That(Waarde("ToewijzingNummer"), Is.EqualTo("42"));
        Assert.That(Waarde("Afzender"), Is.EqualTo("0344"));
        Assert.That(Waarde("Ontvanger"), Is.EqualTo("87654321"));
        Assert.That(Waarde("Dagtekening"), Is.EqualTo("2026-02-03"));
        Assert.That(Waarde("Einddatum"), Is.EqualTo("2027-02-02"));
    }

    [Test]
    public async Task The_sample_WMO301_is_this_message() => await Verified.KloptAsync(Voorbeelden.Wmo301Tekst(), "xml");
}
