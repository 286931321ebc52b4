package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class SeenTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void givenWhatWasSeen_whenCompared_thenOnlyTheSameLetsThrough() {
    assertThatCode(() -> Seen.check("\"3\"", "3")).doesNotThrowAnyException();
    assertThatThrownBy(() -> Seen.check("\"2\"", "3")).isInstanceOf(OptimisticLockingFailureException.class);
    assertThatThrownBy(() -> Seen.check(null, "3")).isInstanceOf(InvalidEntry.class).hasMessage("invalid-version");
  }

  @Test
  void givenSatker_whenItEnds_thenItsTagIsAnother() {
    SatkerCodeRow row = new SatkerCodeRow(UUID.randomUUID(), new Satker(UUID.randomUUID(), UUID.randomUUID(), "423792",
        "Kantor"), START);
    String before = SatkerView.of(List.of(row), TODAY).tag();
    String again = SatkerView.of(List.of(row), TODAY).tag();
    row.endOn(TODAY.minusDays(1));

    assertThatCode(() -> Seen.check(before, again)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Seen.check(before, SatkerView.of(List.of(row), TODAY).tag())).isInstanceOf(
        OptimisticLockingFailureException.class);
  }
}
