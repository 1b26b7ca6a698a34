using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Termijnen;

/// <summary>A database with deadlines, a clock that the test moves, and as many instances on it as a test needs.</summary>
internal sealed class Termijnproef : IAsyncDisposable
{
    private readonly TijdelijkeMap map = new();
    private readonly List<ServiceProvider> instanties = [];
    private readonly Termijnregels regels;

    private Termijnproef(Termijnregels regels) => this.regels = regels;

    public static Partijcode Gemeente { get; } = Partijcode.Parse(Voorbeelden.Gemeente);

    public static Partijcode Aanbieder { get; } = Partijcode.Parse(Voorbeelden.Aanbieder);

    public static Bsn Client { get; } = Bsn.Parse(Voorbeelden.Bsn);

    public Proefklok Klok { get; } = new();

    public Termijnbewaking Bewaking => Dienst<Termijnbewaking>();

    public Termijnwacht Wacht => Dienst<Termijnwacht>();

    public static async Task<Termijnproef> StartAsync(Termijnregels? regels = null)
    {
        var proef = new Termijnproef(regels ?? Termijnregels.Landelijk);
        await proef.NieuweInstantie().GetRequiredService<OpslagMigratie>().VoerUitAsync(default);
        return proef;
    }

    /// <summary>Another process on the same database.</summary>
    public IServiceProvider NieuweInstantie()
    {
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Opslag"] = $"Data Source={map.Bestand("wmo.db")}",
            ["Opslag:Sleutelmap"] = map.Bestand("sleutels"),
        }).Build();
        var diensten = new ServiceCollection();
        diensten.AddSingleton<TimeProvider>(Klok);
        diensten.AddSingleton(new Termijnbeleid(_ => regels, (_, _) => Afspraken.Geen));
        diensten.AddSingleton<Termijnbewaking>().AddSingleton<Termijnwacht>().AddSingleton<Momentmelding>();
        diensten.AddOpslag(configuratie);
        var instantie = diensten.BuildServiceProvider();
        instanties.Add(instantie);
        return instantie;
    }

    public T Dienst<T>()
        where T : notnull => instanties[0].GetRequiredService<T>();

    public Task<T> DoeAsync<T>(Func<ITransactie, Task<T>> werk) =>
        Dienst<IOpslag>().InTransactieAsync((transactie, _) => werk(transactie), CancellationToken.None);

    public Task DoeAsync(Func<ITransactie, Task> werk) => DoeAsync(async transactie =>
    {
        await werk(transactie);
        return true;
    });

    /// <summary>A message of the day, with its facts and what follows from them, in one transaction.</summary>
    public async Task<OpgeslagenBericht> BoekAsync(
        string dag, Dossierfeiten feiten, string soort = "WMO301", Partijcode? partij = null, Partijcode? tegenpartij = null)
    {
        var bericht = Bericht(dag, soort, partij ?? Aanbieder, tegenpartij ?? Gemeente);
        await BoekAsync(bericht, feiten);
        return bericht;
    }

    public Task BoekAsync(OpgeslagenBericht bericht, Dossierfeiten feiten) => DoeAsync(async transactie =>
    {
        if (await transactie.Berichten.VindAsync(bericht.Id, default) is null)
            await transactie.Berichten.VoegToeAsync(bericht, "<leeg/>"u8.ToArray(), default);
        await transactie.Dossiers.VoegToeAsync(bericht, feiten, default);
        await Bewaking.HerzieAsync(transactie, bericht, feiten, default);
    });

    /// <summary>The other side refuses a message.</summary>
    public Task TrekInAsync(OpgeslagenBericht bericht) => DoeAsync(async transactie =>
    {
        var bereik = await transactie.Termijnen.LeesBereikAsync(bericht.Id, default);
        await transactie.Dossiers.TrekInAsync(bericht.Id, default);
        await Bewaking.HerzieAsync(transactie, bericht.Partij, bericht.Tegenpartij, bereik, default);
    });

    public static OpgeslagenBericht Bericht(string dag, string soort, Partijcode partij, Partijcode tegenpartij) => new()
    {
        Id = Identiteit.NieuwReferentienummer(),
        Partij = partij,
        Tegenpartij = tegenpartij,
        Richting = Richting.In,
        Soort = soort,
        Identificatie = "PROEF",
        Referentienummer = Identiteit.NieuwReferentienummer(),
        Status = Berichtstatus.Verwerkt,
        AangemaaktOp = Middag(dag),
        GewijzigdOp = Middag(dag),
    };

    /// <summary>All deadlines of the toewijzing, by kind and what they are about.</summary>
    public async Task<IReadOnlyList<Termijn>> TermijnenAsync(Termijnbereik bereik, Partijcode? partij = null, Partijcode? tegenpartij = null) =>
        [.. (await DoeAsync(t => t.Termijnen.LeesAsync(partij ?? Aanbieder, tegenpartij ?? Gemeente, bereik, default)))
            .OrderBy(termijn => termijn.Sleutel.Soort, StringComparer.Ordinal).ThenBy(termijn => termijn.Sleutel.Kenmerk, StringComparer.Ordinal)];

    /// <summary>Deadlines in one line each: <c>startbericht 1/2026-01-05 uiterlijk 2026-01-12 open</c>.</summary>
    public async Task<string[]> StandAsync(params string[] soorten) =>
        [.. (await TermijnenAsync(new() { Toewijzingen = [1], Verzoeken = ["R1"], Zaken = ["zaak"] }))
            .Where(termijn => soorten.Length == 0 || soorten.Contains(termijn.Sleutel.Soort))
            .Select(Regel)];

    public static string Regel(Termijn termijn) => string.Create(
        CultureInfo.InvariantCulture,
        $"{termijn.Sleutel.Soort} {termijn.Sleutel.Kenmerk} uiterlijk {Kalender.Dag(termijn.Uiterlijk):yyyy-MM-dd} {(termijn.OpTijd switch { null => "open", true => "op tijd", false => "te laat" })}");

    public async Task<IReadOnlyList<Signaal>> SignalenAsync(Partijcode? partij = null)
    {
        await DoeAsync(transactie => transactie.Signalen.NummerAsync(10_000, default));
        return [.. (await DoeAsync(transactie => transactie.Signalen.LeesAsync(partij ?? Aanbieder, 0, 10_000, default))).Select(een => een.Signaal)];
    }

    /// <summary>Speaks to the database itself; the first column of what it answers.</summary>
    public async Task<string[]> SqlAsync(string sql)
    {
        await using var verbinding = new SqliteConnection($"Data Source={map.Bestand("wmo.db")}");
        await verbinding.OpenAsync();
        await using var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // Of the tests themselves.
        opdracht.CommandText = sql;
#pragma warning restore CA2100
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var rijen = new List<string>();
        while (await lezer.ReadAsync())
            rijen.Add(lezer.GetString(0));
        return [.. rijen];
    }

    public static DateTimeOffset Middag(string dag) => Werkkalender.Begin(DateOnly.Parse(dag, CultureInfo.InvariantCulture)).AddHours(12);

    public async ValueTask DisposeAsync()
    {
        foreach (var instantie in instanties)
            await instantie.DisposeAsync();
        map.Dispose();
    }
}

/// <summary>Stands where the test puts it.</summary>
internal sealed class Proefklok : TimeProvider
{
    public DateTimeOffset Nu { get; set; } = Termijnproef.Middag("2026-01-05");

    public override DateTimeOffset GetUtcNow() => Nu.ToUniversalTime();

    public void Zet(string moment) => Nu = moment.Length == 10 ? Termijnproef.Middag(moment) : DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
