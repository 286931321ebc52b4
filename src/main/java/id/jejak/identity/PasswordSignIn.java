package id.jejak.identity;

import id.jejak.shared.Auditable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Judges number and password. Whoever is unknown, disabled, without a valid card or wrong learns the same, after the same time. */
@Component
class PasswordSignIn implements AuthenticationProvider {
  private final PersonRows rows;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final SignInCheck check;
  private final ApplicationEventPublisher events;

  PasswordSignIn(PersonRows rows, Passwords passwords, SignInThrottle throttle, SignInCheck check,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.passwords = passwords;
    this.throttle = throttle;
    this.check = check;
    this.events = events;
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    String login = LoginKind.anyOf(tried.getName()).orElse("");
    String address = tried.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    if (!throttle.mayTry(login, address)) {
      throw new LockedException("too many tries");
    }
    Optional<PersonRow> row = login.isEmpty() ? Optional.empty() : rows.findByLogin(login);
    String kept = row.map(PersonRow::passwordHash).orElse(null);
    boolean same = passwords.matches(String.valueOf(tried.getCredentials()), kept)
        .orElseThrow(() -> new LockedException("too many at once"));
    PersonRow person = row.filter(found -> same && check.lets(found.person())).orElse(null);
    if (person == null) {
      row.map(PersonRow::person).ifPresent(known -> events
          .publishEvent(new Auditable("sign-in.refused", null, known.officeId(), known.id(), Map.of())));
      throw new BadCredentialsException("refused");
    }
    throttle.succeeded(login, address);
    return UsernamePasswordAuthenticationToken
        .authenticated(new SignedIn(person.getId(), person.passwordSerial()), null, List.of());
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
