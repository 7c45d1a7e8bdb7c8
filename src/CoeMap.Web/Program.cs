using CoeMap;
using CoeMap.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCoeMap(builder.Configuration.GetConnectionString("CoeMap") ?? "");
builder.Services.AddCoeMapSignIn();
builder.Services.AddCoeMapPages();

var app = builder.Build();
app.UseStatusCodePagesWithReExecute("/not-found");
app.UseCoeMapSignIn();
app.UseAntiforgery();
app.MapCoeMapPages();
await app.RunAsync();

public partial class Program;
