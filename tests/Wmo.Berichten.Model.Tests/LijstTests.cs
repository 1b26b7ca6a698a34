namespace Wmo.Berichten.Model.Tests;

[TestFixture]
public class LijstTests
{
    [Test]
    public void Lists_with_equal_items_in_the_same_order_are_equal()
    {
        Lijst<string> een = ["a", "b"];
        Lijst<string> ander = ["a", "b"];
        Assert.That(een, Is.EqualTo(ander));
        Assert.That(een.GetHashCode(), Is.EqualTo(ander.GetHashCode()));
        Assert.That(een == ander);
    }

    [TestCase("b", "a")]
    [TestCase("a")]
    [TestCase("a", "b", "c")]
    [TestCase("a", "B")]
    [TestCase]
    public void Lists_with_other_items_are_not(params string[] items)
    {
        Lijst<string> een = ["a", "b"];
        Assert.That(een.Equals((Lijst<string>)[.. items]), Is.False);
        Assert.That(een != [.. items]);
    }

    [Test]
    public void The_default_is_the_empty_list()
    {
        Lijst<int> leeg = [];
        Assert.That(default(Lijst<int>).Equals(leeg));
        Assert.That(default(Lijst<int>), Has.Count.EqualTo(0));
        Assert.That(default(Lijst<int>).GetHashCode(), Is.EqualTo(leeg.GetHashCode()));
        Assert.That(() => leeg[0], Throws.TypeOf<IndexOutOfRangeException>());
    }

    [Test]
    public void A_list_can_be_walked_indexed_and_made_of_any_sequence()
    {
        var lijst = Enumerable.Range(1, 3).NaarLijst();
        Assert.That(lijst, Is.EqualTo((int[])[1, 2, 3]));
        Assert.That(lijst is [1, .., 3]);
        var som = 0;
        foreach (var getal in lijst)
        {
            som += getal;
        }

        Assert.That(som, Is.EqualTo(6));
    }

    [Test]
    public void A_list_does_not_change_with_the_array_it_was_made_of()
    {
        int[] bron = [1, 2];
        Lijst<int> lijst = [.. bron];
        bron[0] = 9;
        Assert.That(lijst[0], Is.EqualTo(1));
    }

    [Test]
    public void Records_that_hold_lists_compare_by_content()
    {
        var verzoek = new Wmo319.Antwoord { ReferentieAanbieder = "r", VerzoekAntwoord = Basis.VerzoekAntwoord.Afgewezen };
        Assert.That(verzoek, Is.EqualTo(verzoek with { }));
        var retour = new Wmo320.Antwoord { ReferentieAanbieder = "r", VerzoekAntwoord = Basis.VerzoekAntwoord.Afgewezen, RetourCodes = [Basis.RetourCode.Code0200] };
        Assert.That(retour, Is.EqualTo(retour with { RetourCodes = [Basis.RetourCode.Code0200] }));
        Assert.That(retour, Is.Not.EqualTo(retour with { RetourCodes = [Basis.RetourCode.Code0233] }));
    }
}
