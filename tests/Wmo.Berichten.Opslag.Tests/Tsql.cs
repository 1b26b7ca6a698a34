using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>A T-SQL file as SQL Server's own parser reads it.</summary>
internal sealed class Tsql
{
    private Tsql(TSqlScript script, IList<ParseError> fouten) => (Script, Fouten) = (script, fouten);

    public TSqlScript Script { get; }

    public IList<ParseError> Fouten { get; }

    /// <summary>Variables that the text expects from outside.</summary>
    public IEnumerable<string> Parameters
    {
        get
        {
            var bezoeker = new Variabelen();
            Script.Accept(bezoeker);
            return bezoeker.Gebruikt.Except(bezoeker.Eigen, StringComparer.OrdinalIgnoreCase);
        }
    }

    public IEnumerable<TSqlStatement> Statements => Script.Batches.SelectMany(batch => batch.Statements);

    public static Tsql Ontleed(string tekst)
    {
        var parser = new TSql150Parser(initialQuotedIdentifiers: true);
        var script = (TSqlScript)parser.Parse(new StringReader(tekst), out var fouten);
        return new Tsql(script, fouten);
    }

    private sealed class Variabelen : TSqlFragmentVisitor
    {
        public HashSet<string> Gebruikt { get; } = [];

        public HashSet<string> Eigen { get; } = [];

        public override void Visit(VariableReference node) => Gebruikt.Add(node.Name);

        public override void Visit(DeclareVariableElement node) => Eigen.Add(node.VariableName.Value);

        public override void Visit(DeclareTableVariableBody node) => Eigen.Add(node.VariableName.Value);

        // The name of the procedure's own parameter in "@Resource = …".
        public override void Visit(ExecuteParameter node)
        {
            if (node.Variable is not null)
                Eigen.Add(node.Variable.Name);
        }
    }
}

/// <summary>Tables with their columns, as migrations and declarations make them.</summary>
internal sealed class Tabellen : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>> kolommen = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<string> Namen => kolommen.Keys;

    public IReadOnlySet<string>? Kolommen(string tabel) => kolommen.GetValueOrDefault(tabel);

    public override void Visit(CreateTableStatement node) => Voeg(node.SchemaObjectName.BaseIdentifier.Value, node.Definition);

    public override void Visit(AlterTableAddTableElementStatement node) => Voeg(node.SchemaObjectName.BaseIdentifier.Value, node.Definition);

    public override void Visit(DeclareTableVariableBody node) => Voeg(node.VariableName.Value, node.Definition);

    private void Voeg(string tabel, TableDefinition definitie)
    {
        if (!kolommen.TryGetValue(tabel, out var namen))
            kolommen[tabel] = namen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        namen.UnionWith(definitie.ColumnDefinitions.Select(kolom => kolom.ColumnIdentifier.Value));
    }
}

/// <summary>What one statement makes for itself: the names and columns of its CTEs, and the columns of its JSON.</summary>
internal sealed class Tussentabellen : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>> ctes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> json = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlySet<string>? Kolommen(string cte) => ctes.GetValueOrDefault(cte);

    public bool KentKolom(string kolom) => json.Contains(kolom);

    public override void Visit(CommonTableExpression node) =>
        ctes[node.ExpressionName.Value] = new(node.Columns.Select(kolom => kolom.Value), StringComparer.OrdinalIgnoreCase);

    public override void Visit(OpenJsonTableReference node) =>
        json.UnionWith(node.SchemaDeclarationItems.Select(item => item.ColumnDefinition.ColumnIdentifier.Value));
}

/// <summary>Finds names in one statement that no table or column has.</summary>
internal sealed class Namencontrole(Tabellen tabellen) : TSqlFragmentVisitor
{
    private readonly Dictionary<string, string> bronnen = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> afgeleid = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> benoemd = new(StringComparer.OrdinalIgnoreCase);
    private readonly Tussentabellen tussentabellen = new();
    private readonly List<MultiPartIdentifier> kolommen = [];
    private readonly List<string> onbekend = [];

    public static IReadOnlyList<string> Onbekend(TSqlStatement statement, Tabellen tabellen)
    {
        var controle = new Namencontrole(tabellen);
        statement.Accept(controle.tussentabellen);
        statement.Accept(controle);
        controle.Beoordeel();
        return controle.onbekend;
    }

    public override void Visit(NamedTableReference node) => Bron(node.SchemaObject.BaseIdentifier.Value, node.Alias);

