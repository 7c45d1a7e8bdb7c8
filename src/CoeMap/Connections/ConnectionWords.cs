using System.ComponentModel.DataAnnotations;

namespace CoeMap.Connections;

/// <summary>Where a request stands.</summary>
public enum RequestState
{
    Waiting,
    Answered,
    [Display(Name = "Accepted, and an address shared")] Accepted,
    Declined,
}

public enum PartySide { Asker, Receiver }

public enum DeclineReason
{
    [Display(Name = "I have no time for it")] NoTime,
    [Display(Name = "I do not know enough about it")] NotMine,
    [Display(Name = "We do not share this")] NotShared,
    [Display(Name = "Something else")] Other,
}

/// <summary>What came of a request, in the words of either side.</summary>
public enum ConnectionOutcome
{
    [Display(Name = "We started working together")] WorkingTogether,
    [Display(Name = "We reused it")] Reused,
    [Display(Name = "I got an answer")] GotAnswer,
    [Display(Name = "Nothing came of it")] Nothing,
}

public enum LinkPurpose { Conversation, Outcome }
