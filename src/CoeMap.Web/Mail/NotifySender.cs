using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoeMap.Email;
using Microsoft.Extensions.Options;

namespace CoeMap.Web.Mail;

/// <summary>Hands mail to GOV.UK Notify: one template with a place for the subject and one for the text. Notify makes the HTML itself.</summary>
internal sealed class NotifySender(IOptions<NotifySettings> settings, TimeProvider clock, HttpClient http) : IEmailSender
{
    public async Task SendAsync(ReadyMail mail, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Value.Address.TrimEnd('/') + "/v2/notifications/email");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        request.Content = JsonContent.Create(Asked(mail));
        try
        {
            using var answer = await http.SendAsync(request, stop);
            if (answer.IsSuccessStatusCode) return;
            throw new EmailNotSentException($"Notify: {(int)answer.StatusCode} {await ErrorAsync(answer, stop)}", Meaning(answer.StatusCode));
        }
        catch (HttpRequestException e)
        {
            throw new EmailNotSentException($"Notify cannot be reached ({e.HttpRequestError}).", e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError ? NotSent.ServerAway : NotSent.Unknown, e);
        }
        catch (OperationCanceledException e)
        {
            throw new EmailNotSentException("Notify did not answer in time.", NotSent.Unknown, e);
        }
    }

    private Dictionary<string, object> Asked(ReadyMail mail)
    {
        var asked = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["email_address"] = mail.To,
            ["template_id"] = settings.Value.TemplateId,
            ["personalisation"] = new { subject = mail.Subject, body = mail.Body },
            ["reference"] = mail.Id.ToString("N"),
        };
        if (settings.Value.ReplyToId.Length > 0) asked["email_reply_to_id"] = settings.Value.ReplyToId;
        if (mail.Unsubscribe is { } unsubscribe) asked["one_click_unsubscribe_url"] = unsubscribe.AbsoluteUri;
        return asked;
    }

    /// <summary>Notify takes a token for half a minute from when it was made.</summary>
    private string Token()
    {
        var content = Part(new { typ = "JWT", alg = "HS256" }) + "." + Part(new { iss = settings.Value.ServiceId, iat = clock.GetUtcNow().ToUnixTimeSeconds() });
        return content + "." + Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.Value.Secret), Encoding.ASCII.GetBytes(content)));
    }

    private static string Part(object said) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(said));

    // A wrong key, a missing template or a limit that is reached stops every mail; a bad request is about this one.
    private static NotSent Meaning(HttpStatusCode code) => (int)code switch
    {
        400 => NotSent.Refused,
        401 or 403 or 404 or 429 => NotSent.ServerAway,
        _ => NotSent.TryLater,
    };

    private static async Task<string> ErrorAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        try
        {
            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
            return said.RootElement.GetProperty("errors")[0].GetProperty("error").GetString() ?? "";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return "";
        }
    }
}
