package id.jejak.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.knowledge.answer.Difference.Fate;
import id.jejak.knowledge.answer.Difference.Part;
import id.jejak.testing.Seeded;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void givenOneWordChanged_thenThatWordAlone() {
    assertThat(Difference.parts("paling lambat tanggal 10 bulan ini", "paling lambat tanggal 15 bulan ini"))
        .containsExactly(new Part(Fate.SAME, "paling lambat tanggal "), new Part(Fate.GONE, "10 "), new Part(Fate.ADDED,
            "15 "), new Part(Fate.SAME, "bulan ini"));
  }

  @Test
  void givenSameText_thenNoField() {
    AnswerText text = new AnswerText("LPJ", "Kapan?", "Tanggal 10.", List.of(), null, null, List.of(), null, null,
        false, false);

    assertThat(Difference.between(text, text)).isEmpty();
  }

  @Seeded(200)
  void givenAnyTwoTexts_thenBothCanBeReadFromTheParts(Random random) {
    String before = words(random);
    String after = words(random);

    List<Part> parts = Difference.parts(before, after);

    assertThat(text(parts, Fate.ADDED)).isEqualTo(before);
    assertThat(text(parts, Fate.GONE)).isEqualTo(after);
  }

  private static String words(Random random) {
    return IntStream.range(0, random.nextInt(30)).mapToObj(_ -> "kata" + random.nextInt(6) + (random.nextInt(5) == 0
        ? "\n"
        : " ")).collect(Collectors.joining());
  }

  private static String text(List<Part> parts, Fate without) {
    return parts.stream().filter(part -> part.fate() != without).map(Part::text).collect(Collectors.joining());
  }

  @Test
  void givenVeryLongTexts_thenStillTold() {
    String before = "a ".repeat(4_000);
    String after = "b ".repeat(4_000);

    assertThat(Difference.parts(before, after)).extracting(Part::fate).containsExactly(Fate.GONE, Fate.ADDED);
  }
}
