using System.Text;
using System.Text.RegularExpressions;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Model.Tests;

/// <summary>What the reader makes of input that is not as the schema says.</summary>
[TestFixture]
public class LezerTests
{
    private static readonly string Goed = Voorbeelden.Wmo301Tekst();

    [Test]
    public void A_message_cut_off_anywhere_is_a_fault()
    {
        var xml = Encoding.UTF8.GetBytes(Goed);
        Assert.Multiple(() =>
        {
            for (var lengte = 0; lengte < xml.Length; lengte += 50)
            {
                var fout = Fout(xml.AsMemory(0, lengte));
                Assert.That(fout?.Melding, Does.Contain("welgevormd"), $"na {lengte} bytes");
            }
        });
    }

    [Test]
    public void An_element_with_another_name_is_a_fault_wherever_it_stands()
    {
        foreach (var naam in Namen())
        {
            var xml = Goed.Replace($"{naam}>", $"{naam}X>", StringComparison.Ordinal);
            Assert.That(Fout(xml), Is.Not.Null, naam);
        }
    }

    [Test]
    public void An_element_too_many_is_a_fault_wherever_it_stands()
    {
        for (var plaats = Goed.IndexOf("<Header>", StringComparison.Ordinal); plaats >= 0; plaats = Goed.IndexOf('<', plaats + 1))
        {
            Assert.That(Fout(Goed.Insert(plaats, "<Extra/>")), Is.Not.Null, Goed[..plaats]);
        }
    }

    [Test]
    public void An_element_of_another_namespace_is_a_fault_wherever_it_stands()
    {
        foreach (var naam in Namen().Where(naam => Goed.Contains($"<{naam}>", StringComparison.Ordinal) && !naam.Contains(':', StringComparison.Ordinal)))
        {
            var xml = Goed.Replace($"<{naam}>", $"<{naam} xmlns=\"urn:anders\">", StringComparison.Ordinal);
            Assert.That(Fout(xml), Is.Not.Null, naam);
        }
    }

    [Test]
    public void A_message_of_another_kind_is_a_fault_at_the_root()
    {
        var gelezen = Berichten.TryLees(Berichtsoort.Wmo302, Encoding.UTF8.GetBytes(Goed), out _, out var fout);
        Assert.That(gelezen, Is.False);
        Assert.That(fout!.Pad, Is.EqualTo("/Bericht"));
    }

    [TestCase("<ToewijzingNummer>1001</ToewijzingNummer>", "", "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/ToewijzingNummer")]
    [TestCase("<Contactgegevens>", "tekst<Contactgegevens>", "/Bericht/Client")]
    [TestCase("<iwmo:Huisnummer>12<", "<iwmo:Huisnummer>twaalf<", "/Bericht/Client/Contactgegevens/Contact[1]/Adres/Huis/Huisnummer")]
    [TestCase("<iwmo:Huisnummer>12<", "<iwmo:Huisnummer>1<b/>2<", "/Bericht/Client/Contactgegevens/Contact[1]/Adres/Huis/Huisnummer")]
    [TestCase("<Geslacht>2<", "<Geslacht>3<", "/Bericht/Client/Geslacht")]
    [TestCase("<Geslacht>2<", "<Geslacht> 2<", "/Bericht/Client/Geslacht")]
    [TestCase("<Geslacht>2</Geslacht>", "<Geslacht/>", "/Bericht/Client/Geslacht")]
    [TestCase("<Bsn>999900006<", "<Bsn>99990000<", "/Bericht/Client/Bsn")]
    [TestCase("<Bsn>999900006<", "<Bsn>99990000a<", "/Bericht/Client/Bsn")]
    [TestCase("<ToewijzingNummer>1001<", "<ToewijzingNummer>99999999999<", "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/ToewijzingNummer")]
    public void A_fault_names_its_place(string was, string wordt, string pad)
    {
        Assert.That(Goed, Does.Contain(was));
        Assert.That(Fout(Goed.Replace(was, wordt, StringComparison.Ordinal))?.Pad, Is.EqualTo(pad));
    }

