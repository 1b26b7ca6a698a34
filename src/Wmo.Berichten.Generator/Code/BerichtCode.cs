using Wmo.Berichten.Generator.Vorm;

namespace Wmo.Berichten.Generator.Code;

/// <summary>Writes what the root of a message has beyond other classes.</summary>
internal static class BerichtCode
{
    public static void SchrijfLeden(Codeschrijver code, SchemaVorm schema)
    {
        var bericht = schema.Bericht!;
        code.Witregel()
            .Regel("/// <inheritdoc/>")
            .Regel($"public Berichtsoort Soort => Berichtsoort.{schema.Naam};")
            .Regel()
            .Regel("IHeader IBericht.Header => Header;")
            .Regel()
            .Regel("/// <inheritdoc/>")
            .Regel("public void Doorloop(IDoorloper doorloper) =>")
            .Regel($"    ((IInhoud)this).Doorloop(doorloper, new Plek(null, \"{bericht.Wortel}\", 0, \"{bericht.Wortel}\"));");

        code.Uitleg("Reads a message of this kind; false with the first fault.")
            .Regel("public static bool TryLees(")
            .Regel($"    Stream xml, [NotNullWhen(true)] out {bericht.Wortel}? bericht, [NotNullWhen(false)] out Leesfout? fout)")
            .Regel("{")
            .Regel($"    bericht = Lezer.Lees(xml, Schema.Ns, \"{bericht.Wortel}\", Lees, out fout);")
            .Regel("    return fout is null;")
            .Regel("}");

        code.Uitleg("Writes the message as UTF-8 without byte order mark; the stream stays open.")
            .Regel("public void Schrijf(Stream doel) =>")
            .Regel($"    Schrijver.Document(doel, Schema.Ns, Basis.Schema.Ns, \"{bericht.Wortel}\", this);");
    }
}
