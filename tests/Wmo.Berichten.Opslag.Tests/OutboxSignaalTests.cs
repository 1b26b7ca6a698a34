using Wmo.Berichten.Keten.Outbox;

namespace Wmo.Berichten.Opslag.Tests;

public sealed class OutboxSignaalTests
{
    private static readonly TimeSpan Lang = TimeSpan.FromHours(1);

    [Test]
    public async Task Een_signaal_van_tevoren_wordt_bewaard_en_twee_zijn_er_een()
    {
        var signaal = new OutboxSignaal();
        signaal.Wek();
        signaal.Wek();
        using var einde = new CancellationTokenSource();

        await signaal.WachtAsync(Lang, TimeProvider.System, default);
        var tweede = signaal.WachtAsync(Lang, TimeProvider.System, einde.Token);

        Assert.That(tweede.IsCompleted, Is.False);
        await einde.CancelAsync();
        Assert.That(() => tweede, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Wie_wacht_wordt_gewekt()
    {
        var signaal = new OutboxSignaal();
        var wacht = signaal.WachtAsync(Lang, TimeProvider.System, default);

        signaal.Wek();

        await wacht.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Zonder_signaal_houdt_het_wachten_vanzelf_op_en_gaat_een_later_signaal_niet_verloren()
    {
        var signaal = new OutboxSignaal();

        await signaal.WachtAsync(TimeSpan.FromMilliseconds(1), TimeProvider.System, default);
        signaal.Wek();

        Assert.That(signaal.WachtAsync(Lang, TimeProvider.System, default).IsCompletedSuccessfully, Is.True);
    }
}
