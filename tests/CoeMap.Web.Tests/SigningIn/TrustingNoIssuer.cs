using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Web.WorkAccounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.SigningIn;

/// <summary>What an issuer, or somebody between it and us, may try.</summary>
public sealed class TrustingNoIssuer(IssuerSite site) : IClassFixture<IssuerSite>
{
    private const string Somewhere = "8a3f1c52-0000-4000-8000-000000000001", Elsewhere = "8a3f1c52-0000-4000-8000-000000000002", Shut = "8a3f1c52-0000-4000-8000-000000000003";

    private readonly HostileIssuer issuer = site.Hostile;

    [Theory]
    [InlineData("RS256")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    public async Task takes_a_good_answer_signed_in_each_of_the_three_ways(string algorithm)
    {
        issuer.BehaveWell();
        issuer.Sign = (header, payload) =>
        {
            header["alg"] = algorithm;
            if (algorithm != "ES256") return issuer.SignedWithRsa(header, payload, algorithm == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss);
            header["kid"] = "curve";
            return HostileIssuer.Join(header, payload, content => issuer.Curve.SignData(content, HashAlgorithmName.SHA256));
        };

        Assert.Equal("Connect your work account", (await SignIn()).Heading);
    }

    public static TheoryData<string, SignInProblem> Lies => new()
    {
        { "aud=another-site", SignInProblem.Audience },
        { "aud=[\"coemap\",\"another-site\"]", SignInProblem.Audience },
        { "azp=another-site", SignInProblem.Audience },
        { "aud=", SignInProblem.Audience },
        { "iss=https://elsewhere.example.org", SignInProblem.Issuer },
        { "iss=", SignInProblem.Issuer },
        { "nonce=0000", SignInProblem.Nonce },
        { "nonce=", SignInProblem.Nonce },
        { "exp=1000000000", SignInProblem.Expired },
        { "exp=", SignInProblem.Expired },
        { "iat=4000000000", SignInProblem.Expired },
        { "nbf=4000000000", SignInProblem.Expired },
        { "sub=", SignInProblem.Subject },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task refuses_a_signed_answer_with_a_claim_that_is_not_as_it_must_be(string lie, SignInProblem problem)
    {
        issuer.BehaveWell();
        var (name, value) = (lie[..lie.IndexOf('=')], lie[(lie.IndexOf('=') + 1)..]);
        issuer.Claims = claims =>
        {
            if (value.Length == 0) claims.Remove(name);
            else claims[name] = value[0] == '[' ? JsonNode.Parse(value) : long.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) && name != "nonce" ? number : value;
        };

        await Refuses(problem);
    }

    [Fact]
    public async Task refuses_an_answer_without_a_signature()
    {
        issuer.BehaveWell();
        foreach (var none in (string[])["none", "None", "nOnE"])
        {
            issuer.Sign = (header, payload) =>
            {
                header["alg"] = none;
                return HostileIssuer.Join(header, payload, _ => []);
            };
            await Refuses(SignInProblem.Algorithm);
        }
    }

    [Fact]
    public async Task refuses_an_answer_signed_with_the_public_key_as_a_shared_secret()
    {
        issuer.BehaveWell();
        foreach (var secret in (byte[][])[System.Text.Encoding.ASCII.GetBytes(issuer.Rsa.ExportSubjectPublicKeyInfoPem()), issuer.Rsa.ExportRSAPublicKey(), issuer.Rsa.ExportParameters(false).Modulus!])
        {
            issuer.Sign = (header, payload) =>
            {
                header["alg"] = "HS256";
                return HostileIssuer.Join(header, payload, content => HMACSHA256.HashData(secret, content));
            };
            await Refuses(SignInProblem.Algorithm);
        }
    }

    [Fact]
    public async Task refuses_an_answer_signed_by_somebody_else_or_changed_on_its_way()
    {
        issuer.BehaveWell();
        using var other = RSA.Create(2048);
        issuer.Sign = (header, payload) => issuer.SignedWithRsa(header, payload, RSASignaturePadding.Pkcs1, other);
        await Refuses(SignInProblem.Signature);

        issuer.Sign = (header, payload) =>
        {
            var honest = issuer.SignedWithRsa(header, payload, RSASignaturePadding.Pkcs1).Split('.');
            payload["sub"] = "somebody-else";
            return $"{honest[0]}.{HostileIssuer.Join(header, payload, _ => []).Split('.')[1]}.{honest[2]}";
        };
        await Refuses(SignInProblem.Signature);

        issuer.Sign = (header, payload) =>
        {
            header["kid"] = "curve"; // a key of another kind than the algorithm
            return issuer.SignedWithRsa(header, payload, RSASignaturePadding.Pkcs1);
        };
        await Refuses(SignInProblem.Signature);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30.e30.e30")]
    [InlineData("bm8.bm8.bm8")]
    public async Task refuses_an_answer_that_is_none(string token)
    {
        issuer.BehaveWell();
        issuer.Sign = (_, _) => token;

        await Refuses(SignInProblem.Token);
    }

    [Fact]
    public async Task follows_the_issuer_to_new_keys()
    {
        issuer.BehaveWell();
        await SignIn();
        site.Clock.Advance(TimeSpan.FromSeconds(90));

        issuer.ChangeKeys("second");

        Assert.Equal("Connect your work account", (await SignIn()).Heading);
    }

    [Fact]
    public async Task keeps_the_people_of_two_tenants_apart_whatever_address_they_claim()
    {
        var (first, second) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        Speak(Somewhere, first);
        using var colleague = site.Visitor();
        await colleague.GoTo("/sign-in/with/many");
        await colleague.Press("Continue without an address");

        Speak(Elsewhere, first); // the same number in another tenant is somebody else
        Assert.Equal("Connect your work account", (await SignIn("many")).Heading);
        Speak(Somewhere, second);
        Assert.Equal("Connect your work account", (await SignIn("many")).Heading);
        Speak(Somewhere, first);
        Assert.Equal("/account/mailbox", (await SignIn("many")).Path);
        await using var db = site.Db();
        Assert.Equal($"{issuer.Address}/{Somewhere}/v2.0", (await db.UserLogins.SingleAsync(l => l.ProviderKey == first)).LoginProvider);
    }

    [Fact]
    public async Task refuses_a_tenant_that_is_not_let_in_or_not_the_issuers()
    {
        Speak(Shut, "o");
        await Refuses(SignInProblem.Tenant, "many");

        Speak("not-a-number", "o");
        await Refuses(SignInProblem.Tenant, "many");

        Speak(Somewhere, "o");
        var speaks = issuer.Claims;
        issuer.Claims = claims =>
        {
            speaks(claims);
            claims["iss"] = $"{issuer.Address}/{Elsewhere}/v2.0";
        };
        await Refuses(SignInProblem.Issuer, "many");
    }

    [Fact]
    public async Task refuses_a_key_of_one_tenant_that_speaks_for_another()
    {
        Speak(Somewhere, Guid.NewGuid().ToString());
        await SignIn("many");
        NewKeys("tied", $"{issuer.Address}/{Elsewhere}/v2.0");
        await Refuses(SignInProblem.Issuer, "many");

        NewKeys("of-many", issuer.Address + "/{tenantid}/v2.0");
        Assert.Equal("Connect your work account", (await SignIn("many")).Heading);
        NewKeys("free", speakFor: null);
    }

    private void NewKeys(string id, string? speakFor)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(61)); // keys are not read twice in a minute; tokens live five
        issuer.KeysSpeakFor = speakFor;
        issuer.ChangeKeys(id);
    }

    private void Speak(string tenant, string person)
    {
        issuer.BehaveWell();
        issuer.Claims = claims =>
        {
            (claims["iss"], claims["tid"], claims["oid"]) = ($"{issuer.Address}/{tenant}/v2.0", tenant, person);
            claims["email"] = "moderator@centre.example.org";
        };
    }

    private async Task Refuses(SignInProblem problem, string key = "hostile")
    {
        var page = await SignIn(key);
        Assert.Equal([Words.Label(problem)], page.ErrorSummary);
        Assert.Null(page.Document.QuerySelector("a[href='/account']"));
    }

    private async Task<SeenPage> SignIn(string key = "hostile")
    {
        using var visitor = site.Visitor();
        return await visitor.GoTo("/sign-in/with/" + key);
    }
}
