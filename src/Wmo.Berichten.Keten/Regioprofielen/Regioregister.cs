using System.Collections.Frozen;
using System.Security.Cryptography;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Regioprofielen;

/// <summary>That a gemeente has another profile than before, or another version of it.</summary>
/// <param name="Gemeente">The gemeente; null for all that chose none.</param>
/// <param name="Oud">What it had.</param>
/// <param name="Nieuw">What it has.</param>
public sealed record Profielwissel(Partijcode? Gemeente, Regioprofiel Oud, Regioprofiel Nieuw);

/// <summary>
/// Which profile a gemeente has: the one that the configuration chose for it, else the one that names it, of which those in
/// the folder go before those of the program, else <c>landelijk</c>. The folder may be read again at any time.
/// </summary>
public sealed class Regioregister
{
    private readonly IReadOnlyDictionary<Partijcode, string> keuzes;
    private readonly DirectoryInfo? map;
    private byte[] gezien;
    private volatile Stand stand;

    /// <exception cref="OngeldigProfielException">A profile is wrong, or one that was chosen is not there.</exception>
    public Regioregister(IReadOnlyDictionary<Partijcode, string> keuzes, DirectoryInfo? map)
    {
        (this.keuzes, this.map) = (keuzes, map);
        var bestanden = LeesMap();
        (gezien, stand) = (Afdruk(bestanden), Stand.Van(keuzes, bestanden));
    }

    /// <summary>A register without folder or choices: every gemeente has what the program brings for it.</summary>
    public Regioregister()
        : this(new Dictionary<Partijcode, string>(), null)
    {
    }

    /// <summary>All profiles that can be chosen, by name.</summary>
    public IEnumerable<Regioprofiel> Alle => stand.OpNaam.Values.OrderBy(profiel => profiel.Naam, StringComparer.Ordinal);

    /// <summary>The profile of a gemeente.</summary>
    public Regioprofiel Voor(Partijcode gemeente) => stand.Voor(gemeente);

    /// <summary>
    /// Reads the folder again where something in it changed. What is wrong changes nothing: the profiles of before stand, and the
    /// same wrong content is not told twice.
    /// </summary>
    /// <returns>What became different.</returns>
    /// <exception cref="OngeldigProfielException">A profile is wrong, or one that was chosen is gone.</exception>
    public IReadOnlyList<Profielwissel> Herlees()
    {
        var bestanden = LeesMap();
        var afdruk = Afdruk(bestanden);
        if (afdruk.AsSpan().SequenceEqual(gezien))
            return [];

        gezien = afdruk;
        var oud = stand;
        var nieuw = Stand.Van(keuzes, bestanden);
        stand = nieuw;
        return
        [
            .. from gemeente in oud.PerGemeente.Keys.Union(nieuw.PerGemeente.Keys).Select(code => (Partijcode?)code).Append(null)
               let was = gemeente is { } code ? oud.Voor(code) : oud.Landelijk
               let wordt = gemeente is { } code ? nieuw.Voor(code) : nieuw.Landelijk
               where (was.Naam, was.Versie, was.Kenmerk) != (wordt.Naam, wordt.Versie, wordt.Kenmerk)
               select new Profielwissel(gemeente, was, wordt),
        ];
    }

    private List<(string Naam, byte[] Json)> LeesMap()
    {
        if (map is null)
            return [];
        if (!Directory.Exists(map.FullName))
            throw new OngeldigProfielException([$"Regioprofielen:Map noemt de map {map.FullName}, en die bestaat niet."]);

        try
        {
            return
            [
                .. from pad in Directory.EnumerateFiles(map.FullName, "*.json").Order(StringComparer.Ordinal)
                   select (Path.GetFileName(pad), File.ReadAllBytes(pad)),
            ];
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new OngeldigProfielException([$"De map {map.FullName} is niet te lezen: {fout.Message}"]);
        }
    }

    private static byte[] Afdruk(List<(string Naam, byte[] Json)> bestanden)
    {
        using var afdruk = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (naam, json) in bestanden)
        {
            afdruk.AppendData(System.Text.Encoding.UTF8.GetBytes($"{naam}\0{json.Length}\0"));
            afdruk.AppendData(json);
        }

        return afdruk.GetHashAndReset();
    }

    /// <summary>What holds between two readings.</summary>
    private sealed record Stand(FrozenDictionary<string, Regioprofiel> OpNaam, FrozenDictionary<Partijcode, Regioprofiel> PerGemeente)
    {
        public Regioprofiel Landelijk => OpNaam[Regioprofiel.Landelijk];

        public Regioprofiel Voor(Partijcode gemeente) => PerGemeente.GetValueOrDefault(gemeente) ?? Landelijk;

        public static Stand Van(IReadOnlyDictionary<Partijcode, string> keuzes, List<(string Naam, byte[] Json)> bestanden)
        {
            var klachten = new List<string>();
            var opNaam = Profiellezer.Ingebouwd.ToDictionary(profiel => profiel.Naam, StringComparer.Ordinal);
            var eigen = new Dictionary<string, Regioprofiel>(StringComparer.Ordinal);
            foreach (var (bestand, json) in bestanden)
            {
                try
                {
                    var profiel = Profiellezer.Lees(bestand, json);
                    if (!eigen.TryAdd(profiel.Naam, profiel))
                        klachten.Add($"{bestand}, naam: {profiel.Naam} is ook de naam in {eigen[profiel.Naam].Herkomst}. Geef elk profiel een eigen naam.");
                    opNaam[profiel.Naam] = profiel;
                }
                catch (OngeldigProfielException fout)
                {
                    klachten.AddRange(fout.Klachten);
                }
            }

            var perGemeente = Verdeel(opNaam.Values.Where(profiel => !eigen.ContainsKey(profiel.Naam)), klachten);
            foreach (var (gemeente, profiel) in Verdeel(eigen.Values, klachten))
                perGemeente[gemeente] = profiel;
            foreach (var (gemeente, naam) in keuzes)
            {
                if (opNaam.TryGetValue(naam, out var profiel))
                    perGemeente[gemeente] = profiel;
                else if (klachten.Count == 0)
                    klachten.Add($"Partijen:{gemeente}:Regioprofiel noemt '{naam}', en dat profiel is er niet. Er zijn: {string.Join(", ", opNaam.Keys.Order(StringComparer.Ordinal))}.");
            }

            return klachten.Count > 0
                ? throw new OngeldigProfielException(klachten)
                : new Stand(opNaam.ToFrozenDictionary(StringComparer.Ordinal), perGemeente.ToFrozenDictionary());
        }

        private static Dictionary<Partijcode, Regioprofiel> Verdeel(IEnumerable<Regioprofiel> profielen, List<string> klachten)
        {
            var perGemeente = new Dictionary<Partijcode, Regioprofiel>();
            foreach (var (profiel, code) in profielen.SelectMany(profiel => profiel.Gemeenten.Codes.Select(code => (profiel, Partijcode.Parse(code)))))
            {
                if (!perGemeente.TryAdd(code, profiel))
                    klachten.Add($"{profiel.Herkomst}, gemeenten.codes: {code} staat ook in het profiel {perGemeente[code].Naam}. Noem een gemeente in één profiel, of kies met Partijen:{code}:Regioprofiel.");
            }

            return perGemeente;
        }
    }
}
