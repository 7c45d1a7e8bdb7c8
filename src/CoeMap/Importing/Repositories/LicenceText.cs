using System.Text.RegularExpressions;

namespace CoeMap.Importing.Repositories;

/// <summary>Tells a licence from the first lines of its text.</summary>
public static partial class LicenceText
{
    private const int Beginning = 2_000;

    // The longer name first: one licence's title is part of another's.
    private static readonly (string[] Words, string Licence)[] Titles =
    [
        (["GNU AFFERO GENERAL PUBLIC LICENSE", "Version 3"], "AGPL-3.0-only"),
        (["GNU LESSER GENERAL PUBLIC LICENSE", "Version 3"], "LGPL-3.0-only"),
        (["GNU LESSER GENERAL PUBLIC LICENSE", "Version 2.1"], "LGPL-2.1-only"),
        (["GNU GENERAL PUBLIC LICENSE", "Version 3"], "GPL-3.0-only"),
        (["GNU GENERAL PUBLIC LICENSE", "Version 2"], "GPL-2.0-only"),
        (["Apache License", "Version 2.0"], "Apache-2.0"),
        (["Mozilla Public License", "2.0"], "MPL-2.0"),
        (["EUROPEAN UNION PUBLIC LICENCE", "1.2"], "EUPL-1.2"),
        (["Open Government Licence", "3.0"], "OGL-UK-3.0"),
        (["CC0 1.0"], "CC0-1.0"),
        (["Attribution-ShareAlike 4.0"], "CC-BY-SA-4.0"),
        (["Attribution 4.0 International"], "CC-BY-4.0"),
        (["BSD 3-Clause"], "BSD-3-Clause"),
        (["Neither the name of", "Redistribution and use"], "BSD-3-Clause"),
        (["BSD 2-Clause"], "BSD-2-Clause"),
        (["Redistribution and use in source and binary forms"], "BSD-2-Clause"),
        (["MIT License"], "MIT"),
        (["Permission is hereby granted, free of charge, to any person obtaining a copy"], "MIT"),
        (["Permission to use, copy, modify, and/or distribute this software for any purpose"], "ISC"),
        (["This is free and unencumbered software released into the public domain"], "Unlicense"),
    ];

    /// <returns>An SPDX identifier; null when the text is none that is known.</returns>
    public static string? Identify(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Stated().Match(text[..Math.Min(text.Length, Beginning)]) is { Success: true } stated) return stated.Groups["licence"].Value;
        var beginning = Spaces().Replace(text[..Math.Min(text.Length, Beginning)], " ");
        return Titles.FirstOrDefault(t => t.Words.All(w => beginning.Contains(w, StringComparison.OrdinalIgnoreCase))).Licence;
    }

    [GeneratedRegex(@"SPDX-License-Identifier:\s*(?<licence>[A-Za-z0-9.+-]{2,40})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Stated();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Spaces();
}
