using Wmo.Berichten.Ggk;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Simulator;

/// <summary>
/// The built-in GGK behind the channel <c>lus</c>: takes an envelope, looks at it as the GGK does and delivers it in the same
/// process. It keeps nothing and logs nothing.
/// </summary>
/// <param name="aangesloten">The partijen that can send and receive.</param>
/// <param name="ontvanger">Receives for all of them.</param>
/// <param name="klok">Stamps the error messages of the GGK itself.</param>
public sealed class GgkSimulator(IReadOnlySet<Partijcode> aangesloten, IEnvelopOntvanger ontvanger, TimeProvider klok) : IKanaal
{
    private readonly Ketencontrole controle = new(aangesloten, klok);

    /// <summary>
    /// Delivers the envelope to whom it is for. An envelope that does not satisfy its schema is refused at the door; one that the
    /// chain does not pass on comes back to its sender as a Fo01.
    /// </summary>
    /// <remarks>
    /// A real GGK acknowledges once it has stored the envelope itself. The loop has no storage of its own: it acknowledges only
    /// after the receiver has stored the envelope, because a process that dies in between would otherwise lose it. For the
    /// same reason whatever the receiver throws reaches the sender, who then tries again. The receiver runs within this call, so
    /// the sender must not hold a transaction open around it.
    /// </remarks>
    public async Task<Aflevering> VerstuurAsync(Envelop envelop, CancellationToken annulering)
    {
        var gelezen = EnvelopReader.Lees(EnvelopWriter.Schrijf(envelop));
        if (gelezen.Envelop is not { } aangeboden)
            return Ketencontrole.Geweigerd(Ketencontrole.EnvelopOnjuist, gelezen.Fouten[0].Melding);

        if (controle.Weiger(envelop) is not { } code)
            return await ontvanger.OntvangAsync(aangeboden, annulering);

        return controle.Terug(envelop, code) is { } fout
            ? await ontvanger.OntvangAsync(EnvelopReader.Lees(EnvelopWriter.Schrijf(fout)).Envelop!, annulering)
            : Ketencontrole.Geweigerd(code);
    }
}
