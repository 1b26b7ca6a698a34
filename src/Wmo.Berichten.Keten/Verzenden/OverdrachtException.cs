namespace Wmo.Berichten.Keten.Verzenden;

/// <summary>The channel could not hand the envelope over: trouble on the way, which passes as a rule.</summary>
/// <param name="oorzaak">What the channel said.</param>
public sealed class OverdrachtException(Exception oorzaak)
    : Exception("De envelop kon niet aan de keten worden overgedragen.", oorzaak);
