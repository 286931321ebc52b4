package id.jejak.search.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One index under measurement: filled once, asked as often as there are lists of questions. */
final class Measurement implements AutoCloseable {
  private final Ranker ranker;
  private final Watch watch;
  private final String name;

  private Measurement(Ranker ranker, Watch watch, String name) {
    this.ranker = ranker;
    this.watch = watch;
    this.name = name;
  }

  /** The documents of a set, in the empty index of a ranker. */
  static Measurement of(SetFiles set, Ranker ranker, String name, Watch watch) throws IOException {
    Measurement measurement = new Measurement(ranker, watch, name + ", " + set.folder());
    AtomicInteger done = new AtomicInteger();
    int all = set.documents();
    set.eachDocument(document -> {
      measurement.put(document);
      watch.at(measurement.name, done.incrementAndGet(), all);
    });
    measurement.ranker.settle();
    return measurement;
  }

  static Measurement of(List<CorpusDocument> documents, Ranker ranker, String name, Watch watch) throws IOException {
    Measurement measurement = new Measurement(ranker, watch, name);
    documents.forEach(measurement::put);
    measurement.ranker.settle();
    return measurement;
  }

  /** Of an index that was filled before. */
  static Measurement again(Ranker ranker, String name, Watch watch) {
    return new Measurement(ranker, watch, name);
  }

  private void put(CorpusDocument document) {
    try {
      ranker.put(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answers ask(List<Question> questions, Map<String, Map<String, Integer>> judgements) {
    AtomicInteger done = new AtomicInteger();
    return new Answers(questions.parallelStream().map(question -> {
      Outcome outcome = ask(question, judgements.getOrDefault(question.id(), Map.of()));
      watch.at(name + "?", done.incrementAndGet(), questions.size());
      return outcome;
    }).toList());
  }

  private Outcome ask(Question question, Map<String, Integer> grades) {
    try {
      long start = System.nanoTime();
      List<String> found = ranker.find(question.text());
      return new Outcome(question, found, grades, (System.nanoTime() - start) / 1e6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    ranker.close();
  }
}
