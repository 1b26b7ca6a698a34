namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>Tests that each play a chain of their own, about a client of its own.</summary>
/// <param name="eigenControle">See <see cref="Ketenspel.StartAsync"/>.</param>
/// <param name="instellingen">See <see cref="Ketenspel.StartAsync"/>.</param>
public abstract class Ketentest(bool eigenControle = true, params (string Naam, string Waarde)[] instellingen)
{
    private protected Ketenclient Client { get; private set; } = null!;

    private protected Ketenspel Spel { get; private set; } = null!;

    [SetUp]
    public async Task StartSpel() => (Client, Spel) = (new Ketenclient(), await Ketenspel.StartAsync(eigenControle, instellingen));

    [TearDown]
    public async Task StopSpel() => await Spel.DisposeAsync();
}
