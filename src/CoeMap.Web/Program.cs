using CoeMap.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCoeMapPages();

var app = builder.Build();
app.UseStatusCodePagesWithReExecute("/not-found");
app.UseAntiforgery();
app.MapCoeMapPages();
await app.RunAsync();

public partial class Program;
