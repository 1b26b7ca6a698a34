namespace Wmo.Berichten.Ggk.Soap;

/// <summary>Names of SOAP 1.1 and of the operations of <c>OntvangAsynchroon</c>.</summary>
public static class SoapNamen
{
    /// <summary>Media type of a SOAP 1.1 message.</summary>
    public const string Inhoudstype = "text/xml";

    /// <summary>Header of HTTP that names the operation.</summary>
    public const string ActieHeader = "SOAPAction";

    internal const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    internal const string Beveiliging = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    internal const string Bv03 = "Bv03Bericht";
    internal const string Fo03 = "Fo03Bericht";

    /// <summary>The SOAPAction that goes with a kind of envelope.</summary>
    public static string Actie(Envelopsoort soort) => soort switch
    {
        Envelopsoort.Di01 => $"{StufNamen.Ggk}/ggk_Di01",
        Envelopsoort.Du01 => $"{StufNamen.Ggk}/ggk_Du01",
        _ => $"{StufNamen.Stuf}/Fo01",
    };

    /// <summary>The kind of envelope that goes with a SOAPAction, in quotes as SOAP 1.1 has it or bare; null when there is none.</summary>
    public static Envelopsoort? Soort(string? actie)
    {
        var kaal = actie is ['"', .. var binnen, '"'] ? binnen : actie;
        foreach (var soort in Enum.GetValues<Envelopsoort>())
        {
            if (Actie(soort) == kaal)
                return soort;
        }

        return null;
    }
}
