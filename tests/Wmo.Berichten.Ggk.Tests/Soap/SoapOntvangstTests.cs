using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wmo.Berichten.Ggk.Soap;

namespace Wmo.Berichten.Ggk.Tests.Soap;

/// <summary>Trouble on the receiving side never is a verdict on the envelope.</summary>
public sealed class SoapOntvangstTests
{
    private readonly FakeTimeProvider klok = new(new DateTimeOffset(2026, 3, 2, 9, 30, 15, TimeSpan.FromHours(1)));

    [Test]
    public async Task Wie_te_lang_over_een_envelop_doet_mag_het_opnieuw_proberen()
    {
        var bezig = Ontvangst(_ => throw new AssertionException("hier komt niets")).VerwerkAsync(Aanvraag(new TraagStroom()), CancellationToken.None);

        klok.Advance(SoapOntvangst.Leestijd);

        Assert.That(Tekst(await bezig), Does.Contain("StUF058").And.Contain("server").And.Contain("soap:Server").And.Contain("te langzaam"));
    }

    [Test]
    public async Task Een_storing_bij_de_inname_verraadt_niets_en_vraagt_om_een_nieuwe_poging()
    {
        var uitkomst = await Ontvangst(_ => throw new InvalidOperationException("database weg")).VerwerkAsync(
            Aanvraag(new MemoryStream(SoapVerzoek.Schrijf(Enveloppen.Heen()).ToArray())), CancellationToken.None);

        Assert.That(Tekst(uitkomst), Does.Contain("StUF058").And.Contain(Enveloppen.Nummer.ToString()).And.Not.Contain("database"));
    }

    [Test]
    public void Wie_ophangt_krijgt_geen_antwoord()
    {
        using var ophangen = new CancellationTokenSource();
        var bezig = Ontvangst(_ => throw new AssertionException("hier komt niets")).VerwerkAsync(Aanvraag(new TraagStroom()), ophangen.Token);

        ophangen.Cancel();

        Assert.That(() => bezig, Throws.InstanceOf<OperationCanceledException>());
    }

    private SoapOntvangst Ontvangst(Func<Envelop, Aflevering> neemIn) =>
        new(new Ontvanger(neemIn), () => Enveloppen.Kruisnummer, klok, NullLogger<SoapOntvangst>.Instance);

    private static SoapAanvraag Aanvraag(Stream inhoud) => new("text/xml; charset=\"UTF-8\"", SoapNamen.Actie(Envelopsoort.Di01), null, inhoud);

    private static string Tekst(SoapUitkomst uitkomst) => uitkomst.IsFout ? Encoding.UTF8.GetString(uitkomst.Xml.Span) : "geen fout";

    private sealed class Ontvanger(Func<Envelop, Aflevering> neemIn) : IEnvelopOntvanger
    {
        public Task<Aflevering> OntvangAsync(Envelop envelop, CancellationToken annulering) => Task.FromResult(neemIn(envelop));
    }

    /// <summary>Gives nothing and does not end.</summary>
    private sealed class TraagStroom : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
