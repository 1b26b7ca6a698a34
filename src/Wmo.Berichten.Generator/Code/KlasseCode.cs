using Wmo.Berichten.Generator.Vorm;

namespace Wmo.Berichten.Generator.Code;

/// <summary>Writes the record of a complex type: its properties, and how it is read, written and walked.</summary>
internal static class KlasseCode
{
    private static readonly string[] Retourvelden =
        ["IdentificatieRetour", "DagtekeningRetour", "XsltVersie", "XsdVersieRetour", "RetourCodes"];

    public static void Schrijf(Codeschrijver code, SchemaVorm schema, KlasseVorm klasse)
    {
        code.Uitleg(klasse.Uitleg.Length > 0 ? klasse.Uitleg : klasse.Naam);
        code.Blok($"public sealed partial record {klasse.Naam} : {Interfaces(klasse)}", () =>
        {
            foreach (var veld in klasse.Velden)
            {
                code.Uitleg(veld.Uitleg.Length > 0 ? veld.Uitleg : veld.Naam);
                code.Regel(Eigenschap(veld));
            }

            code.Uitleg("Only the name of the class: a log must not hold what a message says.");
            code.Regel($"public override string ToString() => \"{schema.Naam}.{klasse.Naam}\";");
            if (klasse.IsWortel)
            {
                BerichtCode.SchrijfLeden(code, schema);
            }

            Lezen(code, klasse);
            Schrijven(code, klasse);
            Doorlopen(code, klasse);
        });
    }

    private static string Interfaces(KlasseVorm klasse)
    {
        if (klasse.IsWortel)
        {
            return "IBericht, IInhoud";
        }

        var namen = klasse.Velden.Select(veld => veld.Naam).ToList();
        return klasse.Naam != "Header" ? "IInhoud"
            : Retourvelden.All(namen.Contains) ? "IRetourHeader, IInhoud"
            : "IHeader, IInhoud";
    }

    private static string Eigenschap(VeldVorm veld)
    {
        var verplicht = veld.Verplicht && veld.VasteWaarde is null ? "required " : "";
        var type = veld.Item is not null ? $"Lijst<{veld.Type.Naam}>" : veld.Verplicht ? veld.Type.Naam : veld.Type.Naam + "?";
        var begin = veld.VasteWaarde is { } vast
            ? $" = {(veld.Type.Aard == Aard.Tekst ? Codeschrijver.Literal(vast) : vast)};"
            : "";
        return $"public {verplicht}{type} {veld.Naam} {{ get; init; }}{begin}";
    }

    private static void Lezen(Codeschrijver code, KlasseVorm klasse) =>
        code.Witregel().Blok(
            $"internal static {klasse.Naam} Lees(Lezer lezer) => new()",
            () =>
            {
                foreach (var veld in klasse.Velden)
                {
                    code.Regel($"{veld.Naam} = lezer.{Leesmethode(veld)}(Schema.Ns, {Namen(veld)}, {veld.Type.Lezer}),");
                }
            },
            "};");

    private static string Leesmethode(VeldVorm veld) => (veld.Item, veld.Verplicht, veld.Type.Aard) switch
    {
        (not null, true, _) => "VerplichteLijst",
        (not null, false, _) => "OptioneleLijst",
        (_, true, _) => "Verplicht",
        (_, _, Aard.Waarde or Aard.Code) => "OptioneleWaarde",
        _ => "Optioneel",
    };

    private static void Schrijven(Codeschrijver code, KlasseVorm klasse) =>
        code.Witregel().Blok("void IInhoud.Schrijf(Schrijver schrijver)", () =>
        {
            foreach (var veld in klasse.Velden)
            {
                var methode = veld.Item is null ? "Element" : "Lijst";
                code.Regel($"schrijver.{methode}(Schema.Ns, {Namen(veld)}, {Geschreven(veld)});");
            }
        });

    private static string Geschreven(VeldVorm veld) => (veld.Type.Aard, veld.Item, veld.Verplicht) switch
    {
        (Aard.Code, not null, _) => $"{veld.Naam}, Basis.Codelijsten.Code",
        (Aard.Code, _, true) => $"{veld.Naam}.Code()",
        (Aard.Code, _, false) => $"{veld.Naam}?.Code()",
        _ => veld.Naam,
    };

    private static void Doorlopen(Codeschrijver code, KlasseVorm klasse) =>
        code.Witregel().Blok("void IInhoud.Doorloop(IDoorloper doorloper, Plek plek)", () =>
        {
            code.Regel("doorloper.Bezoek(this, plek);");
            foreach (var veld in klasse.Velden)
            {
                var (methode, staart) = (veld.Type.Aard, veld.Item is not null) switch
                {
                    (Aard.Klasse, true) => ("Klassen", $", \"{veld.Type.Naam}\""),
                    (Aard.Klasse, false) => ("Klasse", $", \"{veld.Type.Naam}\""),
                    (Aard.Samenstelling, _) => ("Samenstelling", ""),
                    (_, true) => ("Waarden", ""),
                    _ => ("Waarde", ""),
                };
                code.Regel($"doorloper.{methode}({veld.Naam}, plek, {Namen(veld)}{staart});");
            }
        });

    private static string Namen(VeldVorm veld) =>
        veld.Item is null ? $"\"{veld.Naam}\"" : $"\"{veld.Naam}\", \"{veld.Item}\"";
}
