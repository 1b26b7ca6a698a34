using Wmo.Berichten.Keten.Tests.Hulp;

namespace Wmo.Berichten.Service.Tests.Soap;

/// <summary>A wrong setting stops the start and says what should stand there.</summary>
public sealed class SoapInstellingenTests
{
    [TestCase("Kanaal=soap", "Soap:Adres is ''; verwacht wordt het https-adres")]
    [TestCase("Kanaal=soap;Soap:Adres=http://ggk.example/", "Soap:Adres is 'http://ggk.example/'")]
    [TestCase("Kanaal=soap;Soap:Adres=https://ggk.example/", "Soap:Certificaat ontbreekt")]
    [TestCase("Soap:Oin=123", "een OIN telt 20 cijfers")]
    [TestCase("Partijen:0363:Oin=123", "Partijen:0363:Oin is '123'; een OIN telt 20 cijfers")]
    [TestCase("Partijen:0363:Oin=00000001003214345000", "zonder Soap:CertificaatVereist")]
    [TestCase("Soap:CertificaatVereist=ja", "toegestaan zijn 'true' en 'false'")]
    [TestCase("Soap:CertificaatVereist=true", "Soap:Oin ontbreekt")]
    [TestCase("Soap:Certificaat:Pad=/bestaat/niet.pfx", "Soap:Certificaat:Pad is '/bestaat/niet.pfx'; dat is geen bestand")]
    [TestCase("Soap:Certificaat:Pad=a.pfx;Soap:Certificaat:Vingerafdruk=AB", "kies een van beide")]
    [TestCase("Soap:Certificaat:Vingerafdruk=00", "staat niet in de opslag van het systeem")]
    [TestCase("Soap:Uitgevers:0=/bestaat/niet.pem", "Soap:Uitgevers:0 is '/bestaat/niet.pem'")]
    [TestCase("Soap:Rust=0", "Soap:Rust is '0'; geef een tijdsduur")]
    [TestCase("Soap:Poging=25:00:00", "Soap:Poging is '25:00:00'")]
    [TestCase("Kanaal=post", "toegestaan zijn 'lus', 'soap' en 'map'")]
    public void Een_foute_instelling_houdt_de_start_tegen(string instellingen, string melding)
    {
        var anders = instellingen.Split(';').Select(deel => deel.Split('=', 2)).ToDictionary(deel => deel[0], string? (deel) => deel[1]);

        Assert.That(() => Testinstallatie.StartAsync(anders), Throws.InvalidOperationException.With.Message.Contains(melding));
    }
}
