package id.jejak.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegulationCodesTest {
  private static final IndexConfig CARRIED = IndexConfigReader.readCarried();
  private final RegulationCodes codes = new RegulationCodes(() -> CARRIED);

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "PMK 62/2023 | pmk:62:2023 | PMK 62/2023 | -",
      "62/PMK.05/2023, Pasal 17 ayat (2) | pmk:62:2023 | PMK 62/2023 | Pasal 17 ayat (2)",
      "Peraturan Menteri Keuangan Nomor 62 Tahun 2023 Ps. 3 | pmk:62:2023 | PMK 62/2023 | Pasal 3",
      "PER-9/PB/2018 | perdirjen:9:2018 | PER-9/PB/2018 | -",
      "KEP-83/PB/2025 Lampiran II | kepdirjen:83:2025 | KEP-83/PB/2025 | Lampiran II",
      "UU 14/2008 Ps 17 huruf h | uu:14:2008 | UU 14/2008 | Pasal 17 huruf h",
      "PMK 112/PMK.03/2022 | pmk:112:2022 | PMK 112/2022 | -",
      "SE-50/PB/2009 | se:50:2009 | SE-50/PB/2009 | -",
      "Perka ANRI Nomor 6 | ?PERKAANRINOMOR6 | Perka ANRI Nomor 6 | -"})
  void givenLine_whenRead_thenRegulationAndArticle(String line, String key, String code, String article) {
    assertThat(codes.line(line)).contains(new LegalBasis(key, code, article));
  }

  @Test
  void givenText_whenRead_thenTheRegulationsItNames() {
    assertThat(
        codes.in("Tidak (UU 14/2008 Ps 17 huruf h). Lihat PP 71/2019 dan SPM 00030T/423792/2024; UU 43/2009 Ps 86."))
        .extracting(LegalBasis::line).containsExactly("UU 14/2008 Pasal 17 huruf h", "PP 71/2019",
            "UU 43/2009 Pasal 86");
  }

  @Test
  void givenNothingToRead_thenEmptyOrRefused() {
    assertThat(codes.line("  ")).isEmpty();
    assertThatThrownBy(() -> codes.line("!?")).isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(() -> codes.line("x".repeat(500))).isInstanceOf(AnswerRefused.class);
  }
}
