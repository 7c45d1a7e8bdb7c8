using System.ComponentModel.DataAnnotations;

namespace CoeMap.Events;

/// <summary>Our words to somebody who invited us.</summary>
public sealed class InvitationAnswer
{
    [StringLength(MeetingInvitation.MaxAnswer, ErrorMessage = "The answer must be 5,000 characters or fewer")]
    public string? Text { get; set; }
    public uint Version { get; set; }
}
