using System.Collections.Concurrent;
using System.Diagnostics;
using MassTransit;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;
using Opdracht = Wmo.Berichten.Keten.Poorten.Opdracht;

namespace Wmo.Berichten.Prestaties;

/// <summary>How soon after its commit a command stands on RabbitMQ, when nothing else is going on.</summary>
internal static class Outboxmeting
{
    private const int Opwarming = 300;
    private const int Aantal = 500;
    private static readonly TimeSpan Rust = TimeSpan.FromMilliseconds(50);

    /// <summary>Leaves commands in the outbox one at a time and prints how long each was under way.</summary>
    public static async Task MeetAsync()
    {
        await using var node = await RabbitMqNode.StartAsync();
        await using var installatie = await Meetinstallatie.StartAsync(Ketenmeting.OpRabbitMq(node));
        await installatie.SpeelAsync([Meetberichten.Wmo301(1)]);
        var (opslag, identiteit) = (installatie.Dienst<IOpslag>(), installatie.Dienst<Identiteit>());
        var verzonden = new Verzonden();
        using var waarneming = installatie.Dienst<IBusControl>().ConnectSendObserver(verzonden);
        var aanbieder = Partijcode.Parse(Voorbeelden.Aanbieder);
        var ontvangen = (await opslag.LeesAsync((transactie, stop) => transactie.Berichten.LeesPostvakAsync(aanbieder, stop), default))[0].Id;

        var tijden = new List<double>();
        for (var keer = 0; keer < Opwarming + Aantal; keer++)
        {
            await Task.Delay(Rust, TimeProvider.System);

            // Checking once more what was checked has no effect, so that there is nothing but the command.
            var opdracht = new Opdracht(identiteit.NieuwId(), Wachtrijen.Voor(Berichtsoort.Wmo301), ontvangen, TimeProvider.System.GetUtcNow());
            var bevestigd = verzonden.Op(opdracht.Id);
            await opslag.InTransactieAsync((transactie, stop) => LaatAchterAsync(transactie, opdracht, stop), default);
            var vastgelegd = Stopwatch.GetTimestamp();
            tijden.Add(Stopwatch.GetElapsedTime(vastgelegd, await bevestigd).TotalMilliseconds);
        }

        double[] gesorteerd = [.. tijden.Skip(Opwarming).Order()];
        Console.WriteLine(FormattableString.Invariant(
            $"Van commit tot bevestigd door RabbitMQ, {Aantal} opdrachten elk in rust: p50 {gesorteerd[Aantal / 2]:0.0} ms, p99 {gesorteerd[Aantal * 99 / 100]:0.0} ms, langste {gesorteerd[^1]:0.0} ms."));
    }

    private static async Task<bool> LaatAchterAsync(ITransactie transactie, Opdracht opdracht, CancellationToken annulering)
    {
        await transactie.Outbox.VoegToeAsync(opdracht, annulering);
        return true;
    }

    /// <summary>Keeps when the broker confirmed each command.</summary>
    private sealed class Verzonden : ISendObserver
    {
        private readonly ConcurrentDictionary<Guid, TaskCompletionSource<long>> momenten = [];

        public Task<long> Op(Guid opdracht) => Van(opdracht).Task;

        public Task PreSend<T>(SendContext<T> context)
            where T : class => Task.CompletedTask;

        public Task PostSend<T>(SendContext<T> context)
            where T : class
        {
            Van(context.MessageId!.Value).TrySetResult(Stopwatch.GetTimestamp());
            return Task.CompletedTask;
        }

        public Task SendFault<T>(SendContext<T> context, Exception exception)
            where T : class
        {
            Van(context.MessageId!.Value).TrySetException(exception);
            return Task.CompletedTask;
        }

        private TaskCompletionSource<long> Van(Guid opdracht) =>
            momenten.GetOrAdd(opdracht, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
