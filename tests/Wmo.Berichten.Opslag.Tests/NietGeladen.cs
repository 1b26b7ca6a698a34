using System.Collections.Concurrent;
using System.Reflection;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>Remembers, over all tests, every assembly that was asked for and not found.</summary>
[SetUpFixture]
public sealed class NietGeladen
{
    private static readonly ConcurrentBag<string> Gevraagd = [];

    public static IReadOnlyCollection<string> Namen => Gevraagd;

    [OneTimeSetUp]
    public void Luister() => AppDomain.CurrentDomain.AssemblyResolve += Onthoud;

    [OneTimeTearDown]
    public void Luister_niet_meer() => AppDomain.CurrentDomain.AssemblyResolve -= Onthoud;

    private static Assembly? Onthoud(object? bron, ResolveEventArgs vraag)
    {
        Gevraagd.Add(vraag.Name);
        return null;
    }
}
