namespace Wmo.Berichten.Simulator.Knooppunt;

/// <summary>Identity of what the simulator itself makes.</summary>
internal static class Nummering
{
    /// <summary>UUID version 4.</summary>
#pragma warning disable RS0030 // The one place in the simulator, which has no part in the identities of Keten.
    public static Guid Nieuw() => Guid.NewGuid();
#pragma warning restore RS0030
}
