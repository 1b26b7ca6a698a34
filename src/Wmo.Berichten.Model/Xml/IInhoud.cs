namespace Wmo.Berichten.Model.Xml;

/// <summary>What every generated class can do with the elements within it.</summary>
internal interface IInhoud
{
    /// <summary>Writes the elements, without the tags around them.</summary>
    void Schrijf(Schrijver schrijver);

    /// <summary>Shows itself at <paramref name="plek"/>, then what is in it.</summary>
    void Doorloop(IDoorloper doorloper, Plek plek);
}
