package id.jejak.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Back to the form, with no more than "wrong" or "later". */
final class SignInFailed extends SimpleUrlAuthenticationFailureHandler {
  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
      AuthenticationException cause) throws IOException, ServletException {
    String outcome = cause instanceof LockedException ? "nanti" : "gagal";
    getRedirectStrategy().sendRedirect(request, response, "/masuk?" + outcome);
  }
}
