namespace Wmo.Berichten.Model.Schemas;

/// <summary>An element that is open while a document is read. One per depth, used again for every element there.</summary>
internal sealed class Laag
{
    private int[] tellers = [];

    /// <summary>Local name as the document has it.</summary>
    public string Naam { get; private set; } = "";

    /// <summary>1-based position where the schema lets the element repeat, else 0.</summary>
    public int Volgnummer { get; private set; }

    /// <summary>Class that the element is or belongs to.</summary>
    public string Klasse { get; private set; } = "";

    /// <summary>Line of the start tag.</summary>
    public int Regel { get; private set; }

    /// <summary>Column of the start tag.</summary>
    public int Kolom { get; private set; }

    /// <summary>What the schema says of the element; null when it says nothing and the content is passed over.</summary>
    public Elementdeclaratie? Declaratie { get; private set; }

    /// <summary>The type that holds, that of xsi:type if there is one; null when the content is passed over.</summary>
    public Typemodel? Type { get; private set; }

    /// <summary>State of the content model.</summary>
    public int Staat { get; set; }

    /// <summary>True when xsi:nil says that the element has no value.</summary>
    public bool IsNil { get; set; }

    /// <summary>True once a fault in the content was reported that need not be said twice.</summary>
    public bool InhoudGemeld { get; set; }

    /// <summary>Starts over for an element that begins.</summary>
    public void Begin(string naam, int volgnummer, string klasse, int regel, int kolom)
    {
        (Naam, Volgnummer, Klasse, Regel, Kolom) = (naam, volgnummer, klasse, regel, kolom);
        (Declaratie, Type, IsNil, InhoudGemeld) = (null, null, false, false);
    }

    /// <summary>Takes what the schema says of the element.</summary>
    public void Verwacht(Elementdeclaratie declaratie, Typemodel type)
    {
        (Declaratie, Type) = (declaratie, type);
        if (type.Klasse.Length > 0)
            Klasse = type.Klasse;
        if (type.Inhoud is not { } inhoud)
            return;
        Staat = inhoud.Start;
        if (tellers.Length < inhoud.Aantal)
            tellers = new int[inhoud.Aantal];
        else
            Array.Clear(tellers);
    }

    /// <summary>Counts one more child at a place of the content model.</summary>
    public int Tel(int staat) => ++tellers[staat];
}
