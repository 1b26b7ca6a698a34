using Microsoft.AspNetCore.Builder;
using Wmo.Berichten.Simulator;

await Simulatorbouw.Map(Simulatorbouw.Richt(WebApplication.CreateBuilder(args)).Build()).RunAsync();
