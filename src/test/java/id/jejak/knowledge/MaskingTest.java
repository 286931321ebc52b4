package id.jejak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Seeded;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  private static final String SIGNS = "aZ.0 9\n,/+@(pakBuRp-“é";

  private final Masking masking = new Masking();

  private String masked(String text, String... identities) {
    return Masking.masked(text, masking.masks(text, List.of(identities)), kind -> "[" + kind + "]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"pak trawijo mohon dicek spm kami | pak [NAME] mohon dicek spm kami",
      "Yth. Bapak Wendrata Kusmoro, S.E. di tempat | Yth. Bapak [NAME], S.E. di tempat",
      "Surat itu sudah dibawa M. Wendrata Jimoro kemarin | Surat itu sudah dibawa [NAME] kemarin",
      "Gandratoro Jatwiyo sudah mengirim berkas. Kata Jatwiyo lengkap. | [NAME] sudah mengirim berkas. Kata [NAME] lengkap.",
      "a.n. TRAWIJO KUSMORO\\nNIP 198503172010122001 | a.n. [NAME]\\nNIP [NIP]",
      "saya marni dari rutan mau tanya | saya [NAME] dari rutan mau tanya"})
  void givenName_whenMasked_thenHiddenWhereverItStands(String text, String expected) {
    assertThat(masked(text.replace("\\n", "\n"))).isEqualTo(expected.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"NIP 19850317 201012 2 001 | NIP [NIP]",
      "NIK 1303012304850001 | NIK [NIK]", "NPWP 01.234.567.8-901.000 | NPWP [NPWP]",
      "hubungi 0812-3456-7890 ya | hubungi [PHONE] ya", "tulis ke a.b@satker.example. | tulis ke [EMAIL].",
      "rekening BRI 0123-01-234567-50-1 | rekening BRI [ACCOUNT]",
      "SPM 00030T/423792/2024 | SPM 00030T/[SATKER]/2024", "sebesar Rp16.375.200,00. | sebesar [AMOUNT]."})
  void givenNumberOfAPerson_whenMasked_thenHidden(String text, String expected) {
    assertThat(masked(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SP2D 260101234567890 sudah terbit", "NTPN A123C456789E0123", "PMK 62/PMK.05/2023",
      "Kepala Seksi Pencairan Dana KPPN Sijunjung", "Batas UP Rp50.000.000 menurut Perdirjen", "akun 521211",
      "Surat S-810/KPN.0801/2024 tanggal 24-11-2026", "Kantor Kementerian Agama Kabupaten Tanah Datar",
      "pak mohon bantuannya", "Buka Modul Bendahara, pilih Cetak", "Pengadilan Agama Muaro Bungo", "Untung saja bisa."})
  void givenWhatNamesNobody_whenMasked_thenLeft(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @Test
  void givenSatker_whenMasked_thenItsNameAndCodeAreHidden() {
    assertThat(masked("Rutan Sijunjung (423792) bertanya; RUTAN SIJUNJUNG puas.", "Rutan Sijunjung", "423792"))
        .isEqualTo(
            "[SATKER] ([SATKER]) bertanya; [SATKER] puas.");
  }

  @Test
  void givenGeneratedTexts_whenMasked_thenAsMuchIsHiddenAsIsAskedFor() {
    MaskingEvaluation evaluation = new MaskingEvaluation();

    var figures = evaluation.of(MaskingSample.of(7, 480));

    assertThat(figures.toString()).as(String.join("\n", evaluation.mistakes())).isNotEmpty();
    assertThat(share(figures.get("numbers"), "recall")).isGreaterThanOrEqualTo(0.99);
    assertThat(share(figures.get("names"), "recall")).isGreaterThanOrEqualTo(0.95);
    assertThat(share(figures, "precision")).isGreaterThanOrEqualTo(0.9);
    assertThat(share(figures, "names_in_lists")).isLessThanOrEqualTo(0.5);
  }

  private static double share(@Nullable Object figures, String name) {
    if (figures instanceof Map<?, ?> named && named.get(name) instanceof Double share) {
      return share;
    }
    throw new AssertionError("no figure " + name);
  }

  @Seeded(300)
  void givenAnyText_whenMasked_thenMasksAreInOrderAndApart(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }

    List<Mask> masks = masking.masks(text.toString(), List.of());

    int before = 0;
    for (Mask mask : masks) {
      assertThat(mask.from()).isGreaterThanOrEqualTo(before).isLessThan(mask.until());
      before = mask.until();
    }
    assertThat(before).isLessThanOrEqualTo(text.length());
  }
}
