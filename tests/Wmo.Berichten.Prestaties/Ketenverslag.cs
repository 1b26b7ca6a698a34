namespace Wmo.Berichten.Prestaties;

/// <summary>What a chain took.</summary>
/// <param name="Duur">From handing in the first message until the last was answered.</param>
/// <param name="Opslag">What was asked of the storage meanwhile.</param>
/// <param name="Processor">Processor time of this process meanwhile: the service, and the client that hands in.</param>
internal sealed record Ketenduur(TimeSpan Duur, Opslagstand Opslag, TimeSpan Processor);

/// <summary>Prints the measurements as Markdown tables.</summary>
internal static class Ketenverslag
{
    /// <summary>Prints what one installation took as a receiver, beside the bare loop.</summary>
    public static void DrukOntvangst(int aantal, TimeSpan kaal, params (string Wat, Ontvangstduur Duur)[] ontvangers)
    {
        Regel($"");
        Regel($"{aantal} WMO301's in enveloppen over SOAP, {Meetinstallatie.Tegelijk} tegelijk, tot elk retour over SOAP is afgeleverd.");
        Regel($"");
        Regel($"| | s | berichten/s | duur t.o.v. de kale lus | processor van de service, ms per bericht | op half tempo: p50, ms | p99, ms | langste, ms |");
        Regel($"|---|---:|---:|---:|---:|---:|---:|---:|");
        Regel($"| kale lus: publish, confirm, consume, ack | {kaal.TotalSeconds:0.00} | {aantal / kaal.TotalSeconds:0} | 1.0 | | | | |");
        foreach (var (wat, duur) in ontvangers)
            Regel($"| {wat} | {duur.Duur.TotalSeconds:0.00} | {aantal / duur.Duur.TotalSeconds:0} | {duur.Duur / kaal:0.0} | {(duur.Processor / aantal).TotalMilliseconds:0.00} | {Ms(duur.Tijden, 0.5):0} | {Ms(duur.Tijden, 0.99):0} | {Ms(duur.Tijden, 1):0} |");
    }

    public static void Druk(int aantal, TimeSpan kaal, Ketenduur rabbitMq, Ketenduur geheugen, TimeSpan kaleTransactie)
    {
        Regel($"");
        Regel($"{aantal} WMO301's, {Meetinstallatie.Tegelijk} tegelijk aangeboden.");
        Regel($"");
        Regel($"| | s | berichten/s | duur t.o.v. de kale lus |");
        Regel($"|---|---:|---:|---:|");
        Rij("kale lus: publish, confirm, consume, ack", kaal);
        Rij("keten op RabbitMQ: aanbieden tot en met Akkoord", rabbitMq.Duur);
        Rij("keten op de bus in het geheugen", geheugen.Duur);
        Regel($"");
        Regel($"| per bericht in de keten | RabbitMQ | geheugen |");
        Regel($"|---|---:|---:|");
        Aantallen("schrijvende transacties", duur => (double)duur.Opslag.Transacties / aantal);
        Tijden("- wachten op de ene schrijver", duur => duur.Opslag.Wachten);
        Tijden("- opdrachten uitvoeren", duur => duur.Opslag.Werken);
        Tijden("- wachten tot het vaststaat", duur => duur.Opslag.Vastleggen);
        Aantallen("lezende transacties", duur => (double)duur.Opslag.Lezingen / aantal);
        Tijden("- lezen", duur => duur.Opslag.Lezen);
        Tijden("processortijd van service en aanbieder", duur => duur.Processor);
        Tijden("verstreken tijd", duur => duur.Duur);
        Regel($"");
        Regel($"De ene schrijver van SQLite voert opdrachten uit: RabbitMQ {Bezetting(rabbitMq):0} %, geheugen {Bezetting(geheugen):0} % van de tijd.");
        Regel($"Een kale transactie (een rij, WAL) duurt {kaleTransactie.TotalMilliseconds:0.00} ms.");

        void Rij(string wat, TimeSpan duur) =>
            Regel($"| {wat} | {duur.TotalSeconds:0.00} | {aantal / duur.TotalSeconds:0} | {duur / kaal:0.0} |");

        void Aantallen(string wat, Func<Ketenduur, double> getal) =>
            Regel($"| {wat} | {getal(rabbitMq):0.0} | {getal(geheugen):0.0} |");

        void Tijden(string wat, Func<Ketenduur, TimeSpan> tijd) =>
            Regel($"| {wat}, ms | {(tijd(rabbitMq) / aantal).TotalMilliseconds:0.00} | {(tijd(geheugen) / aantal).TotalMilliseconds:0.00} |");
    }

    /// <summary>Prints how long messages were under way, shortest first.</summary>
    public static void DrukTijden(TimeSpan[] tijden, double tempo)
    {
        Regel($"");
        Regel($"Op half tempo ({tempo:0} berichten/s) op RabbitMQ, van aanbieden tot verwerkt antwoord: p50 {Ms(tijden, 0.5):0} ms, p99 {Ms(tijden, 0.99):0} ms, langste {Ms(tijden, 1):0} ms.");
    }

    private static double Ms(TimeSpan[] tijden, double deel) => tijden[(int)((tijden.Length - 1) * deel)].TotalMilliseconds;

    private static double Bezetting(Ketenduur duur) => 100 * (duur.Opslag.Werken / duur.Duur);

    private static void Regel(FormattableString regel) => Console.WriteLine(FormattableString.Invariant(regel));
}
