package id.jejak.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class ProgramsTest {
  @Test
  void givenMissingProgram_whenRequired_thenSkippedOrFailedOnContinuousIntegration() {
    boolean failing = "true".equals(System.getenv("CI"));

    assertThatThrownBy(() -> Programs.require("sh", "no-such-program")).isInstanceOf(failing
        ? AssertionFailedError.class
        : TestAbortedException.class).hasMessageContaining("no-such-program");
  }

  @Test
  void givenInstalledProgram_whenRequired_thenGoesOn() {
    assertThatCode(() -> Programs.require("sh")).doesNotThrowAnyException();
  }
}
