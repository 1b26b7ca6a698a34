using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Toegang;

namespace Wmo.Berichten.Service.Api;

/// <summary>Lets a request through only when its key is bound to the partij in its path, and the partij is served here.</summary>
internal sealed class Partijfilter(Partijregister partijen) : IEndpointFilter
{
    private static readonly object Sleutel = typeof(Partijfilter);

    /// <summary>The partij of a request that came through.</summary>
    public static Partij Van(HttpContext context) => (Partij)context.Items[Sleutel]!;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var tekst = (string)http.GetRouteValue("partij")!;
        if (!Partijcode.TryParse(tekst, out var code))
            return ValueTask.FromResult<object?>(Problemen.OnbekendePartij(tekst));
        if (!ApiSleutelHandler.MagVoor(http.User, code))
            return ValueTask.FromResult<object?>(Problemen.AnderePartij(tekst));
        if (partijen.Vind(code) is not { } partij)
            return ValueTask.FromResult<object?>(Problemen.OnbekendePartij(tekst));

        http.Items[Sleutel] = partij;
        return next(context);
    }
}
