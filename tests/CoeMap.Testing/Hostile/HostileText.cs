namespace CoeMap.Testing.Hostile;

public static partial class HostileInputs
{
    /// <summary>What must stay words wherever it is shown: HTML, templates, formulas, mail headers, paths, odd letters.</summary>
    public static IReadOnlyList<string> Text =>
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//elsewhere.example.org/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "\"><script>alert(1)</script>", "'><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>", "<img/src=`x`onerror=alert(1)>", "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
        "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "</select><img src=x onerror=alert(1)>", "</p></div></main><script>alert(1)</script>",
        "' onfocus=alert(1) autofocus x='", "\" onfocus=\"alert(1)\" autofocus x=\"", "` onclick=alert(1)", "x onerror=alert(1) //", "javascript:alert(1)",
        "<iframe src=javascript:alert(1)>", "<iframe srcdoc='<script>alert(1)</script>'>", "<object data=//elsewhere.example.org>", "<embed src=//elsewhere.example.org>", "<a href=javascript:alert(1)>x</a>",
        "<style>*{display:none}</style>", "<link rel=stylesheet href=//elsewhere.example.org/x.css>", "<base href=//elsewhere.example.org>", "<form action=//elsewhere.example.org><button>x", "<meta http-equiv=refresh content=0>",
        "<!-- <script>alert(1)</script> -->", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>", "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)", "%3Cscript%3Ealert(1)%3C/script%3E", "\\u003cscript\\u003ealert(1)", "+ADw-script+AD4-alert(1)",
        "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "@(1+1) @{ throw; } @Html.Raw(1)", "<%= 7*7 %>", "#{7*7}",
        "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://elsewhere.example.org\",\"x\")", "+1+1", "-1+1|cmd", "@SUM(A1:A9)",
        "\t=1+1", "\r=1+1", "\n=1+1 and more", " =1+1", "＝1+1",
        "x\r\nBcc: a@b.example.org", "x\nSubject: changed", "%0d%0aBcc: a@b.example.org", "a,b\";c\n\"d\"", "Robert'); DROP TABLE page_feedback;--",
        "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)></video>", "<body onload=alert(1)>", "<p style=\"position:fixed;inset:0\">over everything", "<button formaction=javascript:alert(1)>x",
        "../../etc/passwd", "/admin/../pages", "\u202egnp.exe", "\u200b\u200b\u2066hidden\u2069", "a\u0301\u0301\u0301\u0301\u0301 Z̵̛a̷l̶g̸o̶",
        "\ud83d\udca5 boom \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "ﬁ ſcript ＜script＞alert(1)", "\u2028\u2029 lines", "{site}/x {{name}} {0} %s %n", "\u0001\u0008\u001b[31m bell",
    ];
}
