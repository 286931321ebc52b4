package id.jejak.knowledge.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.knowledge.screen.ScreenCodes.Typed;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenCodesTest {
  private final ScreenCodes codes = new ScreenCodes();

  @Test
  void givenManyCodes_whenMade_thenNoneTwiceAndNoLetterThatLooksLikeAnother() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      made.add(codes.code());
    }

    assertThat(made).hasSize(2_000).allMatch(code -> code.matches("[A-Z]{8}") && !code.matches(".*[BGILOQSUZ].*"));
    assertThat(made).allMatch(code -> ScreenCodes.read(ScreenCodes.grouped(code)).equals(new Typed.Session(code)));
  }

  @Test
  void givenSecrets_whenMade_thenOf192BitsEach() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      made.add(codes.secret());
    }

    assertThat(made).hasSize(1_000).allMatch(ScreenCodes::isSecret).allMatch(secret -> secret.length() * 6 == 192);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acdefhjk", " ACDE-FHJK ", "acde fhjk", "a c d e-f.h.j.k"})
  void givenCodeAsPeopleTypeIt_thenUnderstood(String typed) {
    assertThat(ScreenCodes.read(typed)).isEqualTo(new Typed.Session("ACDEFHJK"));
  }

  @Test
  void givenNumbers_thenAnAnswerOrACase() {
    assertThat(ScreenCodes.read(" 12 ")).isEqualTo(new Typed.Answer(12));
    assertThat(ScreenCodes.read("077-2026-000123")).isEqualTo(new Typed.Ticket("077-2026-000123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "ACDEFHJKM", "OBGILSUZ", "9999999999", "../masuk", "077-2026-000123 x",
      "ACDE'FHJK", "<script>"})
  void givenAnythingElse_thenNothing(String typed) {
    assertThat(ScreenCodes.read(typed)).isEqualTo(new Typed.Nothing());
  }

  @Test
  void givenVeryLongWord_thenNothing() {
    assertThat(ScreenCodes.read("A".repeat(1_000_000))).isEqualTo(new Typed.Nothing());
    assertThat(ScreenCodes.isSecret("../../etc/passwd")).isFalse();
  }
}
