using CoeMap.BrowserTests;
using CoeMap.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(TestPostgres))]
[assembly: AssemblyFixture(typeof(Chromium))]
