package id.jejak.knowledge.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jejak.knowledge.Citation;
import id.jejak.knowledge.CitationState;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.shared.Sha256;
import id.jejak.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers of tests: those of the shared list, and as many as an office may have one day, made of their parts. */
final class PackedAnswers {
  static final Path FAQ = Path.of("../shared/faq/dev");
  static final IndexConfig CONFIG = IndexConfigReader.readCarried();
  private static final Path DOMAIN = Path.of("../shared/domain");
  private static final Instant DAY = Instant.parse("2026-11-01T02:00:00Z");
  /** So much of a made text is of words that stand elsewhere: people do not repeat each other's sentences. */
  private static final double OTHER_WORDS = 0.3;

  private PackedAnswers() {
  }

  static List<String[]> rows(Path file) throws IOException {
    Programs.requireFolder(FAQ);
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(line -> line.split("\t", -1)).toList();
    }
  }

  static PublishedAnswer answer(int number, String topic, String question, String summary, String... steps) {
    return answer(number, topic, question, summary, List.of(steps), null, List.of());
  }

  private static PublishedAnswer answer(int number, String topic, String question, String summary, List<String> steps,
      @Nullable String error, List<Citation> citations) {
    UUID id = UUID.nameUUIDFromBytes(("jawaban " + number).getBytes(UTF_8));
    return new PublishedAnswer(id, number, topic, question, summary, steps, error, null, citations, citations.isEmpty()
        ? null
        : LocalDate.of(2024, 1, 1), null, false, false, false, DAY, DAY.plusSeconds(number));
  }

  /** The answers of the shared list. */
  static List<PublishedAnswer> shared() throws IOException {
    return rows(FAQ.resolve("corpus.tsv")).stream().map(row -> answer(Integer.parseInt(row[0].substring(1)), row[3],
        row[1], row[2])).toList();
  }

  /** The same, and others until there are so many: each with steps, every third with an error, most with regulations. */
  static List<PublishedAnswer> many(int count, Random random) throws IOException {
    List<PublishedAnswer> all = new ArrayList<>(shared());
    List<String[]> rows = rows(FAQ.resolve("corpus.tsv"));
    String[] words = Files.readString(DOMAIN.resolve("domain.md")).replaceAll("[^\\p{L} ]", " ").strip().split("\\s+");
    for (int number = all.size() + 1; number <= count; number++) {
      String[] one = rows.get(random.nextInt(rows.size()));
      List<String> sentences = IntStream.range(0, 7).mapToObj(_ -> sentence(rows, words, random)).toList();
      String error = number % 3 == 0
          ? "java.sql.SQLException: ORA-%05d: %s [SPP-%04d]".formatted(random.nextInt(99_999), sentences.get(6),
              random.nextInt(9_999))
          : null;
      List<Citation> basis = IntStream.range(0, random.nextInt(3)).mapToObj(_ -> new Citation("PMK " + (1 + random
          .nextInt(250)) + "/" + (2012 + random.nextInt(14)), "Pasal " + (1 + random.nextInt(200)),
          CitationState.IN_FORCE, null)).toList();
      all.add(answer(number, one[3], varied(one[1], words, random), sentences.get(0) + " " + sentences.get(1), sentences
          .subList(2, 4 + random.nextInt(3)), error, basis));
    }
    return all;
  }

  private static String sentence(List<String[]> rows, String[] words, Random random) {
    return varied(rows.get(random.nextInt(rows.size()))[2], words, random);
  }

  private static String varied(String text, String[] words, Random random) {
    return Arrays.stream(text.split(" ")).map(word -> random.nextDouble() < OTHER_WORDS
        ? words[random.nextInt(words.length)]
        : word).collect(Collectors.joining(" "));
  }

  static List<PackLine> lines(List<PublishedAnswer> answers) {
    List<PackLine> lines = new ArrayList<>(List.of(PackLine.of(CONFIG)));
    answers.stream().map(PackLine::of).forEach(lines::add);
    return lines;
  }

  static PackWriting.Content content(List<PackLine> lines) {
    Sha256 hash = Sha256.of(Sha256.digest().digest(PackEnvelope.body(lines).getBytes(UTF_8)));
    return new PackWriting.Content(new PackRows.Made(DAY.getEpochSecond(), DAY, hash), lines);
  }

  static OfflineProperties properties(Path keys) {
    return new OfflineProperties(keys, Duration.ofDays(42), Duration.ofMinutes(1));
  }
}
