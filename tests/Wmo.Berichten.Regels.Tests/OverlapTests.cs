using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Niveau2;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Which products overlap an earlier one, against the rule applied to every pair.</summary>
public sealed class OverlapTests
{
    private static readonly DateOnly Begin = new(2024, 1, 1);

    private static Gen<Item> Items { get; } =
        from product in Gen.Elements<Product?>(
            null,
            Product(ProductCategorie.HuishoudelijkeHulp),
            Product(ProductCategorie.HuishoudelijkeHulp, "A"),
            Product(ProductCategorie.HuishoudelijkeHulp, "B"),
            Product(ProductCategorie.Begeleiding),
            Product(ProductCategorie.Begeleiding, "A"),
            Product(ProductCategorie.Rolstoelen),
            Product(ProductCategorie.AndereHulpmiddelen, "A"))
        from begin in Gen.Choose(0, 60)
        from duur in Gen.Choose(-2, 8)
        from open in Gen.Choose(0, 9)
        select new Item(product, Begin.AddDays(begin), open == 0 ? null : Begin.AddDays(begin + duur));

    [Test]
    public void Een_product_overlapt_een_eerder_precies_als_er_een_paar_is_dat_overlapt() => Prop.ForAll(
        Items.ArrayOf().ToArbitrary(),
        items =>
        {
            var overlap = new Overlap();
            var gevonden = items.Select(item => overlap.Neem(item.Product, item.Begin, item.Einde)).ToArray();
            return gevonden.SequenceEqual(items.Select((item, plaats) => items.Take(plaats).Any(eerder => Overlappen(eerder, item))));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Een_vervallen_toewijzing_overlapt_niet()
    {
        var toewijzing = Testberichten.Toewijzing;
        var product = toewijzing.Client.ToegewezenProducten[0] with { Ingangsdatum = Testberichten.Dagtekening, Einddatum = Testberichten.Dagtekening };
        var vervallen = product with { ToewijzingNummer = 1002, RedenWijziging = RedenWijziging.VervallenCorrectie };

        // CS336 allows that reason no longer, so that such a message is never without findings.
        var uitkomst = BerichtControle.Controleer(toewijzing with { Client = toewijzing.Client with { ToegewezenProducten = [product, vervallen] } });

        Assert.That(uitkomst.Bevindingen.Select(bevinding => bevinding.Regel), Does.Not.Contain("TR302"));
    }

    private static bool Overlappen(Item een, Item ander) =>
        Later(een.Begin, ander.Begin) <= Eerder(een.Einde, ander.Einde)
        && !MagAltijd(een)
        && !MagAltijd(ander)
        && (een.Product is null || ander.Product is null || ZelfdeProduct(een.Product, ander.Product));

    private static bool MagAltijd(Item item) => item.Product?.Categorie.Code() is "11" or "12" or "13" or "14";

    private static bool ZelfdeProduct(Product een, Product ander) =>
        een.Categorie == ander.Categorie && (een.Code is null || ander.Code is null || een.Code == ander.Code);

    private static DateOnly Later(DateOnly een, DateOnly ander) => een > ander ? een : ander;

    private static DateOnly Eerder(DateOnly? een, DateOnly? ander) =>
        new[] { een ?? DateOnly.MaxValue, ander ?? DateOnly.MaxValue }.Min();

    private static Product Product(ProductCategorie categorie, string? code = null) => new() { Categorie = categorie, Code = code };

    private sealed record Item(Product? Product, DateOnly Begin, DateOnly? Einde);
}
