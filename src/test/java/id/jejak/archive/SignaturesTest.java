package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  @Test
  void givenNoSignature_thenNothingIsTold() {
    assertThat(Signatures.Found.in(Map.of())).isEmpty();
    assertThat(Signatures.Found.in(Map.of("hasSignature", List.of("false"), "signature:name", List.of("Marlina"))))
        .isEmpty();
  }

  @Test
  void givenSignatures_thenNamesTimesAndReasonsAreToldOnce() {
    assertThat(Signatures.Found.in(Map.of("hasSignature", List.of("true"), "signature:name",
        List.of(" Marlina Saputri ",
            "Marlina Saputri", " "),
        "signature:date", List.of("2026-11-02T03:04:05Z", "kemarin"), "signature:reason", List
            .of("Menyetujui"))))
        .contains(new Signatures.Found(List.of("Marlina Saputri"), List.of(Instant.parse("2026-11-02T03:04:05Z")), List
            .of("Menyetujui")));
  }

  @Test
  void givenVeryManyOrVeryLongNames_thenSomeOfThem() {
    Signatures.Found found = Signatures.Found.in(Map.of("hasSignature", List.of("true"), "signature:name", IntStream
        .range(0, 1_000).mapToObj(number -> number + "x".repeat(5_000)).toList(), "signature:date",
        Collections.nCopies(
            1_000, "2026-11-02T03:04:05Z")))
        .orElseThrow();

    assertThat(found.names()).hasSize(20).allMatch(name -> name.length() == 200);
    assertThat(found.times()).hasSize(1);
  }
}
