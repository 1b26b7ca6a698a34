using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Antwoorden;

namespace Wmo.Berichten.Regels;

/// <summary>Reads the return codes of an answer from its XML alone, for an answer that our types cannot hold.</summary>
public static class Retourcodelezing
{
    /// <summary>True when the answer, which passed level 1, holds a code that refuses.</summary>
    public static bool KeurtAf(ReadOnlyMemory<byte> antwoord)
    {
        using var xml = VeiligeXml.Lees(antwoord);
        while (xml.Read())
        {
            if (xml.LocalName == "RetourCode" && xml.Read() && Codelijsten.TryParse(xml.Value, out RetourCode code) && Codeverzamelaar.IsAfkeur(code))
                return true;
        }

        return false;
    }
}
