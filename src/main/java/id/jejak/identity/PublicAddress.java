package id.jejak.identity;

import java.net.URI;
import org.springframework.stereotype.Component;

/** Where people reach Jejak, for links that leave it. */
@Component
public final class PublicAddress {
  private final URI base;

  PublicAddress(IdentityProperties properties) {
    this.base = properties.publicAddress();
  }

  /** The whole address of a path of ours, which starts with a slash. */
  public String of(String path) {
    String start = base.toString();
    return (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path;
  }

  public boolean overTls() {
    return "https".equalsIgnoreCase(base.getScheme());
  }
}
