package id.jejak.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords (Argon2id, 19 MiB, two passes); only a few at once, as each takes memory and time. */
@Component
class Passwords {
  private static final int MIN_LENGTH = 12;
  private static final int MAX_LENGTH = 200;
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Set<String> common = readCommon();
  private final String nobody = encode("nobody has this password");

  /**
   * The hash to keep.
   *
   * @throws PasswordRefused when it is too short, too long, one that many use, or the person's own number or name
   */
  String hash(String password, Person person) {
    String form = normal(password);
    int length = form.codePointCount(0, form.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      throw new PasswordRefused(MIN_LENGTH, MAX_LENGTH);
    }
    String plain = plain(form);
    if (common.contains(plain) || plain.chars().distinct().count() < 5 || plain.equals(plain(person.login()))
        || plain.equals(plain(person.displayName()))) {
      throw new PasswordRefused(MIN_LENGTH, MAX_LENGTH);
    }
    return inTurn(() -> encode(form)).orElseThrow(SignInBusy::new);
  }

  /**
   * Compares; takes as long when there is no hash to compare with.
   *
   * @return empty when too many are being compared to wait for
   */
  Optional<Boolean> matches(String password, @Nullable String hash) {
    String form = password.length() > MAX_LENGTH * 2 ? "" : normal(password);
    String kept = hash == null ? nobody : hash;
    return inTurn(() -> encoder.matches(form, kept)).map(same -> same && hash != null);
  }

  private <T> Optional<T> inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(5, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      places.release();
    }
  }

  private String encode(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("no hash");
    }
    return hash;
  }

  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
  }

  private static Set<String> readCommon() {
    try (InputStream list = Passwords.class.getResourceAsStream("common-passwords.txt")) {
      if (list == null) {
        throw new IllegalStateException("common-passwords.txt is missing");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().map(Passwords::plain)
          .filter(line -> !line.isEmpty()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
