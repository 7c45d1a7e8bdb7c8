using System.ComponentModel.DataAnnotations;
using CoeMap.Feedback;

namespace CoeMap.Moderation;

/// <summary>How a report is settled, and why.</summary>
public sealed class SettleReportInput
{
    [Required(ErrorMessage = "Choose how it ends")]
    public ReportState? Outcome { get; set; }

    public string? Reason { get; set; }
    public uint Version { get; set; }
}
