package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerFilterTest {
  @Test
  void givenAnyFilter_whenWrittenAndRead_thenItIsTheSame() {
    for (LedgerFilter filter : List.of(LedgerFilter.ALL, LedgerFilter.of("belum", "pdf", "e-spm", UUID.randomUUID(),
        true), LedgerFilter.of("antre", null, null, null, false),
        LedgerFilter.of("CORRUPT,CRASHED", "mail", null, null,
            false))) {
      assertThat(LedgerFilter.parse(filter.line())).isEqualTo(filter);
    }
  }

  @Test
  void givenWhatIsNotKnown_whenAsked_thenItIsLeftOut() {
    assertThat(LedgerFilter.of("RUSAK", "gambar", "a' OR 1=1", null, false)).isEqualTo(LedgerFilter.ALL);
    assertThat(LedgerFilter.of("CORRUPT,CORRUPT,x", null, null, null, false).states()).isEqualTo(Set.of(
        LedgerState.CORRUPT));
  }

  @Test
  void givenAllStates_whenSettledOnesAreMeant_thenNothingInWorkIsAmongThem() {
    assertThat(LedgerFilter.ALL.settled().states()).doesNotContainAnyElementsOf(LedgerFilter.IN_WORK).contains(
        LedgerState.TEXT_COMPLETE, LedgerState.CRASHED, LedgerState.WAITING_OCR);
    assertThat(LedgerFilter.of("antre", null, null, null, false).settled().states()).isEmpty();
  }
}
