package id.jejak.archive.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejak.testing.OfficeLetters;
import id.jejak.testing.Seeded;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TextLikenessTest {
  private static TextReading read(String text) {
    TextReading reading = new TextReading();
    reading.page(text);
    return reading;
  }

  private static TextPrint print(String text) {
    return read(text).print().orElseThrow();
  }

  private static double jaccard(long[] one, long[] other) {
    Set<Long> both = LongStream.of(one).boxed().collect(Collectors.toSet());
    both.retainAll(LongStream.of(other).boxed().collect(Collectors.toSet()));
    return (double) both.size() / (one.length + other.length - both.size());
  }

  private static long[] shingles(String text, int together, int letters) {
    Shingles shingles = new Shingles(together, letters);
    text.lines().forEach(shingles::add);
    return shingles.distinct();
  }

  private static boolean shareABucket(TextPrint one, TextPrint other) {
    long[] there = LongStream.of(other.buckets()).sorted().toArray();
    return LongStream.of(one.buckets()).anyMatch(bucket -> Arrays.binarySearch(there, bucket) >= 0);
  }

  @Seeded(50)
  void givenAnyTwoTexts_thenThePrintsTellWhatTheyHaveInCommon(Random random) {
    OfficeLetters letters = new OfficeLetters(random);
    String common = letters.body(20);
    String one = common + letters.body(1 + random.nextInt(30));
    String other = letters.body(1 + random.nextInt(30)) + common;

    long[] here = shingles(one, TextReading.WORDS_TOGETHER, TextReading.LETTERS_OF_WORD);
    long[] there = shingles(other, TextReading.WORDS_TOGETHER, TextReading.LETTERS_OF_WORD);

    assertThat(TextPrint.of(here).likeness(TextPrint.of(there))).isCloseTo(jaccard(here, there), within(.22));
    assertThat(TextPrint.of(there).likeness(TextPrint.of(here))).isEqualTo(TextPrint.of(here).likeness(TextPrint.of(
        there)));
  }

  @Seeded(50)
  void givenAnyLetter_whenItsLinesBreakElsewhere_thenTheTextIsTheSame(Random random) {
    String text = new OfficeLetters(random).body(12);

    assertThat(print(text).likeness(print(OfficeLetters.wrapped(text, 40)))).isEqualTo(1);
    assertThat(TextPrint.of(print(text).bytes()).likeness(print(text))).isEqualTo(1);
  }

  @Seeded(50)
  void givenUnlikeLettersOfOneOffice_thenTheirLetterheadDoesNotMakeThemAlike(Random random) {
    OfficeLetters letters = new OfficeLetters(random);

    assertThat(print(letters.letter().text()).likeness(print(letters.letter().text()))).isLessThan(.40);
  }

  @Test
  void givenOneCharacterInTwentyMisread_thenPairsOfFirstLettersKeepMoreThanWholeWords() {
    double whole = kept(.05, 2, 40);
    double begins = kept(.05, 2, 4);
    double three = kept(.05, 3, 4);

    assertThat(whole).isBetween(.25, .45);
    assertThat(begins).isBetween(.45, .70).isGreaterThan(whole + .1);
    assertThat(three).isLessThan(begins);
  }

  /** What share of shingles is left on the average. */
  private static double kept(double misread, int together, int letters) {
    double sum = 0;
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      String text = new OfficeLetters(random).body(12);
      sum += jaccard(shingles(text, together, letters), shingles(OfficeLetters.misread(text, misread, random), together,
          letters));
    }
    return sum / 40;
  }

  @Test
  void givenLettersThatWereScannedAgain_thenNearlyAllAreFoundByABucket() {
    assertThat(found(.02)).isGreaterThanOrEqualTo(.99);
    assertThat(found(.05)).isGreaterThanOrEqualTo(.93);
  }

  private static double found(double misread) {
    int found = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String text = new OfficeLetters(random).letter().text();
      TextPrint scanned = print(OfficeLetters.misread(text, misread, random));
      found += shareABucket(print(text), scanned) && scanned.likeness(print(text)) >= .34 ? 1 : 0;
    }
    return found / 200.0;
  }

  @Test
  void givenFormWithOtherNumbers_thenAlikeAndSaidToDiffer() {
    TextReading one = read(OfficeLetters.form(30, 1_250_000));
    TextReading other = read(OfficeLetters.form(31, 2_400_000));

    assertThat(one.print().orElseThrow().likeness(other.print().orElseThrow())).isEqualTo(1);
    assertThat(one.numbers().compare(other.numbers(), false)).isEqualTo(Numbers.Verdict.DIFFERENT);
    assertThat(one.numbers().without(other.numbers(), 3)).containsExactly("00030T4237922026", "1250000");
    assertThat(one.numbers().compare(other.numbers(), true)).isEqualTo(Numbers.Verdict.UNSURE);
  }

  @Test
  void givenFormThatWasRecognised_thenTheSameNumbersAreFoundByTheirBuckets() {
    Numbers read = read(OfficeLetters.form(30, 1_250_000)).numbers();
    Numbers again = Numbers.of(read.kept());

    assertThat(again.compare(read, false)).isEqualTo(Numbers.Verdict.SAME);
    assertThat(again.buckets()).isEqualTo(read.buckets()).isNotEmpty();
    assertThat(Numbers.of("").kept()).isEmpty();
    assertThat(new Numbers(new TreeSet<>(Set.of("00030T4237922026", "1250000"))).compare(new Numbers(Set.of(
        "OO030T4237922026", "1250000")), true)).isEqualTo(Numbers.Verdict.UNSURE);
  }

  @Test
  void givenRemark_thenThereIsTooLittleToCompare() {
    assertThat(read("Terlampir kami sampaikan berkasnya, mohon dicek kembali.").print()).isEmpty();
    assertThat(read("").print()).isEmpty();
  }

  @Test
  void givenDatesAndHours_thenTheyAreNoIdentifiers() {
    Set<String> found = new TreeSet<>();
    Numbers.collect(
        "tanggal 12-01-2026 pukul 10.15 tahun 2026, SP2D 240770000012345, Rp1.250.000,00, S-810/KPN.0801/2024",
        found);

    assertThat(found).containsExactly("1250000", "240770000012345", "S810KPN08012024");
  }
}
