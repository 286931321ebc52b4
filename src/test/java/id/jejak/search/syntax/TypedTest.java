package id.jejak.search.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.syntax.Term.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  private static List<Kind> kinds(String text) {
    return Typed.of(text).terms().stream().map(Term::kind).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PER-9/PB/2018", "SPM - LS", "SPM – LS", "Hal: tagihan", "Hal:tagihan", "Re: Retur",
      "jam 10:30", "pukul 10:30", "http://kppn.kemenkeu.go.id/", "https://x.id:8080/a", "mailto:a@b.id",
      "retur or ralat", "retur atau ralat", "Nomor : S-810/KPN.0801/2024", "Nomor: S-810/KPN.0801/2024",
      "saldo -1.500.000", "saldo -Rp1.500.000", "a@b.id", "C:\\berkas", ":-)", "1:1", "e-SPM", "non-gaji",
      "' OR'1'='1", "<script>alert(1)</script>", "{a: 1}", "${jndi:ldap}", "😀 retur 👩‍👩‍👧", "لا إله",
      "\u202eretur",
      "SURAT PERINTAH MEMBAYAR ATAU SURAT LAIN YANG DITOLAK", "what is a retur or return?"})
  void givenWhatPeopleReallyType_whenRead_thenNoCommandInIt(String text) {
    assertThat(Typed.of(text).terms()).allMatch(term -> term.kind() == Kind.WORD || term.kind() == Kind.LONE_MINUS
        || term.kind() == Kind.LONE_QUOTE).noneMatch(Term::excluded);
  }

  @ParameterizedTest
  @CsvSource({"satker:423792, satker, 423792", "Satker:423792, satker, 423792", "KANAL:wa, kanal, wa",
      "'kanal:wa,', kanal, wa", "jenis:pdf., jenis, pdf", "tahun:2024-2025, tahun, 2024-2025",
      "'satker:\"Rutan Sijunjung\"', satker, Rutan Sijunjung", "nomor:S-810/KPN.0801/2024, nomor, S-810/KPN.0801/2024",
      "sebelum:31/12/2025, sebelum, 31/12/2025", "nomor:0012*, nomor, 0012*"})
  void givenFilter_whenRead_thenItsNameAndValue(String text, String name, String value) {
    Term term = Typed.of("retur " + text + " pasif").terms().get(1);

    assertThat(term.kind()).isEqualTo(Kind.FILTER);
    assertThat(term.name()).isEqualTo(name);
    assertThat(term.value()).isEqualTo(value);
    assertThat(Typed.of("retur " + text + " pasif").without(List.of(term))).isEqualTo("retur pasif");
  }

  @ParameterizedTest
  @CsvSource({"-honor, WORD, honor", "'-\"uang makan\"', PHRASE, uang makan", "-e-SPM, WORD, e-SPM",
      "-00030T/423792/2024, WORD, 00030T/423792/2024", "-nomor:12345, FILTER, 12345", "-2401*, WORD, 2401*"})
  void givenMinusBeforeAWord_whenRead_thenExcluded(String text, Kind kind, String value) {
    assertThat(Typed.of("retur " + text).terms().getLast()).satisfies(term -> {
      assertThat(term.excluded()).isTrue();
      assertThat(term.kind()).isEqualTo(kind);
      assertThat(term.value()).isEqualTo(value);
    });
  }

  @Test
  void givenQuotesOfAllKinds_whenRead_thenPhrasesAndTheOpenOneIsASign() {
    assertThat(kinds("“uang makan” \"gaji")).containsExactly(Kind.PHRASE, Kind.LONE_QUOTE, Kind.WORD);
    assertThat(kinds("\"\" \"\"\"")).containsExactly(Kind.LONE_QUOTE);
    assertThat(kinds("\"uang\"-makan")).containsExactly(Kind.PHRASE, Kind.WORD);
  }

  @ParameterizedTest
  @CsvSource({"retur OR ralat, OR", "retur ATAU \"a b\", OR", "OR retur, LONE_OR", "retur OR, LONE_OR",
      "retur OR OR ralat, LONE_OR", "retur OR -ralat, LONE_OR", "retur OR satker:1, LONE_OR",
      "kanal:wa OR kanal:surat, OR_OF_FILTERS", "kanal:wa OR jenis:pdf, LONE_OR", "( OR 1=1 --, LONE_OR"})
  void givenOr_whenRead_thenOnlyBetweenTwoTerms(String text, Kind kind) {
    assertThat(kinds(text)).contains(kind).doesNotContain(kind == Kind.OR ? Kind.LONE_OR : Kind.OR);
  }

  @ParameterizedTest
  @CsvSource({"a*, WORD_WITH_STAR", "retur*, WORD_WITH_STAR", "12*, WORD_WITH_STAR", "0*012, WORD_WITH_STAR",
      "0012**, WORD_WITH_STAR", "*0012, WORD_WITH_STAR", "0012*, WORD", "S-8*, WORD_WITH_STAR", "S-810/KP*, WORD",
      "*, LONE_STAR", "foo:bar, UNKNOWN_FILTER", "text:retur, UNKNOWN_FILTER", "kanal:, EMPTY_FILTER",
      "--, LONE_MINUS"})
  void givenOddToken_whenRead_thenToldApart(String text, Kind kind) {
    assertThat(kinds(text)).containsExactly(kind);
  }

  @Test
  void givenTooMuch_whenRead_thenCutAndInTime() {
    for (String unit : List.of("kata ", "a* ", "0012* ", "\"", "-a ", "satker:", "a:b ", "OR ", "1.", "-", "/1")) {
      Typed typed = Typed.of(unit.repeat(10_000));

      assertThat(typed.cut()).isTrue();
      assertThat(typed.text()).hasSizeLessThanOrEqualTo(Typed.MAX_CHARACTERS);
    }
  }

  @Test
  void givenSubject_whenMadePlain_thenNothingIsACommand() {
    String plain = Typed.plain("SPM -LS OR \"gaji\" satker:423792 0012* -\"x\"");

    assertThat(Typed.of(plain).terms()).allMatch(term -> term.kind() == Kind.WORD && !term.excluded());
    assertThat(plain).contains("SPM", "LS", "gaji", "satker", "423792", "0012");
  }
}
