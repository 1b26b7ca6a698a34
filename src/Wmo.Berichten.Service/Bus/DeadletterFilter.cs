using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit;
using Wmo.Berichten.Keten.DeadLetters;
using Wmo.Berichten.Opslag;

namespace Wmo.Berichten.Service.Bus;

/// <summary>
/// Stands at the end of every queue, where MassTransit would move a message to <c>_error</c> or <c>_skipped</c>: it stores the
/// message as a dead letter, and only then is the message confirmed. What cannot be stored stays in its queue.
/// </summary>
/// <remarks>
/// In place of those queues and not behind them: they would hold the text of the exception, and with it what stood in a
/// message, in clear on the disk of the broker.
/// </remarks>
internal sealed class DeadletterFilter(Deadletterinname inname, TimeProvider klok, ILogger<DeadletterFilter> logger)
    : IFilter<ExceptionReceiveContext>, IFilter<ReceiveContext>
{
    // So that a message which can be neither processed nor stored does not go round without a pause.
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(5);

    /// <summary>The message failed, and was tried as often as the queue tries.</summary>
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var pogingen = context.TryGetPayload(out RetryContext? herhaling) ? herhaling.RetryCount + 1 : 1;
        await BewaarAsync(context, pogingen, context.Exception);

        // Of what could not even be read nobody told so far; without this it would be taken for skipped as well.
        if (!context.IsFaulted)
            await context.NotifyFaulted(context.Exception);
        await next.Send(context);
    }

    /// <summary>No consumer of the queue takes the message.</summary>
    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        await BewaarAsync(context, pogingen: 0, fout: null);
        await next.Send(context);
    }

    /// <inheritdoc/>
    public void Probe(ProbeContext context) => context.CreateFilterScope("deadletters");

    private async Task BewaarAsync(ReceiveContext context, int pogingen, Exception? fout)
    {
        var mislukking = Maak(context, pogingen, fout);
        try
        {
            // Nothing is wrong with the message when it is the database that is away.
            if (fout is not null && Opslagstoring.Is(fout))
                ExceptionDispatchInfo.Throw(fout);
            if (await inname.NeemInAsync(mislukking, context.CancellationToken))
                logger.LogError(
                    "Opdracht {Opdracht} op wachtrij {Wachtrij} is na {Pogingen} pogingen een dead letter geworden ({Fout}).",
                    mislukking.Id, mislukking.Wachtrij, pogingen, (fout?.GetBaseException().GetType().Name) ?? Oorzaak.Overgeslagen.Uitzondering);
        }
        catch (Exception bewaarfout) when (!context.CancellationToken.IsCancellationRequested)
        {
            logger.LogError(
                "Opdracht {Opdracht} op wachtrij {Wachtrij} is mislukt en kon niet als dead letter worden bewaard ({Fout}); zij blijft in de wachtrij.",
                mislukking.Id, mislukking.Wachtrij, bewaarfout.GetBaseException().GetType().Name);
            await Task.Delay(Rust, klok, context.CancellationToken);
            throw;
        }
    }

    private static Mislukking Maak(ReceiveContext context, int pogingen, Exception? fout)
    {
        var wachtrij = context.InputAddress.AbsolutePath.Split('/')[^1];
        var inhoud = context.Body.GetBytes();
        var (id, berichtId) = LeesOpdracht(inhoud) ?? (Vingerafdruk(wachtrij, inhoud), null);
        return new Mislukking(id, wachtrij, berichtId, Encoding.UTF8.GetString(inhoud), pogingen, fout);
    }

    /// <summary>The ids in a command, whatever its type: a newer version may have put one here that this one does not know.</summary>
    private static (Guid Id, Guid? BerichtId)? LeesOpdracht(byte[] inhoud)
    {
        try
        {
            return JsonNode.Parse(inhoud) is JsonObject envelop && envelop["message"] is JsonObject opdracht
                && Guid.TryParse(opdracht["opdrachtId"]?.ToString(), out var id) && Guid.TryParse(opdracht["berichtId"]?.ToString(), out var berichtId)
                ? (id, berichtId)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same message is the same dead letter, also when it is delivered again.</summary>
    private static Guid Vingerafdruk(string wachtrij, byte[] inhoud) =>
        new(SHA256.HashData([.. Encoding.UTF8.GetBytes(wachtrij), 0, .. inhoud]).AsSpan(0, 16));
}
