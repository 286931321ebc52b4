package id.jejak.site;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.identity.OfficeZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

class WordsTest {
  private final Words words = new Words(new WordsSource().messageSource(), () -> OfficeZone.WITA);

  @BeforeEach
  void indonesian() {
    LocaleContextHolder.setLocale(Languages.INDONESIAN);
  }

  @AfterEach
  void reset() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void givenNumbers_whenWritten_thenWithPointAndComma() {
    assertThat(words.number(1234567)).isEqualTo("1.234.567");
    assertThat(words.decimal(1234.5)).isEqualTo("1.234,5");
    assertThat(words.size(0)).isEqualTo("0\u00a0B");
    assertThat(words.size(1023)).isEqualTo("1.023\u00a0B");
    assertThat(words.size(63_898)).isEqualTo("62,4\u00a0KB");
    assertThat(words.size(2L * 1024 * 1024 * 1024)).isEqualTo("2\u00a0GB");
    assertThat(words.size(1024 * 1024 - 1)).isEqualTo("1,0\u00a0MB");
  }

  @Test
  void givenDurations_whenWritten_thenInTheirTwoLargestUnits() {
    assertThat(words.duration(Duration.ofMinutes(130))).isEqualTo("2 jam 10 menit");
    assertThat(words.duration(Duration.ofSeconds(90_061))).isEqualTo("1 hari 1 jam");
    assertThat(words.duration(Duration.ofMillis(400))).isEqualTo("kurang dari 1 detik");
  }

  @Test
  void givenInstants_whenWritten_thenInTheZoneOfTheOffice() {
    Instant instant = Instant.parse("2026-11-24T16:15:00Z");

    assertThat(words.time(instant)).isEqualTo("25 November 2026, 00.15\u00a0WITA");
    assertThat(words.brief(instant)).isEqualTo("25 Nov 2026 00.15");
    assertThat(words.date(instant)).isEqualTo("25 November 2026");
    assertThat(words.hour(instant)).isEqualTo("00.15");
  }

  @Test
  void givenDays_whenWritten_thenInTheReadersLanguage() {
    LocalDate day = LocalDate.of(2026, 8, 17);

    assertThat(words.day(day)).isEqualTo("17 Agustus 2026");
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(words.day(day)).isEqualTo("17 August 2026");
    assertThat(words.duration(Duration.ofHours(1))).isEqualTo("1 hour");
    assertThat(words.number(1234)).isEqualTo("1,234");
  }

  static String[] bundles() {
    return WordsSource.bundles();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void givenWordsOfAModule_whenBothLanguagesAreRead_thenTheyHaveTheSameKeys(String bundle) throws IOException {
    assertThat(read(bundle + "_en").keySet()).isEqualTo(read(bundle).keySet());
  }

  private static Properties read(String bundle) throws IOException {
    Properties words = new Properties();
    try (Reader reader = new InputStreamReader(Objects.requireNonNull(
        WordsTest.class.getClassLoader().getResourceAsStream(bundle + ".properties")), StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
