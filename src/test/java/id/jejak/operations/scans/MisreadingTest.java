package id.jejak.operations.scans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MisreadingTest {
  @Test
  void givenTheSameInOtherLines_thenNothingIsMisread() {
    assertThat(Misreading.of("Nomor : 12\n\nHal", " Nomor  : 12 Hal ")).isEqualTo(new Misreading(0, 14, 0, 4));
  }

  @Test
  void givenOneLetterWrongOneMissingAndOneTooMany_thenThreeEdits() {
    Misreading misread = Misreading.of("surat tugas rapat", "surot tuga rapatt");

    assertThat(misread).isEqualTo(new Misreading(3, 17, 3, 3));
    assertThat(misread.wordRate()).isEqualTo(1);
  }

  @Test
  void givenNothingRead_thenAllIsWrong() {
    assertThat(Misreading.of("dua kata", "").characterRate()).isEqualTo(1);
    assertThat(Misreading.of("", "lebih").edits()).isEqualTo(5);
  }
}
