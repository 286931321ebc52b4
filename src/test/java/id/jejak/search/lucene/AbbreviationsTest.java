package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.jejak.search.IndexConfigReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationsTest {
  private final Language language = new Language(IndexConfigReader.readCarried());
  private final Abbreviations abbreviations = new Abbreviations(language);

  @AfterEach
  void close() {
    language.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Bendahara mengajukan Surat Perintah Membayar (SPM) ke KPPN. | spm | surat perintah membayar",
      "SPM (Surat Perintah Membayar) diajukan | spm | surat perintah membayar",
      "menurut Tim Penyelesaian  Kerugian Negara (TPKN) di kantor | tpkn | tim penyelesaian kerugian negara",
      "Laporan Barang dan Aset (LBA) semester | lba | laporan barang dan aset",
      "rapat Gugus Tugas e-Kinerja (GTEK) | gtek | ''"})
  void givenTextThatExplains_thenBothHalvesLeadToTheOther(String text, String abbreviation, String words) {
    assertThat(abbreviations.pairs(text)).extracting(Abbreviations.Pair::abbreviation, Abbreviations.Pair::words)
        .isEqualTo(words.isEmpty() ? List.of() : List.of(tuple(abbreviation, words)));
  }

  @Test
  void givenStopAndLightWords_thenLookedUpAsAQuestionHasThem() {
    assertThat(abbreviations.terms("Laporan Barang dan Aset (LBA), Bantuan Operasional Sekolah (BOS)")).containsExactly(
        "lba\tlaporan barang dan aset", "laporan barang aset\tlba", "bos\tbantuan operasional sekolah",
        "operasional sekolah\tbos");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(SPM)", "Surat Perintah (SPM)", "Surat Perintah Membayar, (SPM)", "Bank Nagari (pasif)",
      "Rp5.000 (lima ribu)", "(Surat Perintah Membayar)", "Surat Perintah Membayar (SPM", "A (A)"})
  void givenTextThatDoesNot_thenNothing(String text) {
    assertThat(abbreviations.terms(text)).isEmpty();
  }

  @Test
  void givenTextMadeToTakeLong_thenBounded() {
    String hostile = "Surat Perintah Membayar (SPM) ".repeat(20_000) + "(".repeat(50_000) + " ".repeat(100_000) + "(S";

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(abbreviations.terms(hostile)).hasSize(2));
  }
}
