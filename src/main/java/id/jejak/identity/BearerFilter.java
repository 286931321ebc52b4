package id.jejak.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request of {@code /api/v1} or {@code /actuator} in by its token, for itself alone. A token that is not good is never overlooked. */
final class BearerFilter extends OncePerRequestFilter {
  private static final String MARK = BearerFilter.class.getName();
  private static final List<String> FOR_PROGRAMS = List.of("/api/v1/", "/actuator/");
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String SCHEME = "Bearer ";

  private final List<TokenAuthenticator> tokens;

  BearerFilter(List<TokenAuthenticator> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** Such a request needs no CSRF token: no browser adds a bearer token by itself. */
  static boolean signedIn(HttpServletRequest request) {
    return request.getAttribute(MARK) != null;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return tokens.isEmpty() || given(request) == null || FOR_PROGRAMS.stream().noneMatch(start -> request
        .getRequestURI().startsWith(request.getContextPath() + start));
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = given(request);
    Optional<TokenAuthenticator.Held> held = token == null
        ? Optional.empty()
        : tokens.stream().flatMap(kind -> kind.authenticate(token).stream()).findFirst();
    if (held.isEmpty()) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (!held.get().mayWrite() && !READING.contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    request.setAttribute(MARK, true);
    SecurityContextHolder.setContext(new SecurityContextImpl(new ViewerAuthentication(held.get().viewer())));
    chain.doFilter(request, response);
  }

  private static @Nullable String given(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
