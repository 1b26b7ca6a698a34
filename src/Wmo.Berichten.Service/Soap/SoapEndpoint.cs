using System.Net.Mime;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Wmo.Berichten.Ggk.Soap;

namespace Wmo.Berichten.Service.Soap;

/// <summary>Where the GGK delivers, and the description of it.</summary>
internal static class SoapEndpoint
{
    private const string Map = "/ggk";
    private const string Pad = $"{Map}/OntvangAsynchroon";

    public static void MapSoap(this IEndpointRouteBuilder app)
    {
        app.MapPost(Pad, OntvangAsync).ExcludeFromDescription();
        app.MapGet(Pad, ToonWsdl).ExcludeFromDescription();
        foreach (var naam in Wsdl.Bijlagen)
            app.MapGet($"{Map}/{naam}", () => Results.Stream(Wsdl.Bijlage(naam), MediaTypeNames.Text.Xml)).ExcludeFromDescription();
    }

    private static IResult ToonWsdl(HttpRequest verzoek) =>
        Results.Text(Wsdl.Voor(new Uri(UriHelper.BuildAbsolute(verzoek.Scheme, verzoek.Host, verzoek.PathBase, verzoek.Path))), MediaTypeNames.Text.Xml);

    private static async Task OntvangAsync(HttpContext http, SoapOptions opties, Verbindingstoezicht toezicht, SoapDrukte drukte, SoapOntvangst ontvangst)
    {
        // A certificate that is wrong did not come through the handshake. No Fo03 here: that would be a verdict on the envelope.
        if (opties.CertificaatVereist && http.Connection.ClientCertificate is null)
        {
            toezicht.LaatBinnen(null, []);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        // The reader stops at its own limit. Kestrel's would cut the connection, where now it goes on taking for five seconds what
        // the sender has yet to send: that way who sends too much reads that it was.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;

        using var plaats = await drukte.NeemPlaatsAsync(http.Request.ContentLength, http.RequestAborted);
        var uitkomst = plaats is not null ? await ontvangst.VerwerkAsync(Aanvraag(http, plaats, toezicht), http.RequestAborted) : ontvangst.StelUit();
        if (uitkomst.IsVerboden)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        http.Response.ContentType = $"{SoapNamen.Inhoudstype}; charset=utf-8";
        http.Response.ContentLength = uitkomst.Xml.Length;
        if (uitkomst.IsFout)
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await http.Response.Body.WriteAsync(uitkomst.Xml, http.RequestAborted);
    }

    private static SoapAanvraag Aanvraag(HttpContext http, SoapDrukte.Plaats plaats, Verbindingstoezicht toezicht)
    {
        var verzoek = http.Request;
        return new SoapAanvraag(verzoek.ContentType, verzoek.Headers[SoapNamen.ActieHeader], verzoek.ContentLength, new Plaatsstroom(verzoek.Body, plaats))
        {
            MagVoor = organisatie => toezicht.MagBezorgen(http.Connection.ClientCertificate, organisatie),
        };
    }
}
