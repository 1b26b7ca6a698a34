using System.Globalization;
using System.Text;

namespace Wmo.Berichten.Model.Schemas;

/// <content>Reporting, with the path of the element that is open.</content>
internal sealed partial class Schemaloop
{
    private void MeldHier(string melding) => Meld(plaats.LineNumber, plaats.LinePosition, melding);

    private void MeldBij(Laag laag, string melding) => Meld(laag.Regel, laag.Kolom, melding);

    private void MeldEnStop(string melding)
    {
        MeldHier(melding);
        gestopt = true;
    }

    private void Meld(int regel, int kolom, string melding, string attribuut = "")
    {
        if (gestopt)
            return;
        if (fouten.Count == grenzen.MaxFouten)
        {
            melding = $"Er zijn meer fouten; alleen de eerste {grenzen.MaxFouten} worden genoemd.";
            gestopt = true;
        }
        fouten.Add(new SchemaFout(regel, kolom, Pad() + attribuut, diepte > 0 ? Huidig.Klasse : "", melding));
    }

    private string Pad()
    {
        var pad = new StringBuilder();
        foreach (var laag in lagen.Take(diepte))
        {
            pad.Append('/').Append(Schematekst.Kort(laag.Naam));
            if (laag.Volgnummer > 0)
                pad.Append(CultureInfo.InvariantCulture, $"[{laag.Volgnummer}]");
        }
        return pad.ToString();
    }
}
