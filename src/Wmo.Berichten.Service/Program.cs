using Wmo.Berichten.Service.Inrichting;

var builder = Servicebouw.Richt(WebApplication.CreateBuilder(args));
await Servicebouw.Map(builder.Build()).RunAsync();
