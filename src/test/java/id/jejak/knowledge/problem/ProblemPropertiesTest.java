package id.jejak.knowledge.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProblemPropertiesTest {
  private static ProblemProperties bound(Map<String, String> given) {
    return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("jejak.problems",
        ProblemProperties.class);
  }

  @Test
  void givenNothingOrSomething_whenBound_thenDefaultsOrThat() {
    assertThat(bound(Map.of())).isEqualTo(new ProblemProperties(8, 3));
    assertThat(bound(Map.of("jejak.problems.weeks", "12", "jejak.problems.least", "5"))).isEqualTo(
        new ProblemProperties(12, 5));
    assertThatThrownBy(() -> bound(Map.of("jejak.problems.weeks", "lama"))).isNotNull();
  }
}
