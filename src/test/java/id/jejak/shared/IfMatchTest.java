package id.jejak.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
  @Test
  void givenVersionWithOrWithoutQuotes_whenRead_thenTheNumber() {
    assertThat(IfMatch.version("\"12\"")).hasValue(12);
    assertThat(IfMatch.version(" 0 ")).hasValue(0);
    assertThat(IfMatch.tag("\"a1\"")).isEqualTo("a1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "\"\"", "*", "W/\"1\"", "-1", "1,2", "9999999999999999999"})
  void givenAnythingElse_whenRead_thenNoVersion(String header) {
    assertThat(IfMatch.version(header)).isEmpty();
  }
}
