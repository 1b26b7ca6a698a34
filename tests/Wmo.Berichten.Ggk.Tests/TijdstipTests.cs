using System.Globalization;
using System.Text;

namespace Wmo.Berichten.Ggk.Tests;

public sealed class TijdstipTests
{
    [TestCase("2026-01-15T12:00:00Z", "20260115130000", Description = "winter")]
    [TestCase("2026-07-15T12:00:00Z", "20260715140000", Description = "zomer")]
    [TestCase("2026-07-15T23:30:00-05:00", "20260716063000", Description = "uit een andere tijdzone")]
    [TestCase("2026-03-29T00:59:59Z", "20260329015959", Description = "net voor de zomertijd")]
    [TestCase("2026-03-29T01:00:00Z", "20260329030000", Description = "net in de zomertijd")]
    [TestCase("2026-10-25T00:59:59Z", "20261025025959", Description = "net voor de wintertijd")]
    [TestCase("2026-10-25T01:00:00Z", "20261025020000", Description = "net in de wintertijd")]
    [TestCase("2026-12-31T23:30:00Z", "20270101003000", Description = "over de jaargrens")]
    public void A_moment_is_written_in_Dutch_local_time(string op, string verwacht)
    {
        var envelop = Enveloppen.Heen() with { TijdstipBericht = Moment(op) };

        var xml = Encoding.UTF8.GetString(EnvelopWriter.Schrijf(envelop).Span);

        Assert.That(xml, Does.Contain($">{verwacht}</StUF:tijdstipBericht>"));
    }

    [TestCase("20260115", "2026-01-15T00:00:00+01:00")]
    [TestCase("2026011513", "2026-01-15T13:00:00+01:00")]
    [TestCase("202607151345", "2026-07-15T13:45:00+02:00")]
    [TestCase("20260715134559", "2026-07-15T13:45:59+02:00")]
    [TestCase("202607151345591", "2026-07-15T13:45:59.1+02:00")]
    [TestCase("2026071513455912", "2026-07-15T13:45:59.12+02:00")]
    [TestCase("20260715134559123", "2026-07-15T13:45:59.123+02:00")]
    [TestCase("20260329015959", "2026-03-29T01:59:59+01:00")]
    [TestCase("20260329023000", "2026-03-29T02:30:00+01:00", Description = "bestaat niet: de klok is nog niet verzet")]
    [TestCase("20260329030000", "2026-03-29T03:00:00+02:00")]
    [TestCase("20261025023000", "2026-10-25T02:30:00+02:00", Description = "bestaat twee keer: de eerste")]
    [TestCase("20261025030000", "2026-10-25T03:00:00+01:00")]
    [TestCase("20240229", "2024-02-29T00:00:00+01:00")]
    [TestCase("00020101", "0002-01-01T00:00:00+00:20")]
    public void Digits_are_read_as_Dutch_local_time(string cijfers, string verwacht)
    {
        var op = Lees(cijfers).Envelop!.TijdstipBericht;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(op, Is.EqualTo(Moment(verwacht)));
            Assert.That(op.Offset, Is.EqualTo(Moment(verwacht).Offset));
        }
    }

    [TestCase("20260230")]
    [TestCase("20261301")]
    [TestCase("00000101")]
    [TestCase("00010101")]
    [TestCase("99999999")]
    [TestCase("2026071524")]
    [TestCase("202607151360")]
    [TestCase("20260715134560")]
    [TestCase("202607151", Description = "halverwege het uur")]
    [TestCase("20260715134", Description = "halverwege de minuut")]
    [TestCase("2026071513455", Description = "halverwege de seconde")]
    public void Digits_that_are_no_moment_are_a_finding(string cijfers)
    {
        var uitkomst = Lees(cijfers);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(uitkomst.Envelop, Is.Null);
            Assert.That(uitkomst.Fouten.Single().Pad, Is.EqualTo("/envelopHeenbericht-ggk_Di01/stuurgegevens/tijdstipBericht"));
            Assert.That(uitkomst.Fouten.Single().Regel, Is.EqualTo(1));
            Assert.That(uitkomst.Fouten.Single().Kolom, Is.GreaterThan(1));
        }
    }

    private static EnvelopUitkomst Lees(string cijfers)
    {
        var xml = Encoding.UTF8.GetString(EnvelopWriter.Schrijf(Enveloppen.Heen()).Span);
        return EnvelopReader.Lees(Encoding.UTF8.GetBytes(xml.Replace("20260302093015", cijfers, StringComparison.Ordinal)));
    }

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture);
}
