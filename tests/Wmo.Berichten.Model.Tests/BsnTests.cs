namespace Wmo.Berichten.Model.Tests;

/// <summary>Numbers from the test range only; which pass was computed by hand with the weights of CS002.</summary>
[TestFixture]
public class BsnTests
{
    [TestCase("999900006", true)]
    [TestCase("999900018", true)]
    [TestCase("999900007", false)]
    [TestCase("999900060", false)]
    [TestCase("999900081", false)]
    [TestCase("000000000", false)]
    public void The_elfproef_judges(string tekst, bool voldoet) =>
        Assert.That(Bsn.Parse(tekst).VoldoetAanElfproef, Is.EqualTo(voldoet));

    [Test]
    public void The_elfproef_judges_as_the_sum_of_its_weights_does()
    {
        for (var rest = 0; rest < 2_000; rest++)
        {
            var tekst = $"9999{rest:00000}";
            var som = tekst.Zip([9, 8, 7, 6, 5, 4, 3, 2, -1], (teken, gewicht) => (teken - '0') * gewicht).Sum();
            Assert.That(Bsn.Parse(tekst).VoldoetAanElfproef, Is.EqualTo(som % 11 == 0), tekst);
        }
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("99990000")]
    [TestCase("9999000060")]
    [TestCase("99990000a")]
    [TestCase(" 99990000")]
    [TestCase("99990000٣")]
    public void Only_nine_digits_are_a_number(string? tekst)
    {
        Assert.That(Bsn.TryParse(tekst, out var bsn), Is.False);
        Assert.That(bsn, Is.EqualTo(default(Bsn)));
        Assert.That(() => Bsn.Parse(tekst!), Throws.TypeOf<FormatException>().With.Message.Not.Contains("9999"));
    }

    [Test]
    public void The_number_shows_only_when_asked_for()
    {
        var bsn = Bsn.Parse("999900006");
        Assert.That($"{bsn}", Is.EqualTo("*****"));
        Assert.That(bsn.Waarde, Is.EqualTo("999900006"));
        Assert.That(bsn, Is.EqualTo(Bsn.Parse("999900006")).And.Not.EqualTo(Bsn.Parse("999900018")));
        Assert.That(default(Bsn).VoldoetAanElfproef, Is.False);
    }
}
