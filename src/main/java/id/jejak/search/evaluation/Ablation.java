package id.jejak.search.evaluation;

import id.jejak.search.IndexConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Leaves out one part of the search at a time and measures what is left, on a sample of the questions of each list. */
public final class Ablation {
  private static final int MOST_QUESTIONS = 150;
  private static final String WITH_MISTAKES = "queries.both.tsv";

  private final Path work;
  private final Watch watch;
  private final Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
  private int indexes;

  /** @param work a folder for indexes, which the caller removes */
  public Ablation(Path work, Watch watch) {
    this.work = work;
    this.watch = watch;
  }

  /**
   * Figures by list of questions, for each part that is left out; first of all for none, under an empty name.
   *
   * @param folders below which the sets lie
   */
  public Map<String, Map<String, Double>> of(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      for (Path judgements : Evaluation.below(folder, SetFiles.JUDGEMENTS)) {
        measure(new SetFiles(judgements.resolveSibling("")));
      }
    }
    return figures;
  }

  private void measure(SetFiles set) throws IOException {
    Path whole = next();
    try (Measurement measurement = Measurement.of(set, ProductRanker.in(whole, IndexConfigReader.readCarried()), "",
        watch)) {
      ask(measurement, set, "");
    }
    for (Part part : Part.all()) {
      Path folder = part.isWritten() ? next() : whole;
      ProductRanker ranker = ProductRanker.in(folder, part.leftOut());
      try (Measurement measurement = part.isWritten()
          ? Measurement.of(set, ranker, part.name(), watch)
          : Measurement.again(ranker, part.name(), watch)) {
        ask(measurement, set, part.name());
      }
    }
  }

  private void ask(Measurement measurement, SetFiles set, String part) throws IOException {
    Map<String, Double> row = figures.computeIfAbsent(part, name -> new LinkedHashMap<>());
    String name = Evaluation.name(set.folder());
    row.putAll(named(name, measurement.ask(sample(set.folder().resolve(SetFiles.QUESTIONS)), set.judgements())));
    Path mistakes = set.folder().resolve(WITH_MISTAKES);
    if (Files.exists(mistakes)) {
      row.putAll(named(name + " with mistakes", measurement.ask(sample(mistakes), set.judgements())));
    }
  }

  /** nDCG@10; by style success@1, or of negative questions the share that is answered with nothing. */
  private static Map<String, Double> named(String name, Answers answers) {
    Figures all = answers.figures();
    Map<String, Double> named = new LinkedHashMap<>();
    if (all.byStyle().isEmpty()) {
      named.put(name, all.ndcg10());
    }
    all.byStyle().forEach((style, figures) -> named.put(name + " " + style, figures.negatives() == figures.queries()
        ? figures.abstainRate()
        : figures.success1()));
    return named;
  }

  /** Evenly over the whole list. */
  private static List<Question> sample(Path file) throws IOException {
    List<Question> all = SetFiles.questions(file);
    int step = Math.max(1, Math.ceilDiv(all.size(), MOST_QUESTIONS));
    return IntStream.range(0, Math.ceilDiv(all.size(), step)).mapToObj(i -> all.get(i * step)).toList();
  }

  private Path next() {
    return work.resolve("ablation-" + ++indexes);
  }
}
