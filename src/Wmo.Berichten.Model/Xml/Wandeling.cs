namespace Wmo.Berichten.Model.Xml;

/// <summary>Steps of <see cref="IBericht.Doorloop"/> for the generated classes; what is absent is passed by.</summary>
internal static class Wandeling
{
    public static void Waarde(this IDoorloper doorloper, string? waarde, Plek ouder, string element)
    {
        if (waarde is not null)
        {
            doorloper.Bezoek(waarde, ouder.Onder(element));
        }
    }

    public static void Waarde<T>(this IDoorloper doorloper, T waarde, Plek ouder, string element)
        where T : struct =>
        doorloper.Bezoek(waarde, ouder.Onder(element));

    public static void Waarde<T>(this IDoorloper doorloper, T? waarde, Plek ouder, string element)
        where T : struct
    {
        if (waarde is { } aanwezig)
        {
            doorloper.Bezoek(aanwezig, ouder.Onder(element));
        }
    }

    /// <summary>A composite type, which belongs to the class around it.</summary>
    public static void Samenstelling(this IDoorloper doorloper, IInhoud? inhoud, Plek ouder, string element) =>
        inhoud?.Doorloop(doorloper, ouder.Onder(element));

    /// <summary>A class of the message.</summary>
    public static void Klasse(this IDoorloper doorloper, IInhoud? inhoud, Plek ouder, string element, string klasse) =>
        inhoud?.Doorloop(doorloper, new Plek(ouder, element, 0, klasse));

    /// <summary>A list of classes in the element around them.</summary>
    public static void Klassen<T>(
        this IDoorloper doorloper, Lijst<T> lijst, Plek ouder, string element, string item, string klasse)
        where T : IInhoud
    {
        var omhulsel = ouder.Onder(element);
        for (var i = 0; i < lijst.Count; i++)
        {
            lijst[i].Doorloop(doorloper, new Plek(omhulsel, item, i + 1, klasse));
        }
    }

    /// <summary>A list of values in the element around them.</summary>
    public static void Waarden<T>(this IDoorloper doorloper, Lijst<T> lijst, Plek ouder, string element, string item)
        where T : notnull
    {
        var omhulsel = ouder.Onder(element);
        for (var i = 0; i < lijst.Count; i++)
        {
            doorloper.Bezoek(lijst[i], new Plek(omhulsel, item, i + 1, ouder.Klasse));
        }
    }
}
