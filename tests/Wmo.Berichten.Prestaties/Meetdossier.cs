using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Service.Inrichting;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>
/// A gemeente on a SQLite file: a dossier of 10,000 toewijzingen and months of granted prestaties, and received messages that
/// wait to be processed.
/// </summary>
internal sealed class Meetdossier : IAsyncDisposable
{
    /// <summary>First day of every toewijzing.</summary>
    public static readonly DateOnly Ingangsdatum = new(2024, 1, 1);

    private const string Bestand = "wmo.db";
    private const int MinutenPerMaand = 60;

    private static readonly Partijcode Gemeente = Partijcode.Parse(Voorbeelden.Gemeente);
    private static readonly Partijcode Aanbieder = Partijcode.Parse(Voorbeelden.Aanbieder);
    private static readonly DateOnly EersteMaand = new(2024, 5, 1);

    private readonly ServiceProvider diensten;

    private Meetdossier(ServiceProvider diensten) => this.diensten = diensten;

    /// <summary>The storage.</summary>
    public IOpslag Opslag => diensten.GetRequiredService<IOpslag>();

    /// <summary>A use case of the chain on this storage.</summary>
    public T Dienst<T>()
        where T : notnull => diensten.GetRequiredService<T>();

    /// <summary>Opens the database in a folder, as a process of its own would.</summary>
    public static Meetdossier Open(string map)
    {
        var configuratie = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:Opslag"] = $"Data Source={Path.Combine(map, Bestand)}",
                ["Opslag:Sleutelmap"] = Path.Combine(map, "sleutels"),
                [$"Partijen:{Voorbeelden.Gemeente}:EigenControle"] = "true",
            })
            .Build();
        return new(new ServiceCollection().AddLogging().AddOpslag(configuratie).AddKeten(configuratie).BuildServiceProvider());
    }

    /// <summary>Makes a dossier with 10,000 prestaties a month in an empty folder, and puts the messages in it as received.</summary>
    public static async Task MaakAsync(string map, int maanden, IEnumerable<Meetbericht> berichten)
    {
        await using (var dossier = Open(map))
        {
            await dossier.Dienst<OpslagMigratie>().VoerUitAsync(default);
            await dossier.VoegToeAsync("WMO301", new() { Toewijzingen = [.. Per(Toewijzing)] });
            foreach (var maand in Enumerable.Range(0, maanden).Select(EersteMaand.AddMonths))
                await dossier.VoegToeAsync("WMO323", Maand(maand));
            foreach (var bericht in berichten)
                await dossier.BewaarAsync(Ontvangen(bericht.Id, bericht.Soort.Naam()), bericht.Xml);
        }

        // All in the one file, so that it can be copied.
        await using var verbinding = new SqliteConnection($"Data Source={Path.Combine(map, Bestand)};Pooling=false");
        await verbinding.OpenAsync();
        await using var opdracht = new SqliteCommand("PRAGMA wal_checkpoint(TRUNCATE);", verbinding);
        await opdracht.ExecuteNonQueryAsync();
    }

    /// <summary>Copies a folder that <see cref="MaakAsync"/> filled.</summary>
    public static void Kopieer(string map, string naar)
    {
        File.Copy(Path.Combine(map, Bestand), Path.Combine(naar, Bestand), overwrite: true);
        Directory.CreateDirectory(Path.Combine(naar, "sleutels"));
        foreach (var sleutel in Directory.GetFiles(Path.Combine(map, "sleutels")))
            File.Copy(sleutel, Path.Combine(naar, "sleutels", Path.GetFileName(sleutel)), overwrite: true);
    }

    /// <summary>What the dossier holds for a message.</summary>
    public Task<Dossierinhoud> LeesAsync(IBericht bericht) => Opslag.LeesAsync(
        (transactie, stop) => transactie.Dossiers.LeesAsync(Gemeente, Aanbieder, Dossiervraag.Voor(bericht), zonder: null, stop), default);

    public ValueTask DisposeAsync() => diensten.DisposeAsync();

    private async Task VoegToeAsync(string soort, Dossierfeiten feiten)
    {
        var bericht = Ontvangen(Dienst<Identiteit>().NieuwId(), soort) with { Status = Berichtstatus.Verwerkt };
        await BewaarAsync(bericht, "<Leeg/>"u8.ToArray());
        await Opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                await transactie.Dossiers.VoegToeAsync(bericht, feiten, stop);
                return true;
            },
            default);
    }

    private Task<Toevoeging> BewaarAsync(OpgeslagenBericht bericht, byte[] payload) =>
        Opslag.InTransactieAsync((transactie, stop) => transactie.Berichten.VoegToeAsync(bericht, payload, stop), default);

    private static OpgeslagenBericht Ontvangen(Guid id, string soort) => new()
    {
        Id = id,
        Partij = Gemeente,
        Tegenpartij = Aanbieder,
        Richting = Richting.In,
        Soort = soort,
        Referentienummer = Identiteit.NieuwReferentienummer(),
        Identificatie = "M",
        Applicatieversie = "00010000",
        Status = Berichtstatus.Ontvangen,
        AangemaaktOp = DateTimeOffset.UnixEpoch,
        GewijzigdOp = DateTimeOffset.UnixEpoch,
    };

    private static IEnumerable<T> Per<T>(Func<Bsn, int, T> feit) =>
        from paar in Meetberichten.Clienten(Meetberichten.AantalClienten).Index()
        from volgnummer in Enumerable.Range(0, Meetberichten.ToewijzingenPerClient)
        select feit(paar.Item, Meetberichten.Toewijzing(paar.Index, volgnummer));

    // For the product category as a whole and for more than is declared: every prestatie of the messages fits.
    private static Toewijzing Toewijzing(Bsn client, int nummer) => new()
    {
        Client = client,
        Nummer = nummer,
        Datum = Ingangsdatum,
        Tijd = new(10, 30),
        Dagtekening = Ingangsdatum,
        Product = new() { Categorie = ProductCategorie.HuishoudelijkeHulp },
        Ingangsdatum = Ingangsdatum,
        Einddatum = new(2026, 12, 31),
        Omvang = new() { Volume = 10, Eenheid = Eenheid.Uur, Frequentie = Frequentie.Wekelijks },
        Kenmerk = string.Create(CultureInfo.InvariantCulture, $"{nummer:x32}"),
    };

    private static Dossierfeiten Maand(DateOnly maand)
    {
        var naam = maand.ToString("yyyyMM", CultureInfo.InvariantCulture);
        var periode = new GeslotenPeriode { Begindatum = maand, Einddatum = maand.AddMonths(1).AddDays(-1) };
        var bedrag = new BedragMetDC { Bedrag = Meetberichten.Tarief * MinutenPerMaand, DebetCredit = DebetCredit.Debet };
        Prestatie[] prestaties =
        [
            .. Per((client, nummer) => new Prestatie(
                client,
                new() { ReferentieNummer = string.Create(CultureInfo.InvariantCulture, $"P{naam}-{nummer}") },
                nummer,
                ProductCategorie.HuishoudelijkeHulp,
                "01A01",
                periode,
                MinutenPerMaand,
                Eenheid.Minuut,
                Meetberichten.Tarief,
                bedrag,
                Prestatiestatus.Toegekend)),
        ];
        return new()
        {
            Declaratie = new(
                $"DEC{naam}",
                new() { Identificatie = $"DEC{naam}", Dagtekening = periode.Einddatum },
                new() { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.0" },
                periode,
                new() { TotaalBedrag = bedrag.Bedrag * prestaties.Length, DebetCredit = DebetCredit.Debet }),
            Prestaties = prestaties,
        };
    }
}
