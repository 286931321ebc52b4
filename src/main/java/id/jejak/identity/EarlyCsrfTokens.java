package id.jejak.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Finds the CSRF token without reading an upload: in the header, else in the address, else in a small plain form. So
 * a stranger's gigabyte is refused before its first byte is taken.
 */
final class EarlyCsrfTokens implements CsrfTokenRequestHandler {
  /** The longest sentence that a plain form takes, 20,000 letters, where each is written as nine. */
  private static final long SMALL_FORM = 256 * 1024;

  private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    masked.handle(request, response, token);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    if (request.getHeader(token.getHeaderName()) != null || isSmallForm(request)) {
      return masked.resolveCsrfTokenValue(request, token);
    }
    return masked.resolveCsrfTokenValue(new AddressOnly(request), token);
  }

  private static boolean isSmallForm(HttpServletRequest request) {
    String type = request.getContentType();
    long length = request.getContentLengthLong();
    return type != null && type.startsWith("application/x-www-form-urlencoded") && length >= 0 && length <= SMALL_FORM;
  }

  /** The request as far as its address goes: asking it for a parameter reads no body. */
  private static final class AddressOnly extends HttpServletRequestWrapper {
    private AddressOnly(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String query = getQueryString();
      if (query == null) {
        return null;
      }
      return Arrays.stream(query.split("&")).filter(pair -> pair.startsWith(name + "="))
          .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8)).findFirst()
          .orElse(null);
    }
  }
}
