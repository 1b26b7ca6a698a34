namespace Wmo.Berichten.Basis;

/// <summary>Stands in until the generator emits it.</summary>
public sealed record BerichtIdentificatie;

/// <summary>Stands in until the generator emits it.</summary>
public sealed record XsdVersie;
