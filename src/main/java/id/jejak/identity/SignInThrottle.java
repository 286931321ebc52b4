package id.jejak.identity;

import id.jejak.shared.RecentTries;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords: per number and address, per number from everywhere (ten times as many, so that a stranger
 * cannot easily lock somebody out), and per address. A try counts before it is judged, so that many at once do not slip
 * through; a right password takes it back.
 */
@Component
class SignInThrottle {
  private static final int FROM_EVERYWHERE = 10;

  private final RecentTries tries;
  private final int perLogin;
  private final int perAddress;

  SignInThrottle(IdentityProperties properties, Clock clock) {
    this.tries = new RecentTries(clock, properties.throttleWindow());
    this.perLogin = properties.triesPerLogin();
    this.perAddress = properties.triesPerAddress();
  }

  /** Counts a try; false when it must not be judged. */
  boolean mayTry(String login, String address) {
    return tries.counts(Map.of(here(login) + address, perLogin, everywhere(login), perLogin * FROM_EVERYWHERE, from(
        address), perAddress));
  }

  /** The password was right: the number starts anew here, and the address gets its try back. */
  void succeeded(String login, String address) {
    tries.forget(here(login) + address);
    tries.takeBack(List.of(everywhere(login), from(address)));
  }

  /** Whether a number is held now, from one address or from everywhere. */
  boolean isThrottled(String login) {
    return tries.isSpent(key -> key.startsWith(here(login)), perLogin) || tries.isSpent(everywhere(login)::equals,
        perLogin * FROM_EVERYWHERE);
  }

  private static String here(String login) {
    return "h " + login + " ";
  }

  private static String everywhere(String login) {
    return "l " + login;
  }

  private static String from(String address) {
    return "a " + address;
  }
}
