namespace Wmo.Berichten.Cli;

/// <summary>Exit codes that scripts rely on.</summary>
internal static class Uitgang
{
    /// <summary>All is well.</summary>
    public const int Goed = 0;

    /// <summary>Something was refused, or differs.</summary>
    public const int Afgekeurd = 1;

    /// <summary>Something could not be read, or the command was called wrongly.</summary>
    public const int Onleesbaar = 2;
}
