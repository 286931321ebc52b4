package id.jejak.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartTest {
  private static final IndexConfig WHOLE = IndexConfigReader.readCarried();

  static List<Part> parts() {
    return Part.all();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void givenPart_whenLeftOut_thenOnlyItsFilesDifferAndOneIndexServesUnlessTextsAreWrittenOtherwise(Part part) {
    IndexConfig without = part.leftOut();

    Set<String> changed = part.changes().stream().map(change -> change.contains("=") ? "fields.properties" : change)
        .collect(Collectors.toSet());
    assertThat(IndexConfigReader.FILES).filteredOn(file -> !Objects.equals(without.texts().get(file), WHOLE.texts().get(
        file))).containsExactlyInAnyOrderElementsOf(changed);
    assertThat(without.version().equals(WHOLE.version())).isNotEqualTo(part.isWritten());
  }
}
