package id.jejak.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sentences of real regulations, the one of rank r about 1/(r + 50) as likely (Zipf and Mandelbrot); pages of 2,000 characters and
 * subjects are made of them. The same seed gives the same text.
 */
final class BenchSentences {
  static final int PAGE = 2_000;
  private static final double EVEN = 50;
  private static final int SHORTEST = 40;
  private static final int LONGEST = 400;
  private static final int SUBJECT_WORDS = 8;
  private static final Pattern END = Pattern.compile("(?<=[.;])\\s+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> sentences;

  private BenchSentences(List<String> sentences) {
    this.sentences = sentences;
  }

  /** @param corpus JSON lines with a {@code text} each */
  static BenchSentences read(Path corpus) throws IOException {
    if (!Files.isRegularFile(corpus)) {
      throw new WrongUse("Teks peraturan tidak ditemukan: " + corpus + ". Tunjuk berkasnya dengan --texts FILE.");
    }
    List<String> sentences = new ArrayList<>();
    try (Stream<String> lines = Files.lines(corpus)) {
      lines.forEach(line -> END.splitAsStream(String.valueOf(JSON.readValue(line, Map.class).get("text"))).map(
          String::strip).filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST).forEach(
              sentences::add));
    }
    return new BenchSentences(List.copyOf(sentences));
  }

  String sentence(Random random) {
    double rank = EVEN * Math.exp(random.nextDouble() * Math.log(1 + sentences.size() / EVEN)) - EVEN;
    return sentences.get((int) Math.min(sentences.size() - 1, rank));
  }

  /** Words of one sentence, one after the other. */
  List<String> words(Random random, int count) {
    String[] words = BLANKS.split(sentence(random), -1);
    int from = words.length <= count ? 0 : random.nextInt(words.length - count);
    return List.of(words).subList(from, Math.min(words.length, from + count));
  }

  String subject(Random random) {
    return String.join(" ", words(random, SUBJECT_WORDS));
  }

  String page(Random random) {
    StringBuilder text = new StringBuilder(PAGE + LONGEST);
    text.append("Nomor ").append(identifier(random)).append(". ");
    while (text.length() < PAGE) {
      text.append(sentence(random)).append(' ');
    }
    return text.substring(0, PAGE);
  }

  static String identifier(Random random) {
    return "%05dT/%06d/%d".formatted(random.nextInt(99_999), 400_000 + random.nextInt(61), 2006 + random.nextInt(21));
  }
}
