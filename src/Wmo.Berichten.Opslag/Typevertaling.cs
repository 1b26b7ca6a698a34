using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// How values stand in the columns. Dapper keeps one handler per type for the whole process, so each handler asks the
/// parameter, or the value that was read, which engine it is of.
/// </summary>
internal static class Typevertaling
{
    /// <summary>Registers the handlers; once is enough, more does no harm.</summary>
    public static void Registreer()
    {
        // Dapper asks a handler only for types that it does not map itself.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.AddTypeHandler(new Tijdstip());
        SqlMapper.AddTypeHandler(new Sleutel());
        SqlMapper.AddTypeHandler(new Partij());
    }

    /// <summary>A moment, in UTC and cut to microseconds: SQLite as text of one length that sorts, SQL Server as datetime2.</summary>
    private sealed class Tijdstip : SqlMapper.TypeHandler<DateTimeOffset>
    {
        private const string Vorm = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            var utc = value.UtcDateTime;
            if (parameter is SqliteParameter)
            {
                parameter.Value = utc.ToString(Vorm, CultureInfo.InvariantCulture);
                return;
            }

            parameter.DbType = DbType.DateTime2;
            parameter.Value = utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
        }

        public override DateTimeOffset Parse(object value) => value switch
        {
            string tekst => DateTimeOffset.ParseExact(tekst, Vorm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            DateTime utc => new DateTimeOffset(utc.Ticks, TimeSpan.Zero),
            _ => throw new InvalidCastException($"Een tijdstip kan niet uit {value.GetType()} worden gelezen."),
        };
    }

    /// <summary>A Guid: SQLite as lower-case text, SQL Server as uniqueidentifier.</summary>
    private sealed class Sleutel : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = value.ToString("D");
                return;
            }

            parameter.DbType = DbType.Guid;
            parameter.Value = value;
        }

        public override Guid Parse(object value) => value switch
        {
            string tekst => Guid.ParseExact(tekst, "D"),
            Guid sleutel => sleutel,
            _ => throw new InvalidCastException($"Een Guid kan niet uit {value.GetType()} worden gelezen."),
        };
    }

    /// <summary>A partij by its code, or a link of the chain by its name.</summary>
    private sealed class Partij : SqlMapper.TypeHandler<Partijcode>
    {
        private const int Lengte = 200;

        public override void SetValue(IDbDataParameter parameter, Partijcode value)
        {
            parameter.DbType = DbType.String;
            parameter.Size = Lengte;
            parameter.Value = value.Code;
        }

        public override Partijcode Parse(object value) => Partijcode.VanOrganisatie((string)value);
    }
}
