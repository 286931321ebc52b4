package id.jejak.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the viewer of this request in the place of the id its session carries, read anew, so that what a person may see
 * is never older than a moment. A session of somebody disabled, or begun with an earlier password, ends here.
 */
final class ViewerFilter extends OncePerRequestFilter {
  private final Viewers viewers;

  ViewerFilter(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication found = SecurityContextHolder.getContext().getAuthentication();
    if (found != null && found.getPrincipal() instanceof SignedIn session) {
      Optional<Viewer> viewer = viewers.known(session.personId())
          .filter(known -> known.passwordSerial() == session.passwordSerial()).map(Viewers.Known::viewer);
      if (viewer.isEmpty()) {
        end(request.getSession(false));
      }
      SecurityContextHolder.setContext(new SecurityContextImpl(
          viewer.<Authentication>map(ViewerAuthentication::new).orElseGet(ViewerFilter::nobody)));
    }
    chain.doFilter(request, response);
  }

  private static void end(@Nullable HttpSession session) {
    if (session != null) {
      session.invalidate();
    }
  }

  private static Authentication nobody() {
    return new AnonymousAuthenticationToken("jejak", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
  }
}
