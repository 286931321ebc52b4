package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunningLinesTest {
  private static final String HEAD = "LAPORAN REKONSILIASI KAS";

  private static List<String> told(List<String> pages) {
    RunningLines lines = RunningLines.of(pages);
    return pages.stream().map(lines::told).toList();
  }

  @Test
  void givenLetterhead_whenTold_thenTheFirstPageAloneHasIt() {
    List<String> pages = IntStream.rangeClosed(1, 6).mapToObj(page -> HEAD + "\n\nIsi halaman ke-" + page
        + "\nHalaman " + page + " dari 6\nKantor Contoh").toList();

    List<String> told = told(pages);

    assertThat(told.getFirst()).isEqualTo(pages.getFirst());
    assertThat(told.subList(1, 6)).noneMatch(page -> page.contains(HEAD) || page.contains("Kantor Contoh"));
    assertThat(told.get(4)).contains("Isi halaman ke-5").contains("Halaman 5 dari 6");
  }

  @Test
  void givenHeadsThatDifferInAFigure_whenTold_thenEachPageKeepsItsOwn() {
    List<String> pages = IntStream.rangeClosed(1, 9).mapToObj(page -> "Nomor: 0003" + page + "T/423792/2026\nIsi")
        .toList();

    assertThat(told(pages)).allMatch(page -> page.contains("T/423792/2026")).hasSize(9);
    assertThat(told(pages).get(7)).startsWith("Nomor: 00038T/423792/2026");
  }

  @Test
  void givenHeadsOfLeftAndRightPages_whenTold_thenEachOnce() {
    List<String> pages = IntStream.range(0, 8).mapToObj(page -> (page % 2 == 0 ? "KIRI" : "KANAN") + "\nisi " + page)
        .toList();

    assertThat(told(pages)).containsExactly("KIRI\nisi 0", "KANAN\nisi 1", "isi 2", "isi 3", "isi 4", "isi 5", "isi 6",
        "isi 7");
  }

  @Test
  void givenFewPages_orPagesOfNothingElse_whenTold_thenTheyStayAsTheyAre() {
    assertThat(told(List.of(HEAD + "\na", HEAD + "\nb", HEAD + "\nc"))).allMatch(page -> page.startsWith(HEAD));
    assertThat(told(List.of(HEAD, HEAD, HEAD, HEAD + "\n"))).containsExactly(HEAD, HEAD, HEAD, HEAD + "\n");
    assertThat(told(List.of("", "\n\n", "", "", ""))).containsExactly("", "\n\n", "", "", "");
  }

  @Test
  void givenLineInTheMiddleOfAPage_whenItIsAlsoAHead_thenItStaysThere() {
    List<String> pages = new ArrayList<>(IntStream.range(0, 6).mapToObj(page -> HEAD + "\n" + "isi " + page).toList());
    pages.set(3, HEAD + "\na\nb\nc\nd\n" + HEAD + "\ne\nf\ng\nh");

    assertThat(told(pages).get(3)).isEqualTo("a\nb\nc\nd\n" + HEAD + "\ne\nf\ng\nh");
  }

  @Seeded(200)
  void givenAnyPages_whenTold_thenNoLineIsLostFromTheFile(Random random) {
    List<String> lines = List.of("satu", " satu", "dua", "tiga ", "", "  ", "x".repeat(random.nextInt(150, 250)));
    List<String> pages = IntStream.range(0, random.nextInt(12)).mapToObj(_ -> IntStream.range(0, random.nextInt(9))
        .mapToObj(_ -> lines.get(random.nextInt(lines.size()))).collect(Collectors.joining("\n"))).toList();

    List<String> told = told(pages);

    assertThat(words(told)).isEqualTo(words(pages));
    assertThat(told).hasSameSizeAs(pages);
    for (int page = 0; page < pages.size(); page++) {
      assertThat(told.get(page).isBlank()).isEqualTo(pages.get(page).isBlank());
    }
  }

  private static Set<String> words(List<String> pages) {
    return pages.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors
        .toSet());
  }
}
