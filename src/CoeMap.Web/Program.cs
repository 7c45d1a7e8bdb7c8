var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapStaticAssets();
await app.RunAsync();

public partial class Program;
