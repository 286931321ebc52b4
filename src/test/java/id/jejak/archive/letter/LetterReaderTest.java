package id.jejak.archive.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.archive.letter.Fact.Kind;
import id.jejak.archive.letter.Letter.Form;
import id.jejak.testing.OfficeLetters;
import id.jejak.testing.Seeded;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Letters invented in the layouts that offices use, and what recognition makes of them. */
class LetterReaderTest {
  private static Letter read(String... pages) {
    return LetterReader.read(List.of(pages)).orElseThrow();
  }

  private static String value(Letter letter, Kind kind) {
    return letter.first(kind).map(Fact::value).orElse("");
  }

  @Test
  void givenOfficialLetter_thenAllThatItSaysOfItself() {
    Letter letter = read(OfficeLetters.head() + """

        Nomor      : S-810/KPN.0301/2026                      12 Januari 2026
        Sifat      : Segera
        Lampiran   : 2 (dua) berkas
        Hal        : Penyampaian Data Selisih Rekonsiliasi
                     Bulan Desember 2025

        Yth. Kuasa Pengguna Anggaran
        Pengadilan Negeri Muaro
        di Tempat

        Menindaklanjuti surat Saudara nomor W3.U5/12/KU.01/1/2026 tanggal 5 Januari 2026 kami sampaikan bahwa selisih
        sebesar Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah) belum dijelaskan.
        Demikian disampaikan, atas kerja samanya diucapkan terima kasih.

        Kepala Kantor,

        Ditandatangani secara elektronik
        Budi Santoso
        NIP 198503172010210001

        Tembusan:
        Kepala Kantor Wilayah
        """);

    assertThat(letter.form()).isEqualTo(Form.SURAT);
    assertThat(value(letter, Kind.NUMBER)).isEqualTo("S-810/KPN.0301/2026");
    assertThat(value(letter, Kind.DATE)).isEqualTo("2026-01-12");
    assertThat(value(letter, Kind.SUBJECT)).isEqualTo("Penyampaian Data Selisih Rekonsiliasi Bulan Desember 2025");
    assertThat(value(letter, Kind.RECIPIENT)).isEqualTo("Kuasa Pengguna Anggaran Pengadilan Negeri Muaro");
    assertThat(value(letter, Kind.ATTACHMENTS)).isEqualTo("2");
    assertThat(value(letter, Kind.SENDER)).isEqualTo("Kepala Kantor, Budi Santoso");
    assertThat(value(letter, Kind.AMOUNT)).isEqualTo("1250000");
    assertThat(letter.first(Kind.NUMBER)).hasValueSatisfying(fact -> {
      assertThat(fact.page()).isEqualTo(1);
      assertThat(fact.line()).startsWith("Nomor      : S-810");
    });
  }

  @Test
  void givenLetterThatWasRecognised_thenLostColonsAndMisreadLettersAreBorne() {
    Letter letter = read("""
        PENGADILAN NEGERI MUARO
        Nornor W3.U5jl2jKU.01j1j2026 Muaro, l2 Jariuari 2O26
        Lampirau 1 (satu) berkas
        Perihal Permohonan Perbaikan Data Pemasok

        Yth, Kepala KPPN Sijunjung
        di Sijunjung

        Sehubungan dengan penolakan surat perintah membayar, bersama ini kami sampaikan perbaikan data pemasok.
        """);

    assertThat(value(letter, Kind.DATE)).isEqualTo("2026-01-12");
    assertThat(value(letter, Kind.SUBJECT)).isEqualTo("Permohonan Perbaikan Data Pemasok");
    assertThat(value(letter, Kind.RECIPIENT)).isEqualTo("Kepala KPPN Sijunjung");
    assertThat(value(letter, Kind.ATTACHMENTS)).isEqualTo("1");
    assertThat(value(letter, Kind.NUMBER)).endsWith("/2026").startsWith("W3.U5/");
    assertThat(letter.first(Kind.NUMBER)).hasValueSatisfying(fact -> assertThat(fact.confidence()).isLessThan(80));
  }

  @Test
  void givenColumnOfLabels_thenEachGetsItsValue() {
    Letter letter = read("""
        Nomor
        Sifat
        Lampiran
        Hal
        : B-1214/C.6/Cpl.1/12/2026
        : Biasa
        : -
        : Pengembalian Belanja
        Muaro, 7 Desember 2026

        Yth. Kepala KPPN Sijunjung
        """);

    assertThat(value(letter, Kind.NUMBER)).isEqualTo("B-1214/C.6/Cpl.1/12/2026");
    assertThat(value(letter, Kind.SUBJECT)).isEqualTo("Pengembalian Belanja");
    assertThat(value(letter, Kind.ATTACHMENTS)).isEqualTo("0");
    assertThat(value(letter, Kind.DATE)).isEqualTo("2026-12-07");
  }

