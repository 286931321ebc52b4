package id.jejak.search.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures the search on sets of documents, questions and judgements. */
public final class Evaluation {
  private static final String IDENTIFIERS = "identifiers";

  /** How each engine did on one list of questions. */
  public record Row(String set, String questions, Map<Engine, Figures> figures) {
  }

  private final Path work;
  private final Watch watch;
  private int measurements;

  /** @param work a folder for indexes, which the caller removes */
  public Evaluation(Path work, Watch watch) {
    this.work = work;
    this.watch = watch;
  }

  /** The product on the questions that the set itself brings. */
  public Answers ofSet(Path folder) throws IOException {
    return ofSet(folder, folder.resolve(SetFiles.QUESTIONS));
  }

  /** The product on other questions with the judgements of the set. */
  public Answers ofSet(Path folder, Path questions) throws IOException {
    SetFiles set = new SetFiles(folder);
    List<Question> asked = SetFiles.questions(questions);
    Map<String, Map<String, Integer>> judgements = set.judgements();
    try (Measurement measurement = Measurement.of(set, Engine.JEJAK.open(next()), Engine.JEJAK.toString(), watch)) {
      return measurement.ask(asked, judgements);
    }
  }

  /** The product on identifiers as people type them, among their canonical forms. */
  public Answers ofIdentifiers(Path file) throws IOException {
    return ofIdentifiers(file, Engine.JEJAK);
  }

  private Answers ofIdentifiers(Path file, Engine engine) throws IOException {
    SetFiles.Identifiers identifiers = SetFiles.identifiers(file);
    try (Measurement measurement = Measurement.of(identifiers.candidates(), engine.open(next()), engine.toString(),
        watch)) {
      return measurement.ask(identifiers.questions(), identifiers.judgements());
    }
  }

  /** Every engine on all that lies below the folders: sets with each list of questions, and identifiers. */
  public List<Row> ofAll(List<Path> folders) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path folder : folders) {
      for (Path judgements : below(folder, SetFiles.JUDGEMENTS)) {
        rows.addAll(rows(judgements.resolveSibling("")));
      }
      for (Path file : below(folder, IDENTIFIERS + ".tsv")) {
        Map<Engine, Figures> figures = new EnumMap<>(Engine.class);
        for (Engine engine : Engine.values()) {
          figures.put(engine, ofIdentifiers(file, engine).figures());
        }
        rows.add(new Row(name(file.resolveSibling("")), IDENTIFIERS, figures));
      }
    }
    return rows;
  }

  private List<Row> rows(Path folder) throws IOException {
    SetFiles set = new SetFiles(folder);
    Map<String, Map<String, Integer>> judgements = set.judgements();
    Map<String, Map<Engine, Figures>> found = new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(
        Comparator.naturalOrder()));
    for (Engine engine : Engine.values()) {
      try (Measurement measurement = Measurement.of(set, engine.open(next()), engine.toString(), watch)) {
        for (Path questions : questions(folder)) {
          String name = String.valueOf(questions.getFileName()).replace(".tsv", "");
          found.computeIfAbsent(name, each -> new EnumMap<>(Engine.class)).put(engine, measurement.ask(SetFiles
              .questions(questions), judgements).figures());
        }
      }
    }
    return found.entrySet().stream().map(each -> new Row(name(folder), each.getKey(), each.getValue())).toList();
  }

  private static List<Path> questions(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> String.valueOf(file.getFileName()).matches("queries.*\\.tsv")).sorted().toList();
    }
  }

  static List<Path> below(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(name)).sorted().toList();
    }
  }

  /** Halves of a set lie in folders of their own below its name. */
  static String name(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    return absolute.subpath(Math.max(0, absolute.getNameCount() - 2), absolute.getNameCount()).toString();
  }

  private Path next() {
    return work.resolve("index-" + ++measurements);
  }
}
