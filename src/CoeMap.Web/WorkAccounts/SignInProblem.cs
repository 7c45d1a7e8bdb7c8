using System.ComponentModel.DataAnnotations;

namespace CoeMap.Web.WorkAccounts;

/// <summary>Why a sign-in with a work account was refused, in the sentence that the person reads.</summary>
public enum SignInProblem
{
    [Display(Name = "This sign-in was started in another browser, was used before, or took too long. Start again.")] State,
    [Display(Name = "You did not finish signing in with your work account. Start again, or use a code by email.")] Declined,
    [Display(Name = "Your work account’s sign-in does not answer at the moment. Try again later, or use a code by email.")] Away,
    [Display(Name = "Your work account’s sign-in did not accept what it had sent us before. Start again.")] Code,
    [Display(Name = "Your work account’s sign-in sent an answer that we could not read. Use a code by email, and tell the people who look after your account.")] Token,
    [Display(Name = "The answer from your work account’s sign-in was not signed in a way that can be trusted. Use a code by email.")] Algorithm,
    [Display(Name = "The signature on the answer from your work account’s sign-in is wrong. Use a code by email.")] Signature,
    [Display(Name = "The answer did not come from the sign-in of your work account. Use a code by email.")] Issuer,
    [Display(Name = "The answer from your work account’s sign-in was meant for another website. Use a code by email.")] Audience,
    [Display(Name = "The answer from your work account’s sign-in has expired. Start again.")] Expired,
    [Display(Name = "The answer from your work account’s sign-in belongs to another visit. Start again.")] Nonce,
    [Display(Name = "Your work account’s sign-in did not say which account is yours. Use a code by email.")] Subject,
    [Display(Name = "Your organisation’s work accounts cannot be used here. Use a code by email.")] Tenant,
}

/// <summary>Nobody is signed in; the message is for the log and holds nothing about a person.</summary>
internal sealed class SignInRefusedException(SignInProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    public SignInProblem Problem => problem;
}
