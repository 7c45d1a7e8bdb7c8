namespace CoeMap.Testing.Hostile;

public static partial class HostileInputs
{
    /// <summary>What a renderer of Markdown might let through: links, images, attributes, HTML, footnotes, anchors, tables, nesting.</summary>
    public static IReadOnlyList<string> Markdown =>
    [
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](&#106;avascript:alert(1))", "[x](jav&#x0A;ascript:alert(1))",
        "[x](<javascript:alert(1)>)", "[x](javascript&colon;alert(1))", "[x]( javascript:alert(1))", "[x](\\javascript:alert(1))", "[x](javascript%3Aalert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)", "[x](vbscript:msgbox(1))", "[x](file:///etc/passwd)", "[x](blob:https://elsewhere.example.org/1)", "[x](about:blank)",
        "[x](//elsewhere.example.org)", "[x](/\\elsewhere.example.org)", "[x](\\\\elsewhere.example.org)", "[x](/\t/elsewhere.example.org)", "[x](https:elsewhere.example.org)",
        "[x][r]\n\n[r]: javascript:alert(1)", "[x][r]\n\n[r]: data:text/html,x \"t\"", "[javascript:alert(1)]\n\n[javascript:alert(1)]: javascript:alert(1)", "<javascript:alert(1)>", "<data:text/html,x>",
        "![x](https://elsewhere.example.org/t.png)", "![x](//elsewhere.example.org/t.png)", "![x](data:image/svg+xml,<svg onload=alert(1)>)", "![x](javascript:alert(1))", "![\" onerror=\"alert(1)](/media/00000000-0000-0000-0000-000000000000)",
        "![x][i]\n\n[i]: https://elsewhere.example.org/t.png", "[![x](https://elsewhere.example.org/t.png)](javascript:alert(1))", "![x](/media/../admin/pages)", "![](/media/00000000-0000-0000-0000-000000000000)", "![x](/media/x\" onerror=\"alert(1))",
        "[x](https://ok.example.org \"t\\\" onmouseover=alert(1) x=\\\"\")", "[x](https://ok.example.org 'a' onclick=alert(1))", "[x](https://ok.example.org){onclick=alert(1)}", "a {onclick=alert(1)}", "# h {onclick=alert(1)}",
        "# h {#x onclick=alert(1)}", "# h {#\"><script>alert(1)</script>}", "# h {#x .govuk-button style=\"display:none\"}", "## h {#main}", "## h {#page-feedback}",
        "## h {#javascript:alert(1)}", "## {#x}", "## a {#same}\n\n## b {#same}", "## <b onclick=alert(1)>h</b> {#x}", "## [x](javascript:alert(1)) {#x}",
        "a[^1]\n\n[^1]: <script>alert(1)</script>", "a[^1]\n\n[^1]: [x](javascript:alert(1))", "a[^\"><img src=x onerror=alert(1)>]", "a<sup>[^1]</sup><script>alert(1)</script>\n\n[^1]: b", "<sup onclick=alert(1)>[^1]</sup>\n\n[^1]: b",
        "[^1]: a[^1]", "a[^x]\n\n[^x]: b[^y]\n\n[^y]: c[^x]", "| a |\n|---|\n| <b onclick=alert(1)>y</b> |", "| [x](javascript:alert(1)) |\n|---|\n| ![x](https://elsewhere.example.org/t.png) |", "|a|\n|:-:|\n|\"><script>alert(1)</script>|",
        "```js\" onload=\"alert(1)\nx\n```", "```\"><script>alert(1)</script>\nx\n```", "`<script>alert(1)</script>`", "    <script>alert(1)</script>", "> <iframe src=//elsewhere.example.org></iframe>",
        "- <script>alert(1)</script>\n- <img src=x onerror=alert(1)>", "**<script>** alert(1) **</script>**", "**<b onclick=alert(1)>bold </b>**", "<details open ontoggle=alert(1)>x</details>", "<div>\n\n[x](javascript:alert(1))\n\n</div>",
        "<!-- -->\n<script>alert(1)</script>", "[a](b \"c\n\n<script>alert(1)</script>", "* * *\n<base href=//elsewhere.example.org>", "[x](mailto:a@b.example.org%0ABcc:c@d.example.org)", "<https://elsewhere.example.org/\"onmouseover=alert(1)>",
    ];
}
