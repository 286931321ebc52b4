package id.jejak.knowledge.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Whether a form was sent by a page of this site, as the browser says: so readers need neither a session nor a cookie. A
 * browser says it itself on safe lines, else by the origin of a form, else by the page before; who says nothing is none.
 */
public final class SameSite {
  private SameSite() {
  }

  public static boolean sent(HttpServletRequest request) {
    String said = request.getHeader("Sec-Fetch-Site");
    if (said != null) {
      return said.equals("same-origin");
    }
    return Stream.of(HttpHeaders.ORIGIN, HttpHeaders.REFERER).map(request::getHeader).filter(header -> header != null)
        .findFirst().filter(from -> isHere(from, request.getHeader(HttpHeaders.HOST))).isPresent();
  }

  /** The scheme is left out: a proxy may have taken the TLS away. */
  private static boolean isHere(String from, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(from).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
