using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>Both engines in one process: the parameter decides how a value is passed.</summary>
public sealed class TypevertalingTests
{
    private static readonly Guid Id = Voorbeeld.Id();
    private static readonly DateTimeOffset Op = Voorbeeld.Tijdstip.AddTicks(7).ToOffset(TimeSpan.FromHours(2));

    public static IEnumerable<TestCaseData> Waarden()
    {
        yield return new TestCaseData(Id, Id.ToString("D"), Id, DbType.Guid);
        yield return new TestCaseData(Op, "2026-03-02T09:30:15.123456Z", Voorbeeld.Tijdstip.UtcDateTime, DbType.DateTime2);
        yield return new TestCaseData(new DateOnly(2026, 3, 2), "2026-03-02", new DateTime(2026, 3, 2), DbType.Date);
        yield return new TestCaseData(Voorbeeld.Gemeente, "0363", "0363", DbType.String);
    }

    [TestCaseSource(nameof(Waarden))]
    public void Een_waarde_krijgt_de_vorm_van_haar_motor_en_komt_daaruit_terug(object waarde, object sqlite, object sqlServer, DbType type)
    {
        var handler = Typevertaling.Handlers[waarde.GetType()];
        var opSqlServer = Parameter<SqlParameter>(waarde.GetType(), waarde);

        Assert.That(Parameter<SqliteParameter>(waarde.GetType(), waarde).Value, Is.EqualTo(sqlite));
        Assert.That(opSqlServer.Value, Is.EqualTo(sqlServer));
        Assert.That(opSqlServer.DbType, Is.EqualTo(type));
        Assert.That(handler.Parse(waarde.GetType(), sqlite), Is.EqualTo(waarde).Or.EqualTo(Voorbeeld.Tijdstip));
        Assert.That(handler.Parse(waarde.GetType(), sqlServer), Is.EqualTo(waarde).Or.EqualTo(Voorbeeld.Tijdstip));
    }

    [TestCase(typeof(Guid), DbType.Guid)]
    [TestCase(typeof(DateTimeOffset), DbType.DateTime2)]
    [TestCase(typeof(DateOnly), DbType.Date)]
    [TestCase(typeof(Partijcode), DbType.String)]
    public void Een_lege_waarde_houdt_op_SQL_Server_haar_type(Type soort, DbType type)
    {
        var parameter = Parameter<SqlParameter>(soort, DBNull.Value);

        Assert.That(parameter.DbType, Is.EqualTo(type));
        Assert.That(parameter.Value, Is.EqualTo(DBNull.Value));
        Assert.That(Parameter<SqliteParameter>(soort, DBNull.Value).Value, Is.EqualTo(DBNull.Value));
    }

    [Test]
    public void Een_tijdstip_gaat_met_zes_decimalen_naar_SQL_Server() =>
        Assert.That(Parameter<SqlParameter>(typeof(DateTimeOffset), Op).Scale, Is.EqualTo(6));

    [Test]
    public void Een_waarde_van_een_verkeerd_type_is_een_fout([Values(typeof(Guid), typeof(DateOnly), typeof(DateTimeOffset))] Type soort) =>
        Assert.That(() => Typevertaling.Handlers[soort].Parse(soort, 7L), Throws.TypeOf<InvalidCastException>());

    private static T Parameter<T>(Type soort, object waarde)
        where T : DbParameter, new()
    {
        var parameter = new T();
        Typevertaling.Handlers[soort].SetValue(parameter, waarde);
        return parameter;
    }
}
