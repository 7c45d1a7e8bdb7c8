using CoeMap.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoeMap.Web.Setup;

/// <summary>The directory over its database, and the keys of cookies and forms in it.</summary>
internal static class DatabaseSetup
{
    public static WebApplicationBuilder AddDirectory(this WebApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddCoeMap(connectionString);
        builder.Services.AddDataProtection().SetApplicationName("CoeMap");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(keys =>
                keys.XmlRepository = new DatabaseKeyRepository(services.GetRequiredService<IDbContextFactory<CoeMapDb>>())));
        return builder;
    }
}
