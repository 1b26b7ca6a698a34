namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// Compares two sets of XSDs by their compiled components. What a schema accepts and what it is called counts;
/// documentation, layout, the order of facets and the order of global declarations do not.
/// </summary>
public static class SchemaVergelijking
{
    /// <summary>Compares the schemas in this assembly with those in a folder.</summary>
    /// <param name="andereMap">Folder that holds the other side's <c>*.xsd</c> files; folders in it are not searched.</param>
    /// <returns>Every difference, by file; empty when there is none. Never throws for what is in the folder.</returns>
    public static IReadOnlyList<SchemaVerschil> Vergelijk(string andereMap) =>
        Vergelijk(SchemaVergelijkingBron.Ingebouwd(), SchemaVergelijkingBron.Map(andereMap));

    /// <summary>Compares the schemas in two folders.</summary>
    /// <param name="onzeMap">Folder that holds our <c>*.xsd</c> files.</param>
    /// <param name="andereMap">Folder that holds the other side's.</param>
    /// <returns>Every difference, by file; empty when there is none. Never throws for what is in the folders.</returns>
    public static IReadOnlyList<SchemaVerschil> Vergelijk(string onzeMap, string andereMap) =>
        Vergelijk(SchemaVergelijkingBron.Map(onzeMap), SchemaVergelijkingBron.Map(andereMap));

    private static List<SchemaVerschil> Vergelijk(SchemaVergelijkingBron onze, SchemaVergelijkingBron andere)
    {
        var verschillen = new List<SchemaVerschil>();
        if (onze.Fout is not null)
            verschillen.Add(new(SchemaVerschilSoort.Onleesbaar, onze.Naam, "", "map", onze.Fout, null));
        if (andere.Fout is not null)
            verschillen.Add(new(SchemaVerschilSoort.Onleesbaar, andere.Naam, "", "map", null, andere.Fout));
        if (verschillen.Count == 0)
            verschillen.AddRange(onze.Bestanden.Union(andere.Bestanden).Order(StringComparer.Ordinal)
                .SelectMany(bestand => VergelijkBestand(bestand, onze, andere)));
        return verschillen;
    }

    private static IEnumerable<SchemaVerschil> VergelijkBestand(
        string bestand, SchemaVergelijkingBron onze, SchemaVergelijkingBron andere)
    {
        if (!onze.Bestanden.Contains(bestand))
            return [new(SchemaVerschilSoort.OntbreektBijOns, bestand, "", "schema", null, bestand)];
        if (!andere.Bestanden.Contains(bestand))
            return [new(SchemaVerschilSoort.AlleenBijOns, bestand, "", "schema", bestand, null)];

        var (onzeBoom, onzeFout) = onze.Lees(bestand);
        var (andereBoom, andereFout) = andere.Lees(bestand);
        if (onzeBoom is not null && andereBoom is not null)
            return VergelijkKnopen(bestand, "", onzeBoom, andereBoom);

        var fouten = new List<SchemaVerschil>();
        if (onzeFout is not null)
            fouten.Add(new(SchemaVerschilSoort.Onleesbaar, bestand, "", "schema", onzeFout, null));
        if (andereFout is not null)
            fouten.Add(new(SchemaVerschilSoort.Onleesbaar, bestand, "", "schema", null, andereFout));
        return fouten;
    }

    private static IEnumerable<SchemaVerschil> VergelijkKnopen(
        string bestand, string plaats, SchemaVergelijkingKnoop onze, SchemaVergelijkingKnoop andere)
    {
        foreach (var eigenschap in onze.Eigenschappen.Keys.Union(andere.Eigenschappen.Keys).Order(StringComparer.Ordinal))
        {
            var (bijOns, bijAnder) = (onze.Eigenschappen.GetValueOrDefault(eigenschap), andere.Eigenschappen.GetValueOrDefault(eigenschap));
            if (bijOns != bijAnder)
                yield return new(SchemaVerschilSoort.AndereWaarde, bestand, plaats, eigenschap, bijOns, bijAnder);
        }

        var onzeKinderen = OpSleutel(onze);
        var andereKinderen = OpSleutel(andere);
        foreach (var (sleutel, kind) in onzeKinderen)
        {
            if (!andereKinderen.TryGetValue(sleutel, out var ander))
                yield return new(SchemaVerschilSoort.AlleenBijOns, bestand, plaats, sleutel, kind.Naam, null);
            else
                foreach (var verschil in VergelijkKnopen(bestand, Dieper(plaats, kind), kind, ander))
                    yield return verschil;
        }

        foreach (var (sleutel, ander) in andereKinderen)
            if (!onzeKinderen.ContainsKey(sleutel))
                yield return new(SchemaVerschilSoort.OntbreektBijOns, bestand, plaats, sleutel, null, ander.Naam);

        if (onze.OpVolgorde && VolgordeVerschil(onzeKinderen, andereKinderen) is var (onzeRij, andereRij))
            yield return new(SchemaVerschilSoort.AndereVolgorde, bestand, plaats, "volgorde", onzeRij, andereRij);
    }

    /// <summary>Children by kind and name; the second of the same name gets <c>#2</c>.</summary>
    private static OrderedDictionary<string, SchemaVergelijkingKnoop> OpSleutel(SchemaVergelijkingKnoop knoop)
    {
        var kinderen = new OrderedDictionary<string, SchemaVergelijkingKnoop>(StringComparer.Ordinal);
        foreach (var groep in knoop.Kinderen.GroupBy(kind => $"{kind.Soort} {kind.Naam}".TrimEnd()))
            foreach (var (nummer, kind) in groep.Index())
                kinderen.Add(nummer == 0 ? groep.Key : $"{groep.Key} #{nummer + 1}", kind);
        return kinderen;
    }

    /// <summary>What both sides have but not in the same position; null when the order is equal.</summary>
    private static (string Onze, string Andere)? VolgordeVerschil(
        OrderedDictionary<string, SchemaVergelijkingKnoop> onze, OrderedDictionary<string, SchemaVergelijkingKnoop> andere)
    {
        var anders = onze.Keys.Where(andere.ContainsKey).Zip(andere.Keys.Where(onze.ContainsKey))
            .Where(paar => paar.First != paar.Second)
            .ToList();
        return anders.Count == 0
            ? null
            : (string.Join(", ", anders.Select(paar => paar.First)), string.Join(", ", anders.Select(paar => paar.Second)));
    }

    /// <summary>Groups and anonymous types have no name and leave the path as it is.</summary>
    private static string Dieper(string plaats, SchemaVergelijkingKnoop kind) =>
        kind.Naam.Length == 0 ? plaats : plaats.Length == 0 ? kind.Naam : $"{plaats}/{kind.Naam}";
}
