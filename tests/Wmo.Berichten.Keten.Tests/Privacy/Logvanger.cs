using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Wmo.Berichten.Keten.Tests.Privacy;

/// <summary>Keeps all that is logged: the line, the values in it, the scope that it stands in, the exception to its root.</summary>
internal sealed class Logvanger : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> regels = new();

    public IReadOnlyCollection<string> Regels => regels;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        regels.Enqueue(Tekst(state));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        regels.Enqueue($"{formatter(state, exception)} {Tekst(state)} {exception}");

    public void Dispose()
    {
    }

    private static string Tekst<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> waarden
        ? string.Join(' ', waarden.Select(waarde => $"{waarde.Key}={waarde.Value}"))
        : $"{state}";
}
