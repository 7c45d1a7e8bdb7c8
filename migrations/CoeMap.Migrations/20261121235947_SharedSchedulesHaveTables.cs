using CoeMap.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoeMap.Migrations;

/// <summary>The tables of Quartz, in which several instances agree who does a job: made by the statements that Quartz brings along.</summary>
/// <remarks>They are Quartz's own and no part of our model. A later Quartz that needs more columns needs a migration of ours.</remarks>
[DbContext(typeof(CoeMapDb))]
[Migration("20261121235947_SharedSchedulesHaveTables")]
public partial class SharedSchedulesHaveTables : Migration
{
    private const string Prefix = "quartz_";
    private static readonly string[] Tables =
    [
        "job_status", "misfire_history", "execution_history", "locks", "scheduler_state", "fired_triggers", "paused_job_grps", "paused_trigger_grps",
        "calendars", "blob_triggers", "simprop_triggers", "cron_triggers", "simple_triggers", "triggers", "job_details",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        using var script = typeof(Quartz.IJob).Assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema.create_postgres.sql")
            ?? throw new InvalidOperationException("This version of Quartz brings no statements for PostgreSQL.");
        using var reader = new StreamReader(script);
        var sql = reader.ReadToEnd().Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal);
        migrationBuilder.Sql(sql);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables) migrationBuilder.Sql($"DROP TABLE IF EXISTS {Prefix}{table};");
    }
}
