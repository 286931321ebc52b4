package id.jejak.knowledge.portal;

import id.jejak.identity.PublicAddress;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the frame of the portal asks, as {@code @portal} in templates. */
@Component("portal")
class PortalFrame {
  private final PublicAddress addresses;

  PortalFrame(PublicAddress addresses) {
    this.addresses = addresses;
  }

  /** The one address of this page, whatever was asked along with it: languages and ways in make no other page. */
  public String canonical() {
    return addresses
        .of(Objects.requireNonNullElse(ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath(),
            "/tanya"));
  }
}
