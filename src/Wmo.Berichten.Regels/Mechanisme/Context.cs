using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>What a rule within the message sees besides the value that it judges.</summary>
internal sealed class Context(IBericht bericht) : Berichtcontext(bericht);
