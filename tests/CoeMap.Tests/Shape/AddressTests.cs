using System.Reflection;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace CoeMap.Tests.Shape;

/// <summary>What pages take from an address, where anybody may write anything.</summary>
public sealed class AddressTests
{
    [Fact]
    public void A_page_takes_text_from_its_address_and_reads_it_itself() =>
        House.None(from type in House.Website.GetTypes()
                   from taken in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                   where taken.IsDefined(typeof(SupplyParameterFromQueryAttribute))
                   where taken.PropertyType != typeof(string) && taken.PropertyType != typeof(string[])
                   select $"{type.Name}.{taken.Name} is a {taken.PropertyType.Name}, and the page fails on what is none: take it as a string and read it with FromAddress.");
}
