package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.shared.Ids;
import id.jejak.shared.SecurityClass;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final Passwords PASSWORDS = new Passwords();

  private final Person person = new Person(Ids.next(), "198001012005011001", LoginKind.NIP, "Sari Contoh Wijaya",
      Ids.next(), null, Set.of(Role.STAFF), SecurityClass.T, true, false, null, null);

  @Test
  void givenPassphrase_whenKept_thenOnlyItMatches() {
    String hash = PASSWORDS.hash("hujan turun di sijunjung", person);

    assertThat(hash).startsWith("$argon2id$");
    assertThat(PASSWORDS.matches("hujan turun di sijunjung", hash)).contains(true);
    assertThat(PASSWORDS.matches("Hujan turun di sijunjung", hash)).contains(false);
    assertThat(PASSWORDS.matches("hujan turun di sijunjung", null)).contains(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sebelas hrf", "123456789012", "Password 1234", "aaaaaaaaaaaaaaaa",
      "198001012005011001", "sari contoh wijaya"})
  void givenWeakPassword_whenChosen_thenRefused(String weak) {
    assertThatThrownBy(() -> PASSWORDS.hash(weak, person)).isInstanceOf(PasswordRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"19800101 200501 1 001", "198001012005011001"})
  void givenNipWithSpaces_whenRead_thenTheSameNumber(String typed) {
    assertThat(LoginKind.anyOf(typed)).contains("198001012005011001");
  }

  @Test
  void givenCardNumber_whenRead_thenInCapitals() {
    assertThat(LoginKind.anyOf(" kips-077.0012 ")).contains("KIPS-077.0012");
    assertThat(LoginKind.anyOf("a' OR 1=1")).isEmpty();
  }
}
