using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Simulator.Storingen;

namespace Wmo.Berichten.Simulator.Knooppunt;

/// <summary>Where organisations hand their envelopes in.</summary>
internal static class Deur
{
    public static async Task OntvangAsync(HttpContext http, Storingsregister storingen, SoapOntvangst ontvangst, TimeProvider klok)
    {
        // The reader stops at its own limit.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        if (storingen.TrekEen<Deurstoring>() is { } voor)
        {
            await voor.SpeelAsync(http);
            return;
        }

        var verzoek = http.Request;
        var uitkomst = await ontvangst.VerwerkAsync(
            new SoapAanvraag(verzoek.ContentType, verzoek.Headers[SoapNamen.ActieHeader], verzoek.ContentLength, verzoek.Body), http.RequestAborted);

        http.Response.ContentType = $"{SoapNamen.Inhoudstype}; charset=utf-8";
        if (uitkomst.IsFout)
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        if (storingen.TrekEen<Antwoordstoring>() is { } na)
            await na.AntwoordAsync(http, uitkomst.Xml, klok);
        else
            await http.Response.Body.WriteAsync(uitkomst.Xml, http.RequestAborted);
    }
}
