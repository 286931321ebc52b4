package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageStripTest {
  private static PageStrip at(int page, int last) {
    return new PageStrip("/dokumen/x", Map.of(), page, last, List.of());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 1", "1, 3, 1, 3", "1, 1000, 1, 7", "731, 1000, 728, 734", "1000, 1000, 994, 1000"})
  void givenPage_thenItsNeighboursAreNear(int page, int last, int first, int end) {
    assertThat(at(page, last).near()).startsWith(first).endsWith(end).hasSize(end - first + 1);
    assertThat(at(page, last).isPastFirst()).isEqualTo(first > 1);
    assertThat(at(page, last).isBeforeLast()).isEqualTo(end < last);
  }

  @Test
  void givenQuery_thenItGoesAlong() {
    PageStrip strip = new PageStrip("/dokumen/x", Map.of("q", "retur & \"SP2D\" {a}"), 1, 9, List.of());

    assertThat(strip.to(2)).isEqualTo("/dokumen/x?hal=2&q=retur%20%26%20%22SP2D%22%20%7Ba%7D");
  }
}
