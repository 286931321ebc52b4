package id.jejak.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static CsvTable read(String text) {
    return CsvTable.read(text.getBytes(StandardCharsets.UTF_8), 10).orElseThrow();
  }

  static Stream<Charset> charsets() {
    return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"));
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void givenAnyCharset_whenRead_thenItsLettersAreRight(Charset charset) {
    byte[] bytes = "nama\tkota\nCaf\u00e9 \u2013 A\tPadang\n".getBytes(charset);

    assertThat(CsvTable.read(bytes, 10).orElseThrow().rows().getFirst().cell(0)).isEqualTo("Caf\u00e9 \u2013 A");
  }

  @Test
  void givenMarkOfExcel_whenRead_thenTheFirstHeadingIsClean() {
    assertThat(read("\uFEFFkode;nama\n1;A\n").heading()).containsExactly("kode", "nama");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void givenAnySeparator_whenRead_thenTheHeadingDecides(String separator) {
    String text = "kode|nama|kota\n1|\"A" + separator + "B\"|Padang\n";

    assertThat(read(text.replace("|", separator)).rows().getFirst().cells()).containsExactly("1", "A" + separator + "B",
        "Padang");
  }

  @Test
  void givenCellsOfSeveralLines_whenRead_thenRowsHaveTheLineOnWhichTheyBegin() {
    CsvTable table = read("kode,nama\r\n1,\"A\r\nB\"\r\n\r\n,\r\n2,C");

    assertThat(table.rows()).extracting(CsvTable.Row::number, row -> row.cell(0)).containsExactly(tuple(2L, "1"), tuple(
        6L, "2"));
  }

  @Test
  void givenHeading_whenAskedForAColumn_thenCapitalsAndUnderscoresDoNotMatter() {
    CsvTable table = read("Nama Satker,KODE_SATKER\n");

    assertThat(table.column(Set.of("kode satker"))).isEqualTo(1);
    assertThat(table.column(Set.of("kota"))).isEqualTo(-1);
  }

  @Test
  void givenTooManyRows_whenRead_thenOneMoreIsKeptToTell() {
    assertThat(read("a\n" + "1\n".repeat(50)).rows()).hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", ",,\n1,2,3", "a,b\n\"without an end"})
  void givenNoTable_whenRead_thenNone(String text) {
    assertThat(CsvTable.read(text.getBytes(StandardCharsets.UTF_8), 10)).isEqualTo(Optional.empty());
  }
}