  @Test
  void givenInternalMemo_thenItSaysWhoWritesToWhom() {
    Letter letter = read("""
        NOTA DINAS
        NOMOR ND-562/KPN.0301/2026

        Yth.     : Kepala Seksi Bank
        Dari     : Kepala Subbagian Umum
        Sifat    : Biasa
        Hal      : Undangan Rapat Persiapan
        Tanggal  : 3 November 2026

        Dalam rangka persiapan akhir tahun, rapat diadakan pada:
        hari/tanggal : Senin, 9 November 2026
        """);

    assertThat(letter.form()).isEqualTo(Form.NOTA_DINAS);
    assertThat(value(letter, Kind.SENDER)).isEqualTo("Kepala Subbagian Umum");
    assertThat(value(letter, Kind.RECIPIENT)).isEqualTo("Kepala Seksi Bank");
    assertThat(value(letter, Kind.DATE)).isEqualTo("2026-11-03");
  }

  @Test
  void givenDecision_thenItsSubjectStandsBelowTentang() {
    Letter letter = read("""
        KEPUTUSAN DIREKTUR JENDERAL PERBENDAHARAAN
        NOMOR KEP-83/PB/2025
        TENTANG
        STANDAR WAKTU LAYANAN
        PADA KANTOR PELAYANAN
        DENGAN RAHMAT TUHAN YANG MAHA ESA
        Menimbang : a. bahwa untuk memberikan kepastian layanan perlu ditetapkan standar waktu yang berlaku bagi semua;
        """, "Ditetapkan di Jakarta\npada tanggal 21 April 2025\nDIREKTUR JENDERAL,\n\nAstera Contoh Nama\n");

    assertThat(letter.form()).isEqualTo(Form.KEPUTUSAN);
    assertThat(value(letter, Kind.NUMBER)).isEqualTo("KEP-83/PB/2025");
    assertThat(value(letter, Kind.SUBJECT)).isEqualTo("STANDAR WAKTU LAYANAN PADA KANTOR PELAYANAN");
    assertThat(letter.first(Kind.DATE)).hasValueSatisfying(date -> {
      assertThat(date.value()).isEqualTo("2025-04-21");
      assertThat(date.page()).isEqualTo(2);
    });
  }

  @Test
  void givenTextThatIsNoLetter_thenNothingIsProposed() {
    assertThat(
        LetterReader.read(List.of("Saldo kas dan rekening dicocokkan dengan buku kas umum pada akhir bulan.\nHal ini "
            + "perlu diperhatikan.\nNomor antrean 12 dipanggil pada tanggal 3 Maret 2026.")))
        .isEmpty();
    assertThat(LetterReader.read(List.of())).isEmpty();
    assertThat(LetterReader.read(List.of("", "\n\n"))).isEmpty();
  }

  @Seeded(100)
  void givenAnyLetter_thenNumberDateAndSubjectAreRight(Random random) {
    OfficeLetters.Written written = new OfficeLetters(random).letter();

    Letter letter = read(written.text());

    for (Kind kind : List.of(Kind.NUMBER, Kind.DATE, Kind.RECIPIENT, Kind.ATTACHMENTS, Kind.AMOUNT)) {
      assertThat(value(letter, kind)).as(written.layout() + " " + kind + "\n" + written.text())
          .isEqualTo(written.truth()
              .getOrDefault(kind, ""));
    }
    assertThat(value(letter, Kind.SUBJECT)).as(written.text()).isEqualToIgnoringCase(written.truth().getOrDefault(
        Kind.SUBJECT, ""));
    assertThat(value(letter, Kind.SENDER)).as(written.text()).isEqualTo(written.truth().get(Kind.SENDER));
  }

  @Seeded(200)
  void givenAnyNoise_thenReadingEndsAndNothingIsMadeUp(Random random) {
    String text = OfficeLetters.misread(new OfficeLetters(random).letter().text(), random.nextDouble() * .4, random);

    LetterReader.read(List.of(text)).ifPresent(letter -> assertThat(letter.facts()).allMatch(fact -> text.lines()
        .anyMatch(line -> line.strip().startsWith(fact.line().lines().findFirst().orElse("").split("\\s*:", 2)[0]))));
  }
}
