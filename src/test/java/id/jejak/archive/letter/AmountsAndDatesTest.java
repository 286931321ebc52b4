package id.jejak.archive.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.OfficeLetters;
import id.jejak.testing.Seeded;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsAndDatesTest {
  @ParameterizedTest
  @CsvSource({"12 Januari 2026,2026-01-12", "'Sijunjung, 3 Desember 2025',2025-12-03", "12-01-2026,2026-01-12",
      "1/2/2026,2026-02-01", "31.12.2026,2026-12-31", "5 Nopember 2026,2026-11-05", "l2 Jariuari 2O26,2026-01-12",
      "7 Agustns 2026,2026-08-07", "1 Jan. 2026,2026-01-01", "30 Mei 2026,2026-05-30"})
  void givenDate_thenItIsRead(String written, LocalDate date) {
    assertThat(Dates.in(written)).map(Dates.Found::date).contains(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31 Februari 2026", "12 Jumi 2026", "S-12/KPN.01/12-01-2026/3", "423792 2026",
      "12 orang 2026",
      "99-99-2026", ""})
  void givenNoDate_thenNoneIsRead(String written) {
    assertThat(Dates.in(written)).isEmpty();
  }

  @Seeded(200)
  void givenAnyAmount_whenItStandsInWordsToo_thenBothAreTheSame(Random random) {
    long amount = 1L + random.nextInt(999_999_999);
    String text = "sebesar Rp%,d,00 (%s rupiah).".formatted(amount, OfficeLetters.inWords(amount)).replaceAll(
        "(?<=\\d),(?=\\d{3})", ".");

    assertThat(Amounts.said(OfficeLetters.inWords(amount))).hasValue(amount);
    assertThat(Amounts.in(text, 3)).containsExactly(new Amounts.Found(amount, 8, Amounts.Words.SAME));
  }

  @ParameterizedTest
  @CsvSource({"'Rp1.250.000,00',1250000", "'Rp 1.250.000,-',1250000", "'Rp. 75.000',75000", "'Rp1.25O.OOO,00',1250000"})
  void givenAmount_thenItIsRead(String written, long rupiah) {
    assertThat(Amounts.in(written, 3)).extracting(Amounts.Found::rupiah).containsExactly(rupiah);
  }

  @Test
  void givenOtherWords_thenTheAmountIsDoubted() {
    assertThat(Amounts.in("Rp1.250.000,00 (satu juta dua ratus ribu rupiah)", 3)).extracting(Amounts.Found::words)
        .containsExactly(Amounts.Words.OTHER);
    assertThat(Amounts.in("Rp1.250.000,00 (sesuai kuitansi)", 3)).extracting(Amounts.Found::words).containsExactly(
        Amounts.Words.NONE);
  }
}
