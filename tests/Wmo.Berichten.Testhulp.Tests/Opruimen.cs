namespace Wmo.Berichten.Testhulp.Tests;

[SetUpFixture]
public sealed class Opruimen : GedeeldeRabbitMq;
