using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// How values stand in the columns. Dapper keeps one handler per type for the whole process, so each handler asks the
/// parameter, or the value that was read, which engine it is of. A null gets the type of its column too: engines differ in
/// what they make of a null without one.
/// </summary>
internal static class Typevertaling
{
    /// <summary>The handlers by the type that they translate.</summary>
    public static IReadOnlyDictionary<Type, SqlMapper.ITypeHandler> Handlers { get; } = new Dictionary<Type, SqlMapper.ITypeHandler>
    {
        [typeof(DateTimeOffset)] = new Tijdstip(),
        [typeof(DateOnly)] = new Dag(),
        [typeof(Guid)] = new Sleutel(),
        [typeof(Partijcode)] = new Partij(),
    };

    /// <summary>Registers the handlers; once is enough, more does no harm.</summary>
    public static void Registreer()
    {
        foreach (var (type, handler) in Handlers)
        {
            // Dapper asks a handler only for types that it does not map itself.
            SqlMapper.RemoveTypeMap(type);
            SqlMapper.AddTypeHandler(type, handler);
        }
    }

    /// <summary>A moment as both engines read it from JSON, and as SQLite stores it.</summary>
    public static string? Tekst(DateTimeOffset? moment) => Tijdstip.Tekst(moment);

    private static InvalidCastException Onleesbaar(object value, Type doel) =>
        new InvalidCastException($"Een waarde van type {value.GetType()} in de database is niet te lezen als {doel}.");

    /// <summary>A moment, in UTC and cut to microseconds: SQLite as text of one length that sorts, SQL Server as datetime2(6).</summary>
    private sealed class Tijdstip : SqlMapper.ITypeHandler
    {
        private const string Vorm = "yyyy-MM-ddTHH:mm:ss.ffffffZ";
        private const byte Decimalen = 6;

        public static string? Tekst(DateTimeOffset? moment) => moment?.UtcDateTime.ToString(Vorm, CultureInfo.InvariantCulture);

        public void SetValue(IDbDataParameter parameter, object value)
        {
            var utc = (value as DateTimeOffset?)?.UtcDateTime;
            if (parameter is SqliteParameter)
            {
                parameter.Value = Tekst(value as DateTimeOffset?) ?? (object)DBNull.Value;
                return;
            }

            parameter.DbType = DbType.DateTime2;
            parameter.Scale = Decimalen;
            parameter.Value = utc?.AddTicks(-(utc.Value.Ticks % TimeSpan.TicksPerMicrosecond)) ?? (object)DBNull.Value;
        }

        public object Parse(Type destinationType, object value) => value switch
        {
            string tekst => DateTimeOffset.ParseExact(tekst, Vorm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            DateTime utc => new DateTimeOffset(utc.Ticks, TimeSpan.Zero),
            _ => throw Onleesbaar(value, destinationType),
        };
    }

    /// <summary>A date: SQLite as text that sorts, SQL Server as date.</summary>
    private sealed class Dag : SqlMapper.ITypeHandler
    {
        private const string Vorm = "yyyy-MM-dd";

        public void SetValue(IDbDataParameter parameter, object value)
        {
            var dag = value as DateOnly?;
            if (parameter is SqliteParameter)
            {
                parameter.Value = dag?.ToString(Vorm, CultureInfo.InvariantCulture) ?? (object)DBNull.Value;
                return;
            }

            parameter.DbType = DbType.Date;
            parameter.Value = dag?.ToDateTime(TimeOnly.MinValue) ?? (object)DBNull.Value;
        }

        public object Parse(Type destinationType, object value) => value switch
        {
            string tekst => DateOnly.ParseExact(tekst, Vorm, CultureInfo.InvariantCulture),
            DateTime dag => DateOnly.FromDateTime(dag),
            _ => throw Onleesbaar(value, destinationType),
        };
    }

    /// <summary>A Guid: SQLite as lower-case text, SQL Server as uniqueidentifier.</summary>
    private sealed class Sleutel : SqlMapper.ITypeHandler
    {
        public void SetValue(IDbDataParameter parameter, object value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = value is Guid sleutel ? sleutel.ToString("D") : value;
                return;
            }

            parameter.DbType = DbType.Guid;
            parameter.Value = value;
        }

        public object Parse(Type destinationType, object value) => value switch
        {
            string tekst => Guid.ParseExact(tekst, "D"),
            Guid sleutel => sleutel,
            _ => throw Onleesbaar(value, destinationType),
        };
    }

    /// <summary>A partij by its code, or a link of the chain by its name.</summary>
    private sealed class Partij : SqlMapper.ITypeHandler
    {
        // The 200 characters of an envelope, each of which SQL Server may count as two.
        private const int Lengte = 400;

        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.DbType = DbType.String;
            parameter.Size = Lengte;
            parameter.Value = value is Partijcode partij ? partij.Code : value;
        }

        public object Parse(Type destinationType, object value) => Partijcode.VanOrganisatie((string)value);
    }
}
