using System.ComponentModel.DataAnnotations;
using CoeMap.Moderation;
using CoeMap.Organisations;
using CoeMap.People;

namespace CoeMap.Web.Pages.Moderate;

public enum ProposalDecision
{
    [Display(Name = "It is new: put it on the list")] Create,
    [Display(Name = "It is on the list already")] Map,
    [Display(Name = "Leave it off the list")] Decline,
}

/// <summary>A decision on a proposed organisation as it is posted.</summary>
public sealed class ProposalInput
{
    [Required(ErrorMessage = "Choose what happens to this proposal")]
    public ProposalDecision? Decision { get; set; }

    public string? Name { get; set; }
    public OrganisationKind? Kind { get; set; }
    public Region? Region { get; set; }

    [Url(ErrorMessage = "Enter the website as an address, like https://www.example.org")]
    public string? Website { get; set; }

    public Guid? OrganisationId { get; set; }
    public string? Reason { get; set; }
    public uint Version { get; set; }

    public ProposedOrganisation Checked => new(Name?.Trim() ?? "", Kind ?? OrganisationKind.Other, Region, string.IsNullOrWhiteSpace(Website) ? null : Website.Trim());

    public static ProposalInput For(OrganisationProposal proposal) =>
        new() { Name = proposal.Name, Kind = proposal.Kind, Region = proposal.Region, Website = proposal.Website, Version = proposal.Version };
}
