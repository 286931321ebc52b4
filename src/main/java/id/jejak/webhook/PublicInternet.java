package id.jejak.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses lie on the public Internet, by the registries of special addresses of IANA. An IPv4 address inside an
 * IPv6 one ({@code ::ffff:127.0.0.1}) is an IPv4 address to Java.
 */
final class PublicInternet {
  // Loopback, private, link-local with the metadata of clouds, shared, documentation, benchmarks, multicast, reserved;
  // the last is a cloud's host that answers at an ordinary address.
  private static final List<Network> SPECIAL = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
      "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
      "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32");
  private static final Network GLOBAL_6 = Network.of("2000::/3");
  // Teredo and other tunnels, documentation, 6to4: an IPv4 address may hide in them.
  private static final List<Network> SPECIAL_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicInternet() {
  }

  private static List<Network> networks(String... written) {
    return Stream.of(written).map(Network::of).toList();
  }

  static boolean contains(InetAddress address) {
    return address instanceof Inet4Address
        ? SPECIAL.stream().noneMatch(network -> network.contains(address))
        : GLOBAL_6.contains(address) && SPECIAL_6.stream().noneMatch(network -> network.contains(address));
  }
}
