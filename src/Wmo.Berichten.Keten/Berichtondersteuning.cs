using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten;

/// <summary>Which messages this version processes; the others are kept until it can.</summary>
public static class Berichtondersteuning
{
    /// <summary>True when this version checks the message and answers it.</summary>
    public static bool Verwerkt(Berichtsoort soort) => soort is Berichtsoort.Wmo301 or Berichtsoort.Wmo302;
}
