package id.jejak.operations;

import id.jejak.knowledge.MaskingEvaluation;
import id.jejak.knowledge.MaskingSample;
import id.jejak.search.evaluation.Ablation;
import id.jejak.search.evaluation.Answers;
import id.jejak.search.evaluation.Engine;
import id.jejak.search.evaluation.Evaluation;
import id.jejak.search.evaluation.Evaluation.Row;
import id.jejak.search.evaluation.EvaluationSetInvalid;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** {@code eval FOLDER | eval identifiers FILE | eval masking [--per-query FILE] | eval --all | eval --ablation [FOLDER]}: how well the search answers questions with known answers. */
final class EvalVerb {
  private static final String USE = "Cara pakai: ./jejak eval FOLDER [--queries FILE] [--per-query FILE] [--json] | ./jejak eval identifiers FILE [--per-query FILE] [--json] | ./jejak eval masking [--per-query FILE] [--json] | ./jejak eval --all [--json] | ./jejak eval --ablation [FOLDER] [--json]";
  private static final long MASKING_SEED = 20_261_130;
  private static final int MASKING_TEXTS = 4_800;
  private static final List<Path> SHARED = List.of(Path.of("../shared/retrieval"), Path.of("../shared/faq"));

  private final PrintStream out;

  EvalVerb(PrintStream out) {
    this.out = out;
  }

  int run(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    boolean json = rest.remove("--json");
    boolean all = rest.remove("--all");
    boolean ablation = rest.remove("--ablation");
    Optional<Path> queries = file(rest, "--queries");
    Optional<Path> perQuery = file(rest, "--per-query");
    boolean alone = queries.isEmpty() && perQuery.isEmpty() && rest.size() <= (ablation ? 1 : 0);
    if ((all || ablation) && !(alone && all != ablation)) {
      throw new WrongUse(USE);
    }
    if (rest.equals(List.of("masking")) && queries.isEmpty()) {
      return masking(perQuery, json);
    }
    Progress progress = new Progress(System.err);
    try (BenchFolder work = BenchFolder.make()) {
      if (ablation) {
        var figures = new Ablation(work.path(), progress::show).of(rest.isEmpty()
            ? SHARED
            : List.of(Path.of(rest.getFirst())));
        progress.end();
        out.println(json ? json(figures) : EvalTable.ofParts(figures));
        return Verbs.DONE;
      }
      Evaluation evaluation = new Evaluation(work.path(), progress::show);
      if (all) {
        List<Row> rows = evaluation.ofAll(SHARED);
        progress.end();
        out.println(json ? json(named(rows)) : EvalTable.of(rows));
        return Verbs.DONE;
      }
      Answers answers = answers(evaluation, rest, queries);
      progress.end();
      if (perQuery.isPresent()) {
        answers.writeTo(perQuery.get());
      }
      Map<String, Object> figures = answers.figures().named();
      out.println(json ? json(figures) : EvalTable.lines(figures));
      return Verbs.DONE;
    } catch (NoSuchFileException e) {
      return failed("Berkas tidak ditemukan: " + e.getFile());
    } catch (EvaluationSetInvalid e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int masking(Optional<Path> mistakes, boolean json) {
    MaskingEvaluation evaluation = new MaskingEvaluation();
    Map<String, Object> figures = evaluation.of(MaskingSample.of(MASKING_SEED, MASKING_TEXTS));
    try {
      if (mistakes.isPresent()) {
        Files.write(mistakes.get(), evaluation.mistakes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println(json ? json(figures) : EvalTable.lines(figures));
    return Verbs.DONE;
  }

  private static Answers answers(Evaluation evaluation, List<String> rest, Optional<Path> queries) throws IOException {
    if (rest.size() == 2 && rest.getFirst().equals("identifiers") && queries.isEmpty()) {
      return evaluation.ofIdentifiers(Path.of(rest.getLast()));
    }
    if (rest.size() != 1 || rest.getFirst().startsWith("--")) {
      throw new WrongUse(USE);
    }
    Path folder = Path.of(rest.getFirst());
    return queries.isPresent() ? evaluation.ofSet(folder, queries.get()) : evaluation.ofSet(folder);
  }

  private static Optional<Path> file(List<String> words, String option) {
    int at = words.indexOf(option);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == words.size()) {
      throw new WrongUse(USE);
    }
    Path file = Path.of(words.get(at + 1));
    words.subList(at, at + 2).clear();
    return Optional.of(file);
  }

  private static List<Map<String, Object>> named(List<Row> rows) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> named = new LinkedHashMap<>();
      named.put("set", row.set());
      named.put("questions", row.questions());
      for (Engine engine : Engine.values()) {
        row.figures().computeIfPresent(engine, (each, figures) -> {
          named.put(engine.name().toLowerCase(Locale.ROOT), figures.named());
          return figures;
        });
      }
      all.add(named);
    }
    return all;
  }

  private static String json(Object value) {
    return JsonMapper.builder().build().writeValueAsString(value);
  }

  private static int failed(String sentence) {
    System.err.println(sentence);
    return Verbs.FAILED;
  }
}
