using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>Runs benchmarks and prints a table per class.</summary>
internal static class Meting
{
    /// <summary>False when something could not be measured.</summary>
    public static bool Draai(params Type[] klassen)
    {
        // In this process: the project that BenchmarkDotNet would generate inherits our Directory.Build.props, so its code
        // would have to satisfy our analyzers, and everything would be built a second time.
        var job = Job.ShortRun
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationCount(7)
            .WithIterationTime(TimeInterval.FromMilliseconds(500));
        using var uitvoer = new TijdelijkeMap();
        var config = DefaultConfig.Instance.AddJob(job).WithArtifactsPath(uitvoer.Pad);
        var metingen = BenchmarkRunner.Run(klassen, config);

        Console.WriteLine();
        foreach (var meting in metingen)
            MarkdownExporter.GitHub.ExportToLog(meting, ConsoleLogger.Default);
        return metingen.All(meting => !meting.HasCriticalValidationErrors && meting.Reports.All(rapport => rapport.Success));
    }
}
