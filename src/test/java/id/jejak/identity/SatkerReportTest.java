package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.jejak.identity.SatkerReport.Line;
import id.jejak.identity.SatkerReport.Outcome;
import id.jejak.shared.Ids;
import id.jejak.testing.Seeded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SatkerReportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final UUID OFFICE = Ids.next();

  private static SatkerReport report(String text, SatkerCodeRow... known) {
    return report(text.getBytes(StandardCharsets.UTF_8), known);
  }

  private static SatkerReport report(byte[] bytes, SatkerCodeRow... known) {
    return SatkerReport.of(SatkerList.read(bytes), List.of(known), TODAY);
  }

  private static SatkerCodeRow known(String code, String name) {
    return new SatkerCodeRow(Ids.next(), new Satker(Ids.next(), OFFICE, code, name), TODAY.minusYears(1));
  }

  @Test
  void givenKnownSatkers_whenListed_thenNewChangedAndSame() {
    SatkerReport report = report("kode,nama\n423792,Kantor Lama\n423793,Kantor Baru\n423794,\"Kantor, Tiga\"\n",
        known("423792", "Kantor Lama"), known("423793", "Kantor Tua"));

    assertThat(report.isClean()).isTrue();
    assertThat(report.lines()).extracting(Line::number, Line::outcome, Line::hint).containsExactly(
        tuple(2L, Outcome.SAME, ""),
        tuple(3L, Outcome.CHANGED, "Kantor Tua"),
        tuple(4L, Outcome.NEW, ""));
    assertThat(report.lines().getLast().name()).isEqualTo("Kantor, Tiga");
  }

  @Test
  void givenSpreadsheetMistakes_whenListed_thenEachIsNamedAndNothingGuessed() {
    SatkerCodeRow closed = known("423799", "Kantor Tutup");
    closed.endOn(TODAY.minusDays(1));

    SatkerReport report = report("nama;kode\nA;12345\nB;1,23E+05\nC;423792\nD;423792\n;423793\nE\n;\nF;423799\n",
        closed);

    assertThat(report.lines()).extracting(Line::reason).containsExactly("leading-zero", "code", "", "duplicate",
        "name", "columns", "not-today");
    assertThat(report.lines().get(3).hint()).isEqualTo("4");
    assertThat(report.lines().getLast().number()).isEqualTo(9);
    assertThat(report.counts()).containsEntry(Outcome.WRONG, 6L).containsEntry(Outcome.NEW, 1L);
  }

  @Test
  void givenFirstDays_whenListed_thenReadOrRefusedAndTodayWhereTheyAreMissing() {
    SatkerReport report = report("""
        kode;nama;berlaku_mulai
        423792;A;2024-01-31
        423793;B;31/1/2024
        423794;C;
        423795;D;31/02/2024
        423796;E;2026-11-25
        423797;F;kemarin
        """);

    assertThat(report.lines()).extracting(Line::from).containsExactly(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 1,
        31), TODAY, null, null, null);
    assertThat(report.lines()).extracting(Line::reason).containsExactly("", "", "", "from", "from", "from");
  }

  @Test
  void givenWindowsText_whenRead_thenItsLettersAreRight() {
    byte[] windows = "Kode Satker;Nama Satker\r\n423792;Caf\u00e9 \u2013 Contoh\r\n".getBytes(Charset.forName(
        "windows-1252"));
    byte[] marked = "\uFEFFkode;nama\n423792;Caf\u00e9 \u2013 Contoh".getBytes(StandardCharsets.UTF_8);

    assertThat(report(windows).lines().getFirst().name()).isEqualTo("Caf\u00e9 \u2013 Contoh");
    assertThat(report(marked).lines().getFirst().name()).isEqualTo("Caf\u00e9 \u2013 Contoh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kode,nama", "kode,alamat\n423792,x", "%PDF-1.7", "kode,nama\n\"423792,tak berakhir"})
  void givenNoSuchList_whenRead_thenRefused(String text) {
    assertThatThrownBy(() -> report(text)).isInstanceOf(UploadRefused.class);
  }

  @Seeded(200)
  void givenAnyBytes_whenRead_thenAReportOrARefusal(Random random) {
    byte[] noise = new byte[random.nextInt(400)];
    random.nextBytes(noise);
    byte[] heading = (random.nextBoolean() ? "kode;nama\n" : "").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[heading.length + noise.length];
    System.arraycopy(heading, 0, bytes, 0, heading.length);
    System.arraycopy(noise, 0, bytes, heading.length, noise.length);

    try {
      assertThat(report(bytes).lines()).isNotEmpty().allSatisfy(line -> assertThat(line.outcome() != Outcome.NEW || line
          .code().matches("\\d{6}")).isTrue());
    } catch (UploadRefused refusal) {
      assertThat(refusal.type()).isEqualTo("upload-not-csv");
    }
  }
}
