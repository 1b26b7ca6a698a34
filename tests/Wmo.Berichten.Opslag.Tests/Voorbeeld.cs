using System.Globalization;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>Messages to store. Every one is valid; a test changes one thing with <c>with</c>.</summary>
internal static class Voorbeeld
{
    public static readonly DateTimeOffset Tijdstip =
        DateTimeOffset.Parse("2026-03-02T09:30:15.123456Z", CultureInfo.InvariantCulture);

    private static int teller;

    public static Partijcode Gemeente { get; } = Partijcode.Parse("0363");

    public static Partijcode Aanbieder { get; } = Partijcode.Parse("12345678");

    /// <summary>Another id at every call, the same row of ids in every run.</summary>
    public static Guid Id() => new(Interlocked.Increment(ref teller), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0xAB, 0xCD);

    public static Partijcode NieuwePartij() =>
        Partijcode.Parse((20_000_000 + Interlocked.Increment(ref teller)).ToString(CultureInfo.InvariantCulture));

    public static OpgeslagenBericht Ontvangen() => new()
    {
        Id = Id(),
        Partij = Aanbieder,
        Tegenpartij = Gemeente,
        Richting = Richting.In,
        Soort = "WMO301",
        Identificatie = "0363000001",
        Referentienummer = Id(),
        Status = Berichtstatus.Ontvangen,
        AangemaaktOp = Tijdstip,
        GewijzigdOp = Tijdstip,
    };

    public static OpgeslagenBericht Verzonden() => Ontvangen() with
    {
        Partij = Gemeente,
        Tegenpartij = Aanbieder,
        Richting = Richting.Uit,
        Status = Berichtstatus.Aangeboden,
        Identificatie = Id().ToString("N")[..12],
    };

    /// <summary>The deadline of the answer to a message.</summary>
    public static Termijn Termijn(OpgeslagenBericht bericht, DateTimeOffset uiterlijk) => new()
    {
        Sleutel = Termijnsleutel.VanAntwoord(bericht),
        BerichtId = bericht.Id,
        Wie = Wie.Tegenpartij,
        Vanaf = bericht.AangemaaktOp,
        Uiterlijk = uiterlijk,
        SeinOp = uiterlijk.AddDays(-1),
    };

    public static Task<Toevoeging> VoegToeAsync(this ITransactie transactie, OpgeslagenBericht bericht) =>
        transactie.Berichten.VoegToeAsync(bericht, "<leeg/>"u8.ToArray(), default);

    public static async Task<OpgeslagenBericht> BewaarAsync(this Proefopslag proef, OpgeslagenBericht bericht)
    {
        var uitkomst = await proef.DoeAsync(transactie => transactie.VoegToeAsync(bericht));
        Assert.That(uitkomst, Is.EqualTo(Toevoeging.Toegevoegd));
        return bericht;
    }
}
