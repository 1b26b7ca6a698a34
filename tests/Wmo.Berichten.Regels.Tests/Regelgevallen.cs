using System.Reflection;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>
/// Per rule the messages that pass and those that do not: a method that bears the code of the rule, in the folder
/// Gevallen beside the methods of its family.
/// </summary>
internal static partial class Regelgevallen
{
    public static IEnumerable<Regelgeval> Alle =>
        typeof(Regelgevallen).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(methode => methode.ReturnType == typeof(IEnumerable<Regelgeval>) && methode.GetParameters().Length == 0)
            .OrderBy(methode => methode.Name, StringComparer.Ordinal)
            .SelectMany(methode => (IEnumerable<Regelgeval>)methode.Invoke(null, null)!);
}
