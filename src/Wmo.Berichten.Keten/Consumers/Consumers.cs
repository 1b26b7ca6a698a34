using MassTransit;
using Wmo.Berichten.Keten.DeadLetters;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Keten.Verzenden;

namespace Wmo.Berichten.Keten.Consumers;

/// <summary>Takes <see cref="ControleerBericht"/> from the queue of a berichtsoort.</summary>
public sealed class ControleerBerichtConsumer(Berichtverwerking verwerking) : IConsumer<ControleerBericht>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<ControleerBericht> context) =>
        GemaskeerdeException.VoerUitAsync(verwerking.VerwerkAsync(context.Message, context.CancellationToken));
}

/// <summary>Takes <see cref="VerwerkFout"/> from its queue.</summary>
public sealed class VerwerkFoutConsumer(Foutverwerking verwerking) : IConsumer<VerwerkFout>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<VerwerkFout> context) =>
        GemaskeerdeException.VoerUitAsync(verwerking.VerwerkAsync(context.Message, context.CancellationToken));
}

/// <summary>Takes <see cref="VerzendBericht"/> from its queue.</summary>
public sealed class VerzendBerichtConsumer(Verzending verzending) : IConsumer<VerzendBericht>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<VerzendBericht> context) =>
        GemaskeerdeException.VoerUitAsync(verzending.VerzendAsync(context.Message, context.CancellationToken));
}
