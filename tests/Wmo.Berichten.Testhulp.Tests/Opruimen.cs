using Wmo.Berichten.Testhulp;

[SetUpFixture]
public sealed class Opruimen : GedeeldeRabbitMq;
