using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What the rules about a verwijzer have in common.</summary>
internal static class Verwijzers
{
    /// <summary>True for the kinds of referrer that can have a code as zorgverlener.</summary>
    public static bool IsZorgverlener(Verwijzer verwijzer) => verwijzer.Type is
        TypeVerwijzer.Huisarts or TypeVerwijzer.Jeugdarts or TypeVerwijzer.InstellingMetCertificaat or TypeVerwijzer.Specialist;
}
