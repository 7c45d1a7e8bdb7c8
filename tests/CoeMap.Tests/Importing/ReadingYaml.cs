using System.Diagnostics;
using CoeMap.Importing.Yaml;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class ReadingYaml
{
    [Fact]
    public void keeps_the_first_of_a_repeated_key_that_says_something_and_tells_of_the_others()
    {
        var map = Map("name:\nname: Planner\nname: Other\nversion: 2025.07");

        Assert.Equal("Planner", Text(map["name"]));
        Assert.Equal("2025.07", Text(map["version"]));
        Assert.Equal([1, 3], map.Repeated.Select(r => r.Line));
    }

    [Fact]
    public void says_of_every_broken_file_what_is_wrong_and_where()
    {
        const string Whole = "publiccodeYmlVersion: \"0.5\"\nname: &n 'Visit planner'\nusedBy: [a, *n, \"c\"]\nlegal: {license: MIT}\ndescription:\n  en:\n    <<: {a: b}\n    longDescription: >\n      folded\n      text\n    features:\n      - one\n      - ? x\n        : y\n";
        const string Signs = "\t\n :-[]{}\"'&*!|>%@`#,?\\<U~0a";
        var draw = new Random(7);
        for (var i = 0; i < 4_000; i++)
        {
            var text = new System.Text.StringBuilder(Whole);
            for (var n = draw.Next(1, 5); n > 0; n--)
            {
                var at = draw.Next(text.Length);
                if (draw.Next(3) == 0) text.Remove(at, Math.Min(draw.Next(1, 6), text.Length - at));
                else text.Insert(at, Signs[draw.Next(Signs.Length)]);
            }

            var file = YamlFile.Read(text.ToString());

            Assert.True(file.Root is not null || file.Problem is { Length: > 10 }, text.ToString());
            Assert.InRange(file.Line, 1, text.ToString().Count(c => c == '\n') + 1);
        }
    }

    [Fact]
    public void follows_an_alias()
    {
        var map = Map("one: &a [x, y]\ntwo: *a");

        Assert.Equal(2, Assert.IsType<YamlList>(map["two"]).Items.Count);
    }

    [Theory]
    [InlineData("a: ~", true)]
    [InlineData("a: ''", true)]
    [InlineData("a: [~]", true)]
    [InlineData("a: {b: }", true)]
    [InlineData("a: 'null'", false)]
    [InlineData("a: 0", false)]
    public void knows_what_says_nothing(string text, bool isEmpty) => Assert.Equal(isEmpty, Map(text)["a"]!.IsEmpty);

    [Theory]
    [InlineData("a: !!python/object:os.system x", 1, "tag")]
    [InlineData("a: 1\nb: !thing {c: 1}", 2, "tag")]
    [InlineData("a: 1\n  b: 2", 2, "not valid YAML")]
    [InlineData("a: [1, 2", 1, "not valid YAML")]
    [InlineData("a: *gone", 1, "stands for nothing")]
    [InlineData("? [a, b]\n: c", 1, "key")]
    [InlineData("a: 1\n---\nb: 2", 2, "more than one document")]
    [InlineData("", 1, "empty")]
    public void refuses_with_line_and_reason(string text, int line, string reason)
    {
        var file = YamlFile.Read(text);

        Assert.Null(file.Root);
        Assert.Contains(reason, file.Problem, StringComparison.Ordinal);
        Assert.Equal(line, file.Line);
    }

    [Fact]
    public void takes_core_tags() => Assert.Equal("1", Text(Map("a: !!str 1")["a"]));

    public static TheoryData<string> Bombs => new(
        "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(',', Enumerable.Repeat("*" + (char)('a' + i), 9))}]\n")),
        string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"k{i}: 1\n")),
        new string('[', 10_000),
        string.Concat(Enumerable.Range(0, 10_000).Select(i => new string(' ', i % 5_000) + "a:\n")),
        "a: " + string.Concat(Enumerable.Repeat("{a: ", 10_000)));

    [Theory]
    [MemberData(nameof(Bombs))]
    public void refuses_a_bomb_within_a_second_and_fifty_megabytes(string text)
    {
        var fastest = long.MaxValue;
        for (var tries = 0; tries < 3 && fastest > 1_000; tries++) // a busy machine does not decide
        {
            var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());

            var file = YamlFile.Read(text);

            fastest = Math.Min(fastest, watch.ElapsedMilliseconds);
            Assert.NotNull(file.Problem);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
        }

        Assert.InRange(fastest, 0, 1_000);
    }

    private static YamlMap Map(string text) => Assert.IsType<YamlMap>(YamlFile.Read(text).Root);

    private static string Text(YamlNode? node) => Assert.IsType<YamlText>(node).Value;
}
