package id.jejak.extraction.tika.child;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Programs;
import id.jejak.testing.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TextQualityTest {
  private static final Path TEXTS = Path.of("../shared/retrieval");
  private static final List<String> SENTENCES = List.of(
      "Surat perintah membayar ditolak karena supplier tidak aktif pada aplikasi SAKTI",
      "Rekening koran bulan Oktober dinyatakan pasif oleh bank umum",
      "The disbursement was returned because the account number does not exist");

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ\ufffdMGLK\ufffdNHPHQNHX\ufffdJR\ufffdLG", "\ue001\ue002\ue003\ue004\ue005\ue006",
      "!\"#$% &'()* +,-./ 0123 :;<=>", "xkcdqwrtz vbnmklpqw zxcvbnmjk"})
  void givenWhatBrokenFontsGive_thenItIsJunk(String text) {
    assertThat(TextQuality.isJunk(TextQuality.of(text))).as("score %d", TextQuality.of(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "411121 411122 5.200.000 1.250.000 Rp 3.000,00 12-31-2025",
      "KPPN SP2D SPM GUP TUP LPJ DIPA SPTJM BPKP", "00030T/527010/2026 077-2026-000123 1A2B3C4D5E6F",
      "وزارة المالية مديرية الخزينة العامة", "国库支付中心 关于退回支付凭证的通知", "Министерство финансов Казначейство",
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz", "Powered by TCPDF (www.tcpdf.org)",
      "Die Bundesschuldenverwaltung prüft Rechtsvorschriften", "(1) [ ] Ya  [ ] Tidak", "|---|---|---|"})
  void givenWritingOfAnyKind_thenItIsNoJunk(String text) {
    assertThat(TextQuality.isJunk(TextQuality.of(text))).as("score %d", TextQuality.of(text)).isFalse();
  }

  /** As fonts without a map of their glyphs give it: each letter is another one, always the same number away. */
  @Seeded(200)
  void givenSentenceWithShiftedLetters_thenItIsJunk(Random random) {
    String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
    int shift = random.nextBoolean() ? -29 : 31;

    String shifted = shifted(sentence, shift);

    assertThat(TextQuality.isJunk(TextQuality.of(shifted))).as("%s: %d", shifted, TextQuality.of(shifted)).isTrue();
    assertThat(TextQuality.of(sentence)).isGreaterThan(90);
  }

  private static String shifted(String text, int by) {
    StringBuilder shifted = new StringBuilder();
    text.chars().forEach(letter -> shifted.append((char) (letter == ' ' ? letter : letter + by)));
    return shifted.toString();
  }

  @Test
  @Tag("servers")
  void givenRealTexts_thenNoneIsJunk() throws IOException {
    Programs.requireFolder(TEXTS);
    JsonMapper json = JsonMapper.builder().build();
    int texts = 0;
    int junk = 0;
    try (Stream<Path> files = Files.walk(TEXTS)) {
      for (Path file : files.filter(path -> path.endsWith("corpus.jsonl")).toList()) {
        for (String line : Files.readAllLines(file)) {
          String text = json.readTree(line).path("text").asString();
          int score = TextQuality.of(text);
          // A few are no writing indeed: what was once recognised of ornaments.
          assertThat(TextQuality.isJunk(score) && letters(text) * 2 > text.length()).as("%d: %s", score, text)
              .isFalse();
          junk += TextQuality.isJunk(score) ? 1 : 0;
          texts++;
        }
      }
    }
    assertThat(texts).isGreaterThan(10_000);
    assertThat(junk).isLessThan(6);
    System.out.printf("%d of %d real texts set aside%n", junk, texts);
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetterOrDigit).count();
  }
}
