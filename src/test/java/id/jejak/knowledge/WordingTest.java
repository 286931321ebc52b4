package id.jejak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class WordingTest {
  private static final Wording WORDING = wording();

  private static Wording wording() {
    StaticMessageSource words = new StaticMessageSource();
    for (MaskKind kind : MaskKind.values()) {
      words.addMessage("knowledge.mask." + kind.name(), Locale.of("id"), "[" + kind.name().toLowerCase(Locale.ROOT)
          + "]");
    }
    words.addMessage("knowledge.mask.NUMBER", Locale.of("id"), "[nomor]");
    return new Wording(new Masking(), words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "SPM 00123/423792/2026 belum jadi SP2D | SPM [nomor] belum jadi SP2D",
      "sp2d 260051301234567 retur | sp2d [nomor] retur",
      "ntpn A1B2C3D4E5F6G7H8 tidak muncul | ntpn [nomor] tidak muncul",
      "SP2D retur error CVR015 tgl 15 | SP2D retur error CVR015 tgl 15",
      "PMK 62/2023 pasal 17 | PMK 62/2023 pasal 17",
      "dasar 171/PMK.05/2021 | dasar 171/PMK.05/2021",
      "hubungi 081234567890 ya | hubungi [phone] ya",
      "Retur Pengadilan Contoh | Retur [satker]",
      "a   b c | a b c"})
  void givenLine_whenHidden_thenNumbersAndPeopleAreGone(String typed, String line) {
    assertThat(WORDING.line(typed, List.of("Pengadilan Contoh"), 300)).isEqualTo(line);
  }

  @Test
  void givenLongOrHostileLine_whenHidden_thenCutSoon() {
    assertThat(WORDING.line("kata ".repeat(500), List.of(), 20)).hasSizeLessThanOrEqualTo(20).endsWith("…");
    assertThat(WORDING.line("\u202eSPM\u0000", List.of(), 20)).isEqualTo("SPM");
    for (String part : List.of("1a", "a", "1", "./-", "[", "1234 ")) {
      Assertions.assertTimeout(Duration.ofSeconds(5), () -> WORDING.line(part.repeat(50_000), List.of(), 300));
    }
  }

  @Test
  void givenWordsForASearch_whenTaken_thenWithoutWhatWasHidden() {
    assertThat(Wording.asked("SPM [nomor] a.n. [nama] retur 12345 CVR15")).isEqualTo(
        "SPM   a.n.   retur   CVR15");
  }
}
