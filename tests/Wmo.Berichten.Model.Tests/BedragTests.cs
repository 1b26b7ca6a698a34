namespace Wmo.Berichten.Model.Tests;

[TestFixture]
public class BedragTests
{
    [TestCase(0, "€ 0,00")]
    [TestCase(5, "€ 0,05")]
    [TestCase(123456, "€ 1.234,56")]
    [TestCase(-123456, "€ -1.234,56")]
    [TestCase(999999999999, "€ 9.999.999.999,99")]
    public void Cents_read_as_euros(long centen, string tekst) =>
        Assert.That(new Bedrag(centen).ToString(), Is.EqualTo(tekst));

    [Test]
    public void Amounts_add_up_to_the_cent()
    {
        var bedrag = new Bedrag(1999);
        Assert.Multiple(() =>
        {
            Assert.That(bedrag + new Bedrag(1), Is.EqualTo(new Bedrag(2000)));
            Assert.That(bedrag - new Bedrag(2000), Is.EqualTo(new Bedrag(-1)));
            Assert.That(-bedrag, Is.EqualTo(new Bedrag(-1999)));
            Assert.That(bedrag * 3, Is.EqualTo(new Bedrag(5997)));
            Assert.That(bedrag > Bedrag.Nul && Bedrag.Nul < bedrag && bedrag >= new Bedrag(1999) && bedrag <= new Bedrag(1999));
        });
    }

    [Test]
    public void An_amount_that_does_not_fit_is_refused()
    {
        var meest = new Bedrag(long.MaxValue);
        Assert.Multiple(() =>
        {
            Assert.That(() => meest + new Bedrag(1), Throws.TypeOf<OverflowException>());
            Assert.That(() => -meest - new Bedrag(2), Throws.TypeOf<OverflowException>());
            Assert.That(() => meest * 2, Throws.TypeOf<OverflowException>());
            Assert.That(() => -new Bedrag(long.MinValue), Throws.TypeOf<OverflowException>());
        });
    }
}
