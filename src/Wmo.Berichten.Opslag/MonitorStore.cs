using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Balans = Wmo.Berichten.Opslag.SqlSleutels.Balans;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Monitor;

namespace Wmo.Berichten.Opslag;

/// <summary>Counting is done by the database, over the days of the period only.</summary>
internal sealed class MonitorStore(Sessie sessie) : IMonitorStore, IBalansStore
{
    /// <inheritdoc/>
    public async Task<Monitorcijfers> LeesAsync(Partijcode gemeente, Dagperiode periode, DateTimeOffset nu, CancellationToken annulering)
    {
        var vraag = new { Partij = gemeente, periode.Van, periode.Tot, periode.Begin, periode.Einde, Nu = nu };
        return new(
            await ZorgAsync(Sleutels.LeesToewijzingen),
            await ZorgAsync(Sleutels.LeesStarts),
            await ZorgAsync(Sleutels.LeesStops),
            [.. (await sessie.LijstAsync<Prestatierij>(Sleutels.LeesPrestaties, vraag, annulering)).Select(rij => rij.Telling)],
            [.. (await sessie.LijstAsync<Afwijzingrij>(Sleutels.LeesAfwijzingen, vraag, annulering)).Select(rij => rij.Telling)],
            [.. (await sessie.LijstAsync<Retourcoderij>(Sleutels.LeesRetourcodes, vraag, annulering)).Select(rij => rij.Telling)],
            [.. (await sessie.LijstAsync<Antwoordrij>(Sleutels.LeesAntwoordtijden, vraag, annulering)).Select(rij => rij.Telling)],
            [.. (await sessie.LijstAsync<Termijnrij>(Sleutels.LeesTermijnen, vraag, annulering)).Select(rij => rij.Telling)]);

        async Task<IReadOnlyList<Zorgtelling>> ZorgAsync(string sleutel) =>
            [.. (await sessie.LijstAsync<Zorgrij>(sleutel, vraag, annulering)).Select(rij => rij.Telling)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Wachttijd>> LeesWachttijdenAsync(Partijcode gemeente, Dagperiode periode, CancellationToken annulering) =>
        [.. (await sessie.LijstAsync<Wachtrij>(Sleutels.LeesWachttijden, new { Partij = gemeente, periode.Van, periode.Tot }, annulering)).Select(rij => rij.Wachttijd)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Wachttijd>> LeesWachtendenAsync(Partijcode gemeente, DateOnly dag, CancellationToken annulering) =>
        [.. (await sessie.LijstAsync<Wachtrij>(Sleutels.LeesWachtenden, new { Partij = gemeente, Dag = dag }, annulering)).Select(rij => rij.Wachttijd)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Statustelling>> TelAsync(Partijcode partij, Dagperiode periode, CancellationToken annulering) =>
        [.. (await sessie.LijstAsync<Statusrij>(Balans.Tel, Vraag(partij, periode), annulering)).Select(rij => rij.Telling)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Eurotelling>> TelEurosAsync(Partijcode partij, Dagperiode periode, CancellationToken annulering) =>
        [.. (await sessie.LijstAsync<Eurorij>(Balans.TelEuros, Vraag(partij, periode), annulering)).Select(rij => rij.Telling)];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Balansverschil>> LeesVerschillenAsync(
        Partijcode partij, Dagperiode periode, int aantal, CancellationToken annulering)
    {
        var vraag = new { Partij = partij, periode.Begin, periode.Einde, Aantal = aantal };
        return [.. (await sessie.LijstAsync<Verschilrij>(Balans.LeesVerschillen, vraag, annulering)).Select(rij => new Balansverschil(rij.BerichtId, rij.Verschil))];
    }

    /// <inheritdoc/>
    public async Task<bool> IsGecontroleerdAsync(Partijcode partij, DateOnly dag, CancellationToken annulering) =>
        await sessie.EersteAsync<long>(Balans.LeesClaim, new { Partij = partij, Dag = dag }, annulering) > 0;

    /// <inheritdoc/>
    public Task<bool> ClaimAsync(Partijcode partij, DateOnly dag, DateTimeOffset op, CancellationToken annulering) =>
        sessie.ProbeerAsync(Balans.Claim, new { Partij = partij, Dag = dag, Op = op }, annulering);

    private static object Vraag(Partijcode partij, Dagperiode periode) => new { Partij = partij, periode.Begin, periode.Einde };

    // With setters: the engines give numbers in types of their own.
    private abstract class Rij
    {
        public Partijcode Aanbieder { get; init; }

        public string? ProductCategorie { get; init; }

        public string Soort { get; init; } = "";

        public string Richting { get; init; } = "";

        public string Status { get; init; } = "";

        public long Aantal { get; init; }

        public long Clienten { get; init; }

        public long Bedrag { get; init; }
    }

    private sealed class Zorgrij : Rij
    {
        public string? Reden { get; init; }

        public Zorgtelling Telling => new(Aanbieder, ProductCategorie, Reden, Aantal, Clienten);
    }

    private sealed class Prestatierij : Rij
    {
        public string Eenheid { get; init; } = "";

        public long Volume { get; init; }

        public Prestatietelling Telling => new(Aanbieder, ProductCategorie!, Eenheid, Status, Volume, Bedrag, Clienten);
    }

    private sealed class Afwijzingrij : Rij
    {
        public string Retourcode { get; init; } = "";

        public Afwijzingtelling Telling => new(Aanbieder, ProductCategorie!, Retourcode, Bedrag, Clienten);
    }

    private sealed class Retourcoderij : Rij
    {
        public string Retourcode { get; init; } = "";

        public long Berichten { get; init; }

        public Retourcodetelling Telling => new(Aanbieder, Soort, Retourcode, Aantal, Berichten);
    }

    private sealed class Antwoordrij : Rij
    {
        public double Uren { get; init; }

        public Antwoordtijd Telling => new(Aanbieder, Richting, Aantal, Uren);
    }

    private sealed class Termijnrij : Rij
    {
        public long Gehaald { get; init; }

        public long Gemist { get; init; }

        public long Lopend { get; init; }

        public string Wie { get; init; } = "";

        public long Zaken { get; init; }

        public Termijntelling Telling => new(Aanbieder, Soort, Enum.Parse<Wie>(Wie), Gehaald, Gemist, Lopend, Zaken);
    }

    private sealed class Statusrij : Rij
    {
        public Statustelling Telling => new(Soort, Richting, Status, Aantal);
    }

    private sealed class Eurorij : Rij
    {
        public Eurotelling Telling => new(Richting, Status, Bedrag);
    }

    private sealed class Verschilrij
    {
        public Guid BerichtId { get; init; }

        public string Verschil { get; init; } = "";
    }

    private sealed class Wachtrij
    {
        public Partijcode Aanbieder { get; init; }

        public int Nummer { get; init; }

        public string Client { get; init; } = "";

        public string? ProductCategorie { get; init; }

        public string? ProductCode { get; init; }

        public DateOnly Toegewezen { get; init; }

        public DateOnly Ingangsdatum { get; init; }

        public DateOnly? Begindatum { get; init; }

        public Wachttijd Wachttijd => new(Aanbieder, Nummer, Client, ProductCategorie, ProductCode, Toegewezen, Ingangsdatum, Begindatum);
    }
}