    [TestCase("<ToegewezenProducten> </ToegewezenProducten>")]
    [TestCase("<ToegewezenProducten></ToegewezenProducten>")]
    [TestCase("<ToegewezenProducten/>")]
    public void A_list_without_items_is_a_fault(string leeg)
    {
        var xml = Regex.Replace(Goed, "<ToegewezenProducten>.*</ToegewezenProducten>", leeg, RegexOptions.Singleline);
        Assert.That(Fout(xml)?.Pad, Is.EqualTo("/Bericht/Client/ToegewezenProducten/ToegewezenProduct"));
    }

    [Test]
    public void A_fault_in_a_value_points_to_the_start_of_its_element()
    {
        var fout = Fout("""
            <Bericht xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo301/schema">
              <Header><BerichtCode>414</BerichtCode>
                <BerichtVersie>
                  drie
                </BerichtVersie>
            """);
        Assert.That(fout, Is.EqualTo(new Leesfout("/Bericht/Header/BerichtVersie", 3, 6, "Dit is geen geheel getal, of het is te groot.")));
    }

    [Test]
    public void A_fault_repeats_nothing_of_the_message()
    {
        var fout = Fout(Goed.Replace("<Bsn>999900006</Bsn>", "<Bsn><B999900006/></Bsn>", StringComparison.Ordinal));
        Assert.That(fout!.ToString(), Does.Not.Contain("999900006"));
    }

    [TestCase("")]
    [TestCase("geen xml")]
    [TestCase("<!DOCTYPE Bericht [<!ENTITY a 'b'>]><Bericht/>")]
    [TestCase("<?xml version='1.0' encoding='onbekend'?><Bericht/>")]
    [TestCase("<?xml version='1.0' encoding='utf-7'?><Bericht/>")]
    [TestCase("<Bericht>&onbekend;</Bericht>")]
    public void What_is_no_message_is_a_fault(string tekst) => Assert.That(Fout(tekst), Is.Not.Null);

    [TestCase("tekst")]
    [TestCase("<Bericht/>")]
    [TestCase(" \n tekst")]
    [TestCase(" <!-- a --> <Bericht/>")]
    public void Something_behind_the_message_is_a_fault(string achter) => Assert.That(Fout(Goed + achter), Is.Not.Null);

    [Test]
    public void Bytes_that_are_not_UTF_8_are_a_fault()
    {
        var xml = Encoding.UTF8.GetBytes(Goed);
        xml[Goed.IndexOf("Proefstra", StringComparison.Ordinal)] = 0xFF;
        Assert.That(Fout(xml), Is.Not.Null);
    }

    [Test]
    public void Random_damage_never_throws([Range(1, 20)] int zaad)
    {
        var random = new Random(zaad);
        var heel = new WillekeurigBericht(zaad).Xml(Berichtsoort.Wmo302);
        for (var poging = 0; poging < 100; poging++)
        {
            var xml = heel.ToArray();
            xml[random.Next(xml.Length)] = (byte)random.Next(256);
            var gelezen = Berichten.TryLees(Berichtsoort.Wmo302, xml, out var bericht, out var fout);
            Assert.That((bericht is null, fout is null), Is.EqualTo((!gelezen, gelezen)), $"zaad {zaad}, poging {poging}");
        }
    }

    private static IEnumerable<string> Namen() =>
        Regex.Matches(Goed, "</([^>]+)>").Select(m => m.Groups[1].Value).Distinct();

    private static Leesfout? Fout(string xml) => Fout(Encoding.UTF8.GetBytes(xml));

    private static Leesfout? Fout(ReadOnlyMemory<byte> xml)
    {
        var gelezen = Berichten.TryLees(Berichtsoort.Wmo301, xml, out var bericht, out var fout);
        Assert.That(bericht is null, Is.EqualTo(!gelezen));
        return fout;
    }
}
