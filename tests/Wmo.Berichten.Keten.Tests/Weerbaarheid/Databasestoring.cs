using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Wmo.Berichten.Keten.Tests.Hulp;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>Something that keeps a running service from writing its database, until it ends.</summary>
internal abstract class Databasestoring : IDisposable
{
    /// <summary>The program, with its arguments, under which the service is started; empty when it needs none.</summary>
    public virtual string[] Voor => [];

    /// <summary>From now on.</summary>
    public abstract Task BeginAsync(Serviceproces service, string map);

    /// <summary>The service has noticed.</summary>
    public virtual void GaVerder()
    {
    }

    public abstract Task EindigAsync();

    public abstract void Dispose();

    private protected static SqliteConnection Vergrendel(string map)
    {
        var verbinding = new SqliteConnection($"Data Source={Path.Combine(map, "wmo.db")};Pooling=False");
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = "BEGIN IMMEDIATE";
        opdracht.ExecuteNonQuery();
        return verbinding;
    }

    private protected static async Task RoepAanAsync(string programma, string[] argumenten)
    {
        using var proces = Process.Start(programma, argumenten);
        await proces.WaitForExitAsync();
        Assert.That(proces.ExitCode, Is.Zero, programma);
    }

    /// <summary>Another program holds the one place of a writer.</summary>
    public sealed class Bezet : Databasestoring
    {
        private SqliteConnection? houder;

        public override Task BeginAsync(Serviceproces service, string map)
        {
            houder = Vergrendel(map);
            return Task.CompletedTask;
        }

        public override Task EindigAsync()
        {
            Dispose();
            return Task.CompletedTask;
        }

        public override void Dispose()
        {
            houder?.Dispose();
            houder = null;
        }
    }

    /// <summary>
    /// The files may only be read. What is open stays writable, so first the database is occupied: the service then lets go of it and
    /// finds it read-only when it opens it again. Root is above such rights; under it the service does without that privilege.
    /// </summary>
    public sealed class AlleenLezen : Databasestoring
    {
        private const string Zonder = "-dac_override,-dac_read_search";

        private SqliteConnection? houder;
        private string[] bestanden = [];

        public override string[] Voor =>
            Environment.IsPrivilegedProcess ? ["setpriv", $"--inh-caps={Zonder}", $"--bounding-set={Zonder}"] : [];

        public override Task BeginAsync(Serviceproces service, string map)
        {
            houder = Vergrendel(map);
            bestanden = Directory.GetFiles(map, "wmo.db*");
            return RoepAanAsync("chmod", ["a-w", .. bestanden]);
        }

        public override void GaVerder() => Dispose();

        public override Task EindigAsync() => RoepAanAsync("chmod", ["u+w", .. bestanden]);

        public override void Dispose()
        {
            houder?.Dispose();
            houder = null;
        }
    }

    /// <summary>No file of the service may grow beyond its first byte: every write fails, as on a disk that is full.</summary>
    public sealed class Vol : Databasestoring
    {
        private const string Onbeperkt = "unlimited";

        private int service;

        // The system would also send a signal that ends a process, which a disk that is full does not.
        public override string[] Voor => ["/bin/sh", "-c", "trap '' XFSZ; exec \"$@\"", "service"];

        public override Task BeginAsync(Serviceproces service, string map)
        {
            this.service = service.Id;
            return BegrensAsync("1");
        }

        public override Task EindigAsync() => BegrensAsync(Onbeperkt);

        public override void Dispose()
        {
        }

        private Task BegrensAsync(string bytes) => RoepAanAsync("prlimit", [$"--pid={service}", $"--fsize={bytes}:{Onbeperkt}"]);
    }
}
