using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Wmo.Berichten.Service.Tests;

/// <summary>Keeps every line that the service logs, exceptions included.</summary>
public sealed class Logboek : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> regels = new();

    public IReadOnlyCollection<string> Regels => regels;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        regels.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
