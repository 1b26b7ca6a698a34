using System.Security.Cryptography.X509Certificates;

namespace Wmo.Berichten.Opslag;

/// <summary>The certificates that the keys of the ring are encrypted with, each with its RSA key.</summary>
/// <param name="Huidig">For keys that are made from now on.</param>
/// <param name="Eerdere">For keys that were made before; they stay in the ring as long as there is data of their time.</param>
public sealed record Sleutelcertificaten(X509Certificate2 Huidig, IReadOnlyList<X509Certificate2> Eerdere);
