using System.Text;
using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The catalogue of rules as the README of its project shows it.</summary>
internal static class Regeloverzicht
{
    private const string Inleiding =
        """
        # The rules

        Every rule of the standard: level 1 by the schema of the message, level 2 within a message, level 3 across messages,
        level 4 against what stands outside them. A rule is a class named by its code, in the folder of its level; `Regelcatalogus` lists them and
        `wmo regel CODE` prints one with examples. Explanations are for users and so in Dutch. «Onze lezing» is ours: it says how
        the rule is read where its text leaves room.

        This file is made from the catalogue. After a change of a rule
        `dotnet test tests/Wmo.Berichten.Regels.Tests --filter De_README_van_de_regels` fails and leaves the new text beside it
        as `README.received.md`; rename that to `README.md`.

        | regel | niveau | retourcode | waar | uitleg | onze lezing |
        |---|---|---|---|---|---|

        """;

    public static string Maak() => Regelcatalogus.Alle
        .Aggregate(new StringBuilder(Inleiding), (tekst, regel) => tekst.Append(Rij(regel)).Append('\n'))
        .ToString();

    private static string Rij(Regel regel)
    {
        string[] cellen =
        [
            $"[{regel.Code}]({regel.Bron})",
            $"{regel.Niveau}",
            regel.Retourcode?.Code() ?? "geen",
            string.Join("<br>", regel.Plaatsen),
            regel.Uitleg,
            regel.Lezing ?? "",
        ];
        return $"| {string.Join(" | ", cellen.Select(cel => cel.Replace("|", "\\|", StringComparison.Ordinal)))} |";
    }
}
