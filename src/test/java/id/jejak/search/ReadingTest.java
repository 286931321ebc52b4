package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.Understood.Chosen;
import id.jejak.search.Understood.Filter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {
  private static final List<Chosen> SATKERS = List.of(new Chosen("1", "423792 Rutan Sijunjung"), new Chosen("2",
      "614205 Kemenag Sijunjung"));
  private static final Reading.Names NAMES = new Reading.Names() {
    @Override
    public List<Chosen> satkers(String typed) {
      return typed.equals("satker")
          ? IntStream.range(0, 51).mapToObj(i -> new Chosen("" + i, "x")).toList()
          : SATKERS.stream().filter(one -> one.label().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(
              Locale.ROOT))).toList();
    }

    @Override
    public Optional<Chosen> channel(String typed) {
      return Optional.ofNullable(Map.of("wa", "whatsapp", "surat", "surat").get(typed)).map(code -> new Chosen(code,
          code));
    }

    @Override
    public String channels() {
      return "whatsapp, surat";
    }
  };

  private static Understood read(String text) {
    return new Reading(text, NAMES).understood();
  }

  private static List<String> codes(Understood read) {
    return read.notes().stream().map(Note::code).toList();
  }

  @Test
  void givenFiltersAmongWords_whenRead_thenWordsAreLeft() {
    Understood read = read("retur satker:423792 kanal:wa,surat jenis:xlsx tahun:2024-2025 pasif");

    assertThat(read.words()).isEqualTo("retur pasif");
    assertThat(read.notes()).isEmpty();
    assertThat(read.filters()).hasExactlyElementsOfTypes(Filter.OfSatkers.class, Filter.OfChannels.class,
        Filter.OfTypes.class, Filter.OfYears.class);
    assertThat(((Filter.OfTypes) read.filters().get(2)).types()).containsExactly("sheet");
  }

  @Test
  void givenPartOfAName_whenRead_thenAllThatHaveIt() {
    assertThat(read("satker:sijunjung").filters()).singleElement().isInstanceOfSatisfying(Filter.OfSatkers.class,
        of -> assertThat(of.satkers()).hasSize(2));
    Understood many = read("satker:satker");
    assertThat(codes(many)).containsExactly("satkers-many");
    assertThat(many.filters()).singleElement().isInstanceOfSatisfying(Filter.OfSatkers.class, of -> assertThat(of
        .satkers()).hasSize(50));
  }

  @ParameterizedTest
  @CsvSource({"satker:999999 retur, satker, 999999 retur", "retur kanal:merpati, channel, retur merpati",
      "jenis:exe, type, exe", "tahun:25, year, 25", "sebelum:31-02-2026, date, 31-02-2026",
      "sesudah:kemarin, date, kemarin", "nomor:retur, number, retur", "foo:bar, filter-unknown, foo:bar",
      "retur satker:, filter-empty, retur satker", "-satker:423792 retur, filter-excluded, retur",
      "retur OR, or-alone, retur", "retur -, minus-alone, retur", "retur *, sign-alone, retur",
      "'\"retur dana', quote-open, retur dana", "a*, star, a*", "nomor:00*12, star, nomor:00*12",
      "sesudah:2026 sebelum:2025 x, dates-empty, x", "'satker:\"-x OR \" y', satker, x y"})
  void givenMistake_whenRead_thenASentenceAndStillAQuestion(String text, String code, String words) {
    Understood read = read(text);

    assertThat(codes(read)).containsExactly(code);
    assertThat(read.words()).isEqualTo(words);
  }

  @Test
  void givenDashBetweenWords_whenRead_thenNoNote() {
    assertThat(read("SPM - LS").notes()).isEmpty();
    assertThat(read("kanal:wa OR kanal:surat").notes()).isEmpty();
  }

  @Test
  void givenOneKnownAndOneUnknownChannel_whenRead_thenTheKnownOneHolds() {
    Understood read = read("kanal:wa,merpati");

    assertThat(codes(read)).containsExactly("channel");
    assertThat(read.filters()).hasExactlyElementsOfTypes(Filter.OfChannels.class);
    assertThat(read.words()).isEqualTo("merpati");
  }

  @Test
  void givenDays_whenRead_thenTheNamedOnesAreNotIncluded() {
    assertThat(Bounds.of(read("sesudah:12-2025 sebelum:5-3-2026").filters()))
        .isEqualTo(new Bounds(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 4)));
    assertThat(Bounds.of(read("sesudah:2024 sesudah:2025").filters()).from()).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void givenExclusionsAndNumbers_whenRead_thenTheyStayForTheIndex() {
    Understood read = read("retur -honor -\"uang makan\" nomor:0012* kanal:wa");

    assertThat(read.words()).isEqualTo("retur -honor -\"uang makan\" nomor:0012*");
    assertThat(read.filters()).hasExactlyElementsOfTypes(Filter.Without.class, Filter.Without.class,
        Filter.OfNumber.class, Filter.OfChannels.class);
  }

  @Test
  void givenManyFilters_whenRead_thenBounded() {
    Understood read = read("kanal:wa ".repeat(100));

    assertThat(read.filters()).hasSize(16);
    assertThat(codes(read)).contains("too-many");
  }

  static Stream<String> hostile() {
    return Stream.of("kata ".repeat(10_000), "\u0000\u0007satker:\u0001", "\"", "\"\"\"", "*", "a* b* c*",
        "'; DROP TABLE satker; --", "<script>alert('x')</script>", "satker:<script>", "\u202ekanal:wa\u2066", "😀:😀",
        "satker:😀", "nomor:\ud83d", "where is my SPM?", "-", "--", "-\"", "- - -", "OR", "ATAU ATAU", "satker:",
        "satker:satker:satker:", "tahun:99999999999999999999", "sebelum:-1", "nomor:*", "nomor:***1", ":", "::", ":x",
        "satker:\"", "satker:\"\"", "-satker:\"a b", "{0} '{1}' nomor:{2}", "kanal:{0},'", "%00", "١٢٣*",
        "(retur OR ralat)",
        "jenis:" + ",".repeat(500), "tahun:2024–2025", "satker:" + "x".repeat(900));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void givenAnything_whenRead_thenAnAnswerAndEverySentenceIsThere(String text) {
    Understood read = read(text);
    ResourceBundle indonesian = ResourceBundle.getBundle("messages.search", Locale.ROOT);

    assertThat(read.words().length()).isLessThanOrEqualTo(text.length() + 1_000);
    assertThat(read.notes()).hasSizeLessThanOrEqualTo(8).allMatch(note -> indonesian.containsKey(note.key()));
    assertThat(new Reading(read.words(), NAMES).understood().filters()).allMatch(
        filter -> filter instanceof Filter.Without || filter instanceof Filter.OfNumber);
  }

  @Test
  void givenForm_whenFilledIn_thenWrittenAsOneQuestion() {
    DetailedForm form = new DetailedForm(" uang \"makan ", "honor --lembur", "0012*", "Rutan Sijunjung", "2024 - 2025");

    String question = form.addedTo("retur");

    assertThat(question).isEqualTo(
        "retur \"uang  makan\" -honor -lembur nomor:0012* satker:\"Rutan Sijunjung\" tahun:2024-2025");
    assertThat(read(question).notes()).isEmpty();
    assertThat(form.isBlank()).isFalse();
    assertThat(new DetailedForm(null, "", " ", "\"", null).isBlank()).isTrue();
  }
}
