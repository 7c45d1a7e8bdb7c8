using CoeMap.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(TestPostgres))]
