package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.interaction.Status;
import id.jejak.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenHandInTest {
  private static final String HEADING = "nomor_spm|kode_satker|waktu_diterima|waktu_lengkap|waktu_selesai|status|"
      + "alasan_tolak|keterangan|perihal|lampiran\n";
  private static final String GOOD = "00030T/423792/2026|423792|24/11/2026 09:00|24/11/2026 09:10|24/11/2026 10:00|"
      + "Selesai||SP2D terbit|Uang makan|a.pdf; b.pdf;a.pdf\n";
  private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

  private static HandInList list(String text) {
    return HandInList.read(text.replace('|', '\t').getBytes(StandardCharsets.UTF_8));
  }

  private static WrittenHandIn read(String line) {
    return WrittenHandIn.of(list(HEADING + line).lines().getFirst(), ZoneId.of("Asia/Jakarta"), NOW);
  }

  @Test
  void givenWholeLine_whenRead_thenEachCellIsWhatItSays() {
    WrittenHandIn read = read(GOOD);

    assertThat(read.spm()).isEqualTo("00030T/423792/2026");
    assertThat(read.fiscalYear()).isEqualTo(2026);
    assertThat(read.receivedAt()).isEqualTo("2026-11-24T02:00:00Z");
    assertThat(read.completeAt()).isEqualTo("2026-11-24T02:10:00Z");
    assertThat(read.finishedAt()).isEqualTo("2026-11-24T03:00:00Z");
    assertThat(read.status()).isEqualTo(Status.SELESAI);
    assertThat(read.words()).isEqualTo("SP2D terbit");
    assertThat(read.files()).containsExactly("a.pdf", "b.pdf");
  }

  @Test
  void givenColumnsInAnotherOrder_whenRead_thenFoundByTheirHeadingsAndStrangeOnesNamed() {
    HandInList list = list("Status|Nilai|WAKTU DITERIMA|nomor_spm|kode_satker\nditerima|1.000|2026-11-24 09:00|"
        + " 00030t/423792/2026 |423792\n");

    WrittenHandIn read = WrittenHandIn.of(list.lines().getFirst(), ZoneId.of("Asia/Jakarta"), NOW);

    assertThat(read.spm()).isEqualTo("00030T/423792/2026");
    assertThat(read.subject()).isEqualTo("SPM 00030T/423792/2026");
    assertThat(list.ignored()).containsExactly("Nilai");
  }

  @ParameterizedTest
  @CsvSource({"00030T/423792/2026,,empty", "00030T/423792/2026,30T,spm",
      "00030T/423792/2026,00030T/423793/2026,spm-satker",
      "|423792|,|12345|,leading-zero", "|423792|,|42379A|,satker-code", "|423792|,||,empty",
      "24/11/2026 09:00,24/11/2026,time", "24/11/2026 10:00,24/11/2026 13:00,future",
      "24/11/2026 10:00,,finished-missing",
      "24/11/2026 09:10,24/11/2026 08:59,order", "24/11/2026 10:00,24/11/2026 09:05,order", "Selesai,Lunas,status",
      "Selesai,Diproses,finished-unfit", "Selesai,Ditolak,reason-missing",
      "Selesai||,Selesai|tidak-lengkap|,reason-unfit",
      "Selesai,Diterima,complete-unfit", "|a.pdf,|a.pdf|b.pdf,cells"})
  void givenOneMistake_whenRead_thenItIsNamed(String right, String wrong, String reason) {
    assertThat(GOOD).contains(right);

    assertThatThrownBy(() -> read(GOOD.replace(right, wrong == null ? "" : wrong))).isInstanceOfSatisfying(
        LineRefused.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource({"Diproses,complete-missing", "Diterima,words-unfit"})
  void givenOpenCase_whenRead_thenItHasWhatItsStatusNeeds(String status, String reason) {
    String line = "00030T/423792/2026|423792|24/11/2026 09:00|||" + status + "||Terima kasih||\n";

    assertThatThrownBy(() -> read(line)).isInstanceOfSatisfying(LineRefused.class, refusal -> assertThat(refusal
        .reason()).isEqualTo(reason));
  }

  @Test
  void givenRejection_whenReasonIsGiven_thenItIsKept() {
    WrittenHandIn read = read(GOOD.replace("Selesai||SP2D terbit", "Ditolak|Pagu kurang|"));

    assertThat(read.status()).isEqualTo(Status.DITOLAK);
    assertThat(read.reason()).isEqualTo("Pagu kurang");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nomor_spm|kode_satker|waktu_diterima|status\n", "nomor_spm|kode_satker|status\nx|y|z\n",
      "nomor_spm|kode_satker|waktu_diterima|status|status\na|b|c|d|e\n", "%PDF-1.7\nx\n"})
  void givenNoSuchList_whenRead_thenRefused(String text) {
    assertThatThrownBy(() -> list(text)).isInstanceOf(HandInRefused.class);
  }

  @Test
  void givenTooManyColumns_whenRead_thenRefusedAndLongTitlesAreCut() {
    String strange = "x".repeat(5_000);

    assertThat(list(HEADING.strip() + "|" + strange + "\n" + GOOD).ignored()).containsExactly("x".repeat(100));
    assertThatThrownBy(() -> list(HEADING.strip() + "|x".repeat(100) + "\n" + GOOD)).isInstanceOf(HandInRefused.class);
  }

  @Test
  void givenTooManyLines_whenRead_thenRefusedWithTheNumber() {
    assertThatThrownBy(() -> list(HEADING + GOOD.repeat(HandInList.MOST_LINES + 1))).isInstanceOfSatisfying(
        HandInRefused.class, refusal -> {
          assertThat(refusal.type()).isEqualTo("hand-in-lines");
          assertThat(refusal.arguments()).containsExactly(10_000);
        });
  }

  @Seeded(300)
  void givenAnyChange_whenRead_thenALineOrANamedMistake(Random random) {
    StringBuilder line = new StringBuilder(GOOD);
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      line.setCharAt(random.nextInt(line.length() - 1), "|;\"'=\t0a\u00a0\u0000".charAt(random.nextInt(10)));
    }

    try {
      WrittenHandIn read = read(line.toString());
      assertThat(read.spm()).contains(read.satkerCode());
      assertThat(read.receivedAt()).isBefore(NOW);
    } catch (LineRefused refusal) {
      assertThat(refusal.reason()).matches("[a-z-]+");
    } catch (HandInRefused refusal) {
      assertThat(refusal.type()).startsWith("hand-in-");
    }
  }
}
