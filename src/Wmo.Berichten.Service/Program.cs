using Wmo.Berichten.Service.Inrichting;

var vernieuwt = args.Take(2).SequenceEqual(Sleutelregistratie.Vernieuwopdracht);
var builder = Servicebouw.Richt(WebApplication.CreateBuilder(vernieuwt ? args[2..] : args));
var app = Servicebouw.Map(builder.Build());
if (vernieuwt)
    Console.WriteLine(Sleutelregistratie.Vernieuw(app.Services));
else
    await app.RunAsync();
