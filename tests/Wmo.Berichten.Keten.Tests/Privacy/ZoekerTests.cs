using System.Text;

namespace Wmo.Berichten.Keten.Tests.Privacy;

/// <summary>A search that finds nothing only means something when it finds what is there.</summary>
public sealed class ZoekerTests
{
    private static readonly Zoeker Zoeker = new("999900006", "Proefstra");

    [Test]
    public void In_elke_vorm_en_op_elke_plaats_wordt_een_tekst_gevonden([Values("999900006", "Proefstra", "proefstra")] string tekst, [Range(0, 3)] int ervoor)
    {
        var vooraf = new string('<', ervoor);
        foreach (var codering in new[] { Encoding.UTF8, Encoding.Unicode })
        {
            var bytes = codering.GetBytes($"{vooraf}{tekst}>>");
            Assert.Multiple(() =>
            {
                Assert.That(Zoeker.Vind(bytes), Does.Contain(codering == Encoding.UTF8 ? "UTF-8" : "UTF-16"));
                Assert.That(Zoeker.Vind(Convert.ToBase64String(bytes)), Does.Contain("base64"));
                Assert.That(Zoeker.Vind(Convert.ToHexString(bytes)), Does.Contain("hexadecimaal"));
                Assert.That(Zoeker.Vind(Encoding.Unicode.GetBytes($" {codering.GetString(bytes)}")), Is.Not.Null);
            });
        }
    }

    [TestCase("999900018 9999 00006")]
    [TestCase("Proefstr Proef")]
    public void Wat_er_niet_staat_wordt_niet_gevonden(string tekst) =>
        Assert.That(Zoeker.Vind(tekst), Is.Null);
}
