using System.Diagnostics.CodeAnalysis;
using Wmo.Berichten.Testhulp;

/// <summary>Stops the RabbitMQ of this assembly after its last test.</summary>
[SetUpFixture]
[SuppressMessage("Design", "CA1050", Justification = "NUnit: outside any namespace it is of the whole assembly.")]
public sealed class Opruimen : GedeeldeRabbitMq;
