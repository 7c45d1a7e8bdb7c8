using CoeMap.Web.Commands;

return await CommandLine.RunAsync(args);

/// <summary>Named so that tests can start the site.</summary>
public partial class Program;
