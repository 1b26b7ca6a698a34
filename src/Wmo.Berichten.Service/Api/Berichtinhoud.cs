using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace Wmo.Berichten.Service.Api;

/// <summary>The body of a request that holds a message.</summary>
internal static class Berichtinhoud
{
    /// <summary>The most that the chain carries: 25 MB.</summary>
    public const int MaximaleGrootte = 25 * 1024 * 1024;

    /// <summary>Reads the body whole, up to the most that the chain carries; or says what is wrong with it.</summary>
    public static async Task<(ReadOnlyMemory<byte> Xml, ProblemHttpResult? Probleem)> LeesAsync(HttpRequest verzoek, CancellationToken annulering)
    {
        if (!IsXml(verzoek))
            return (default, Problemen.GeenXml(verzoek.ContentType));
        if (verzoek.ContentLength > MaximaleGrootte)
            return TeGroot(verzoek);

        var inhoud = new MemoryStream((int)(verzoek.ContentLength ?? 0));
        var blok = new byte[64 * 1024];
        while (await verzoek.Body.ReadAsync(blok, annulering) is var gelezen and > 0)
        {
            if (inhoud.Length + gelezen > MaximaleGrootte)
                return TeGroot(verzoek);
            inhoud.Write(blok, 0, gelezen);
        }

        return inhoud.Length == 0 ? (default, Problemen.Leeg()) : (inhoud.GetBuffer().AsMemory(0, (int)inhoud.Length), null);
    }

    private static (ReadOnlyMemory<byte> Xml, ProblemHttpResult? Probleem) TeGroot(HttpRequest verzoek)
    {
        // The rest of the body is not read: the connection cannot carry another request.
        verzoek.HttpContext.Response.Headers.Connection = "close";
        return (default, Problemen.TeGroot());
    }

    private static bool IsXml(HttpRequest verzoek) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(verzoek.ContentType, out var soort)
        && soort.MediaType.Value?.ToLowerInvariant() is "application/xml" or "text/xml";

    /// <summary>
    /// Describes the body in the OpenAPI document. Not as endpoint metadata: routing would then refuse another content type
    /// itself, with an empty answer.
    /// </summary>
    public static RouteHandlerBuilder NeemtBericht(this RouteHandlerBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer((bewerking, _, _) =>
        {
            var xml = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Een bericht van de standaard iWmo." } };
            bewerking.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/xml"] = xml, ["text/xml"] = xml },
            };
            return Task.CompletedTask;
        });
}
