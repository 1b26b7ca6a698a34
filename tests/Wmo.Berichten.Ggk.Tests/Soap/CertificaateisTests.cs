using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Ggk.Tests.Soap;

/// <summary>Which certificates are refused, and what is said of them.</summary>
public sealed class CertificaateisTests
{
    private const string Oin = "00000001003214345000";

    private static readonly Testuitgever Vertrouwd = new("Vertrouwde uitgever");
    private static readonly Testuitgever Vreemd = new("Vreemde uitgever");

    private static IEnumerable<TestCaseData> Certificaten()
    {
        yield return Geval("goed", Vertrouwd.Geef(Oin), null);
        yield return Geval("bijna verlopen", Vertrouwd.Geef(Oin, Testuitgever.Nu.AddMinutes(5)), null);
        yield return Geval("verlopen", Vertrouwd.Geef(Oin, Testuitgever.Nu.AddDays(-1)), "geldt niet op dit moment");
        yield return Geval("van een ander", Vreemd.Geef(Oin), "niet van een uitgever die hier wordt vertrouwd");
        yield return Geval("ander OIN", Vertrouwd.Geef("00000001003214345999"), $"noemt OIN '00000001003214345999' en verwacht wordt '{Oin}'");
        yield return Geval("zonder OIN", Vertrouwd.Geef(null), "noemt OIN 'geen'");
        yield return Geval("geen", null, "toonde geen certificaat");
    }

    [TestCaseSource(nameof(Certificaten))]
    public void Een_certificaat_wordt_aangenomen_of_met_reden_geweigerd(X509Certificate2? certificaat, string? reden)
    {
        var oordeel = new Certificaateis([Oin], [Vertrouwd.Certificaat], TimeProvider.System).Weiger(certificaat, [], Certificaatrol.Client);

        Assert.That(oordeel, reden is null ? Is.Null : Does.Contain(reden));
    }

    [Test]
    public void Zonder_verwacht_OIN_is_elke_organisatie_goed() =>
        Assert.That(new Certificaateis([], [Vertrouwd.Certificaat], TimeProvider.System).Weiger(Vertrouwd.Geef(null), [], Certificaatrol.Server), Is.Null);

    [Test]
    public void De_dag_van_vandaag_komt_van_de_klok()
    {
        var klok = new FakeTimeProvider(Testuitgever.Nu.AddDays(2));

        var oordeel = new Certificaateis([], [Vertrouwd.Certificaat], klok).Weiger(Vertrouwd.Geef(null, Testuitgever.Nu.AddDays(1)), [], Certificaatrol.Client);

        Assert.That(oordeel, Does.Contain("geldt niet op dit moment"));
    }

    [OneTimeTearDown]
    public void Ruim_op()
    {
        Vertrouwd.Dispose();
        Vreemd.Dispose();
    }

    private static TestCaseData Geval(string naam, X509Certificate2? certificaat, string? reden) =>
        new TestCaseData(certificaat, reden).SetArgDisplayNames(naam);
}
