using System.Text;

namespace Wmo.Berichten.Ggk.Tests;

public sealed class LezenTests
{
    [Test]
    public void A_Fo01_with_any_UUID_is_read()
    {
        var fout = Lees(Fo01().Replace(
            $"{Enveloppen.Kruisnummer}", "9C0F7B90-5C69-11E5-A837-0800200C9A66", StringComparison.Ordinal)).Envelop;

        Assert.That(fout?.Crossreferentienummer, Is.EqualTo(Guid.Parse("9c0f7b90-5c69-11e5-a837-0800200c9a66")));
    }

    [TestCase("")]
    [TestCase("onbekend")]
    public void A_Fo01_that_does_not_say_what_it_answers_is_read_all_the_same(string nummer)
    {
        var uitkomst = Lees(Fo01().Replace($"{Enveloppen.Kruisnummer}", nummer, StringComparison.Ordinal));

        Assert.That(uitkomst.Envelop! with { Inhoud = default }, Is.EqualTo(Enveloppen.Foutmelding() with { Crossreferentienummer = null }));
    }

    [TestCase("")]
    [TestCase("42")]
    public void A_Fo01_without_a_reference_number_of_its_own_is_a_finding(string nummer)
    {
        var uitkomst = Lees(Fo01().Replace($"{Enveloppen.Nummer}", nummer, StringComparison.Ordinal));

        Assert.That(uitkomst.Fouten.Single().Pad, Is.EqualTo("/Fo01Bericht/stuurgegevens/referentienummer"));
    }

    [Test]
    public void A_Fo01_may_leave_the_organisation_out()
    {
        var fout = Lees(Fo01().Replace("<StUF:organisatie>IB</StUF:organisatie>", "", StringComparison.Ordinal)).Envelop;

        Assert.That(fout?.Zender, Is.EqualTo(new Systeem("", "GGK")));
    }

    [Test]
    public void Free_details_of_a_Fo01_are_passed_over()
    {
        const string Details = "<StUF:detailsXML><a b=\"1\"><StUF:code>x</StUF:code></a><!-- c --></StUF:detailsXML></StUF:body>";

        var fout = Lees(Fo01().Replace("</StUF:body>", Details, StringComparison.Ordinal)).Envelop;

        Assert.That(fout! with { Inhoud = default }, Is.EqualTo(Enveloppen.Foutmelding()));
    }

    [Test]
    public void A_pair_of_surrogates_stays_together_wherever_it_stands([Values(0, 1)] int verschoven)
    {
        var tekst = new string('x', verschoven) + string.Concat(Enumerable.Repeat("\U0001F600", 10_000));
        var details = $"<StUF:detailsXML><a>{tekst}</a></StUF:detailsXML></StUF:body>";

        var fout = EnvelopReader.LeesAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(Fo01().Replace("</StUF:body>", details, StringComparison.Ordinal))), CancellationToken.None)
            .GetAwaiter().GetResult();

        Assert.That(Encoding.UTF8.GetString(fout.Envelop!.Inhoud.Span), Does.Contain($"<a>{tekst}</a>"));
    }

    [Test]
    public void Layout_comments_and_prefixes_do_not_matter()
    {
        var xml = Heen().Replace("><", ">\r\n<!-- x --><?y z?>\t<", StringComparison.Ordinal)
            .Replace("GGK:", "a:", StringComparison.Ordinal).Replace(":GGK", ":a", StringComparison.Ordinal)
            .Replace("StUF:", "b:", StringComparison.Ordinal).Replace(":StUF", ":b", StringComparison.Ordinal);

        var envelop = Lees(xml).Envelop;

        Assert.That(envelop! with { Inhoud = default }, Is.EqualTo(Enveloppen.Heen() with { Inhoud = default }));
    }

    [Test]
    public void An_envelope_of_another_version_is_named_as_such()
    {
        var uitkomst = Lees(Heen().Replace("koppelvlak/ggk0210", "koppelvlak/ggk0310", StringComparison.Ordinal));

        Assert.That(uitkomst.Fouten.Single().Melding, Does.StartWith("De envelop is van een andere versie"));
    }

    [TestCase("SGFsbG8=")]
    [TestCase(" SGFs\r\n\tbG8= ")]
    [TestCase("SGFs<!-- x -->bG8=")]
    [TestCase("SG<![CDATA[Fsb]]>G8=")]
    [TestCase("SG&#70;sbG8&#x3D;")]
    public void Base64_may_be_laid_out(string inhoud) =>
        Assert.That(Lees(Heen(inhoud)).Envelop?.Inhoud.ToArray(), Is.EqualTo("Hallo"u8.ToArray()));

    [TestCase("SGFsbG8", Description = "opvulling ontbreekt")]
    [TestCase("SGFsbG9=", Description = "losse bits")]
    [TestCase("SGFsbG8==", Description = "te veel opvulling")]
    [TestCase("SGFsbG8=SGFs", Description = "verder na het eind")]
    [TestCase("SGFs-G8=", Description = "base64url")]
    [TestCase("SGFs\u00a0bG8=", Description = "vaste spatie")]
    public void Base64_that_other_readers_refuse_is_a_finding(string inhoud)
    {
        var uitkomst = Lees(Heen(inhoud));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(uitkomst.Envelop, Is.Null);
            Assert.That(uitkomst.Fouten.Single().Pad, Is.EqualTo("/envelopHeenbericht-ggk_Di01/parameters/bericht/xmlBestand"));
        }
    }

    private static string Fo01() => Encoding.UTF8.GetString(EnvelopWriter.Schrijf(Enveloppen.Foutmelding()).Span);

    private static string Heen() => Encoding.UTF8.GetString(EnvelopWriter.Schrijf(Enveloppen.Heen()).Span);

    private static string Heen(string inhoud)
    {
        var leeg = EnvelopWriter.Schrijf(Enveloppen.Heen() with { Inhoud = "Hallo"u8.ToArray() });
        return Encoding.UTF8.GetString(leeg.Span).Replace("SGFsbG8=", inhoud, StringComparison.Ordinal);
    }

    private static EnvelopUitkomst Lees(string xml) => Lezing.Lees(xml);
}
