package id.jejak.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where deliveries may go. Asked when a target is registered, and anew before each delivery: names move. */
@Component
class Destinations {
  private static final int LONGEST = 500;

  private final WebhookProperties properties;
  private final Dns names;

  @Autowired
  Destinations(WebhookProperties properties) {
    this(properties, Dns.SYSTEM);
  }

  Destinations(WebhookProperties properties, Dns names) {
    this.properties = properties;
    this.names = names;
  }

  /**
   * A target as it is to be called: by its name, at these addresses and no others.
   *
   * @param addresses all that the name stands for, each of them allowed
   */
  record Destination(HttpUrl url, List<InetAddress> addresses) {
  }

  /** @throws AddressRefused when it is none, its name is unknown, or one of its addresses is not allowed */
  Destination check(String address) {
    @Nullable
    HttpUrl url = HttpUrl.parse(address);
    if (url == null || url.toString().length() > LONGEST || !url.username().isEmpty() || !url.password().isEmpty()
        || url.fragment() != null || !(url.isHttps() || properties.allowHttp())) {
      throw AddressRefused.malformed();
    }
    List<InetAddress> addresses = addresses(url.host());
    if (!addresses.stream().allMatch(this::isAllowed)) {
      throw AddressRefused.forbidden(url.host());
    }
    return new Destination(url, addresses);
  }

  private List<InetAddress> addresses(String host) {
    try {
      return List.copyOf(names.lookup(host));
    } catch (UnknownHostException e) {
      throw AddressRefused.unknown(host);
    }
  }

  private boolean isAllowed(InetAddress address) {
    return PublicInternet.contains(address) || properties.allowedNetworks().stream().anyMatch(network -> network
        .contains(address));
  }
}
