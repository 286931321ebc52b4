package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventListsTest {
  @Test
  void givenLinesOfASpreadsheet_whenRead_thenEachKeepsItsNumberAndBlankOnesAreNone() {
    assertThat(EventLists.lines("423792; Ani Contoh; Bendahara\n\n\tNarasumber\n")).containsExactly(
        new EventLists.Line(1, "423792", "Ani Contoh", "Bendahara"), new EventLists.Line(3, "", "Narasumber", ""));
  }

  @Test
  void givenLineWithoutAName_whenRead_thenItIsNamed() {
    assertThatThrownBy(() -> EventLists.lines("423792;Ani\nhanya nama")).isInstanceOfSatisfying(EntryRefused.class,
        refusal -> assertThat(refusal.arguments()).containsExactly(2));
  }
}
