using System.Net;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>A message in the body of a request, written as it goes out; its length is known beforehand.</summary>
internal sealed class EnvelopContent(Envelopvorm bericht) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        bericht.SchrijfAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = bericht.Lengte;
        return true;
    }
}
