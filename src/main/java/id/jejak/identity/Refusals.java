package id.jejak.identity;

import id.jejak.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What is answered to somebody who is not signed in (sign in), whose form is out of date (403), and who may not see
 * what was asked for (it does not exist).
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final String MANAGING = "kelola";

  private final ApplicationEventPublisher events;

  Refusals(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    askToSignIn(request, response);
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    Authentication found = SecurityContextHolder.getContext().getAuthentication();
    if (found instanceof ViewerAuthentication && found.getPrincipal() instanceof Viewer viewer) {
      remember(viewer, request, cause);
    }
    if (!(found instanceof ViewerAuthentication)
        && !request.getRequestURI().equals(request.getContextPath() + "/masuk")) {
      askToSignIn(request, response);
    } else if (cause instanceof CsrfException) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** What only an administrator may do goes on record; a form that is out of date is nobody's attempt. */
  private void remember(Viewer viewer, HttpServletRequest request, AccessDeniedException cause) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String part = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
    boolean lacksRole = part.equals(MANAGING) && !viewer.is(Role.ADMINISTRATOR);
    if (cause instanceof CsrfException && !lacksRole) {
      return;
    }
    Matcher id = ID.matcher(path);
    Refusal.Wanted wanted = "GET".equals(request.getMethod()) ? Refusal.Wanted.READ : Refusal.Wanted.CHANGE;
    events.publishEvent(viewer.refused(wanted, part, id.find() ? UUID.fromString(id.group()) : null).fact());
  }

  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String signIn = request.getContextPath() + "/masuk";
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", signIn);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(signIn);
    }
  }
}