    public override void Visit(VariableTableReference node) => Bron(node.Variable.Name, node.Alias);

    public override void Visit(CreateTableStatement node) => Bron(node.SchemaObjectName.BaseIdentifier.Value, null);

    public override void Visit(CreateIndexStatement node) => Bron(node.OnName.BaseIdentifier.Value, null);

    public override void Visit(QueryDerivedTable node) => afgeleid.Add(node.Alias.Value);

    public override void Visit(SelectScalarExpression node)
    {
        if (node.ColumnName is { } naam)
            benoemd.Add(naam.Value);
    }

    public override void Visit(ForeignKeyConstraintDefinition node)
    {
        var doel = node.ReferenceTableName.BaseIdentifier.Value;
        foreach (var kolom in node.ReferencedTableColumns)
            Kolom(doel, kolom.Value);
    }

    public override void Visit(SelectStarExpression node) => onbekend.Add("een kolom zonder naam");

    public override void Visit(ColumnReferenceExpression node) => kolommen.Add(node.MultiPartIdentifier);

    public override void Visit(OpenJsonTableReference node)
    {
        if (node.Alias is not null)
            afgeleid.Add(node.Alias.Value);
    }

    private void Bron(string tabel, Identifier? alias)
    {
        bronnen[alias?.Value ?? tabel] = tabel;
        if (Kolommen(tabel) is null)
            onbekend.Add(tabel);
    }

    private IReadOnlySet<string>? Kolommen(string tabel) => tussentabellen.Kolommen(tabel) ?? tabellen.Kolommen(tabel);

    private void Kolom(string tabel, string kolom)
    {
        if (Kolommen(tabel)?.Contains(kolom) != true)
            onbekend.Add($"{tabel}.{kolom}");
    }

    private void Beoordeel()
    {
        foreach (var delen in kolommen.Select(kolom => kolom.Identifiers.Select(deel => deel.Value).ToArray()))
        {
            if (delen.Length > 1 && bronnen.TryGetValue(delen[0], out var tabel))
                Kolom(tabel, delen[^1]);
            else if (delen.Length > 1 && !afgeleid.Contains(delen[0]) && !delen[0].Equals("inserted", StringComparison.OrdinalIgnoreCase))
                onbekend.Add(string.Join('.', delen));
            else if (delen.Length > 1 && afgeleid.Contains(delen[0]) && benoemd.Contains(delen[^1]))
                continue;
            else if (!bronnen.Values.Any(bron => Kolommen(bron)?.Contains(delen[^1]) == true) && !tussentabellen.KentKolom(delen[^1]))
                onbekend.Add(delen[^1]);
        }
    }
}

/// <summary>Finds what some engines that speak T-SQL do not have, or do otherwise.</summary>
internal sealed class Verboden : TSqlFragmentVisitor
{
    private const int MeesteDecimalen = 6;

    public List<string> Gevonden { get; } = [];

    public override void Visit(MergeStatement node) => Gevonden.Add("MERGE");

    public override void Visit(WaitForStatement node) => Gevonden.Add("WAITFOR");

    public override void Visit(CreateOrAlterProcedureStatement node) => Gevonden.Add("CREATE OR ALTER");

    public override void Visit(CreateOrAlterFunctionStatement node) => Gevonden.Add("CREATE OR ALTER");

    public override void Visit(CreateOrAlterViewStatement node) => Gevonden.Add("CREATE OR ALTER");

    public override void Visit(CreateOrAlterTriggerStatement node) => Gevonden.Add("CREATE OR ALTER");

    public override void Visit(UpdateStatement node) => Cte(node, "UPDATE");

    public override void Visit(DeleteStatement node) => Cte(node, "DELETE");

    public override void Visit(SqlDataTypeReference node)
    {
        if (node.SqlDataTypeOption is not (SqlDataTypeOption.DateTime2 or SqlDataTypeOption.DateTimeOffset or SqlDataTypeOption.Time))
            return;

        // Without a scale it is seven.
        if (node.Parameters.Count == 0 || int.Parse(node.Parameters[0].Value, System.Globalization.CultureInfo.InvariantCulture) > MeesteDecimalen)
            Gevonden.Add("meer dan zes decimalen");
    }

    private void Cte(StatementWithCtesAndXmlNamespaces node, string soort)
    {
        if (node.WithCtesAndXmlNamespaces?.CommonTableExpressions.Count > 0)
            Gevonden.Add($"{soort} met een CTE");
    }
}
