package id.jejak.search.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a folder with documents, questions and judgements. */
record SetFiles(Path folder) {
  private static final String JSON_LINES = "corpus.jsonl";
  private static final String TABLE = "corpus.tsv";
  static final String QUESTIONS = "queries.tsv";
  static final String JUDGEMENTS = "qrels.tsv";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  private record Line(int number, List<String> values) {
  }

  int documents() throws IOException {
    try (Stream<String> lines = Files.lines(corpus())) {
      return (int) lines.parallel().filter(line -> !line.isBlank()).count();
    }
  }

  /** Hands over each document, several at once and in no order: a corpus may be larger than memory. */
  void eachDocument(Consumer<CorpusDocument> taker) throws IOException {
    Path corpus = corpus();
    try (Stream<String> lines = Files.lines(corpus)) {
      lines.parallel().filter(line -> !line.isBlank()).map(line -> document(corpus, line)).forEach(taker);
    }
  }

  private Path corpus() throws NoSuchFileException {
    return Stream.of(JSON_LINES, TABLE).map(folder::resolve).filter(Files::isRegularFile).findFirst().orElseThrow(
        () -> new NoSuchFileException(folder.resolve(JSON_LINES).toString()));
  }

  private static CorpusDocument document(Path corpus, String line) {
    String where = "\"" + line.substring(0, Math.min(40, line.length())) + "\"";
    if (corpus.endsWith(TABLE)) {
      String[] values = line.split("\t", -1);
      if (values.length < 4) {
        throw new EvaluationSetInvalid(corpus, where, "id, question, answer and topic are expected");
      }
      return new CorpusDocument(values[0], values[1], values[2] + "\n" + values[3]);
    }
    try {
      return JSON.readValue(line, CorpusDocument.class);
    } catch (JacksonException e) {
      throw new EvaluationSetInvalid(corpus, where, "id, title and text are expected as JSON");
    }
  }

  static List<Question> questions(Path file) throws IOException {
    List<Question> questions = new ArrayList<>();
    for (Line line : lines(file, Pattern.compile("\t"), 2)) {
      List<String> values = line.values();
      questions.add(values.size() == 2
          ? new Question(values.get(0), "", values.get(1))
          : new Question(values.get(0), values.get(1), values.get(2)));
    }
    return questions;
  }

  /** The grade of each judged document, by question. */
  Map<String, Map<String, Integer>> judgements() throws IOException {
    Path file = folder.resolve(JUDGEMENTS);
    Map<String, Map<String, Integer>> judgements = new HashMap<>();
    for (Line line : lines(file, BLANKS, 4)) {
      List<String> values = line.values();
      try {
        judgements.computeIfAbsent(values.get(0), question -> new HashMap<>()).put(values.get(2),
            Integer.valueOf(values.get(3)));
      } catch (NumberFormatException e) {
        throw new EvaluationSetInvalid(file, "line " + line.number(), "the grade is no number");
      }
    }
    return judgements;
  }

  /** Identifiers as people type them, each judged right for its canonical form alone. */
  static Identifiers identifiers(Path file) throws IOException {
    List<Question> questions = new ArrayList<>();
    Map<String, Map<String, Integer>> judgements = new HashMap<>();
    for (Line line : lines(file, Pattern.compile("\t"), 3)) {
      List<String> values = line.values();
      questions.add(new Question(values.get(0), "", values.get(1)));
      judgements.put(values.get(0), Map.of(values.get(2), 1));
    }
    return new Identifiers(questions, judgements);
  }

  record Identifiers(List<Question> questions, Map<String, Map<String, Integer>> judgements) {
    List<CorpusDocument> candidates() {
      return judgements.values().stream().flatMap(grades -> grades.keySet().stream()).distinct().map(
          canonical -> new CorpusDocument(canonical, "", canonical)).toList();
    }
  }

  private static List<Line> lines(Path file, Pattern separator, int atLeast) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : Files.readAllLines(file)) {
      number++;
      if (!text.isBlank()) {
        List<String> values = List.of(separator.split(text.strip(), -1));
        if (values.size() < atLeast) {
          throw new EvaluationSetInvalid(file, "line " + number, atLeast + " columns are expected");
        }
        lines.add(new Line(number, values));
      }
    }
    return lines;
  }
}
