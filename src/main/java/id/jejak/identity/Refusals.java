package id.jejak.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
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
  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    askToSignIn(request, response);
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof ViewerAuthentication)
        && !request.getRequestURI().equals(request.getContextPath() + "/masuk")) {
      askToSignIn(request, response);
    } else if (cause instanceof CsrfException) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
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
