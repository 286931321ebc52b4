package id.jejak.operations;

import id.jejak.search.evaluation.Engine;
import id.jejak.search.evaluation.Evaluation.Row;
import id.jejak.search.evaluation.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Figures as a table, in the form in which they stand in {@code docs/search.md}. */
final class EvalTable {
  private static final String ENGINES = " Standard | Indonesian | Indonesian, title apart | Jejak |";

  private EvalTable() {
  }

  static String of(List<Row> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("| Set | Questions | n | nDCG@10" + ENGINES + " MRR@10" + ENGINES
        + " Recall@10 Jejak | Success@1 Jejak | Empty Jejak | p50 ms | p95 ms |");
    lines.add("|---|---|" + "---:|".repeat(14));
    rows.forEach(row -> lines.add(line(row)));
    lines.add("");
    lines.add("| Set | Style | n | Success@1" + ENGINES + " with grade 2 Jejak | Empty Jejak |");
    lines.add("|---|---|" + "---:|".repeat(7));
    rows.forEach(row -> styles(row).forEach((style, figures) -> lines.add(styleLine(row.set(), style, figures))));
    return String.join("\n", lines);
  }

  private static String line(Row row) {
    Figures jejak = jejak(row.figures());
    return cells(row.set(), row.questions(), Integer.toString(jejak.queries()), each(row.figures(), Figures::ndcg10),
        each(row.figures(), Figures::mrr10), part(jejak.recall10()), part(jejak.success1()), part(jejak
            .wrongAbstainRate()),
        time(jejak.p50Ms()), time(jejak.p95Ms()));
  }

  private static Map<String, Map<Engine, Figures>> styles(Row row) {
    return jejak(row.figures()).byStyle().keySet().stream().collect(Collectors.toMap(style -> style, style -> {
      Map<Engine, Figures> those = new EnumMap<>(Engine.class);
      row.figures().forEach((engine, figures) -> those.put(engine, figures.byStyle().getOrDefault(style, figures)));
      return those;
    }, (a, b) -> a, TreeMap::new));
  }

  private static String styleLine(String set, String style, Map<Engine, Figures> figures) {
    Figures jejak = jejak(figures);
    boolean negative = jejak.negatives() == jejak.queries();
    return cells(set, style, Integer.toString(jejak.queries()), each(figures, Figures::success1), part(jejak
        .success1Grade2()), part(negative ? jejak.abstainRate() : jejak.wrongAbstainRate()));
  }

  private static Figures jejak(Map<Engine, Figures> figures) {
    Figures jejak = figures.get(Engine.JEJAK);
    if (jejak == null) {
      throw new IllegalArgumentException("the product was not measured");
    }
    return jejak;
  }

  private static String each(Map<Engine, Figures> figures, ToDoubleFunction<Figures> figure) {
    return figures.values().stream().map(each -> part(figure.applyAsDouble(each))).collect(Collectors.joining(" | "));
  }

  private static String part(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String time(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** What each part gives: the figures with all parts, then how they change without each one. */
  static String ofParts(Map<String, Map<String, Double>> figures) {
    Map<String, Double> whole = figures.getOrDefault("", Map.of());
    List<String> lines = new ArrayList<>(List.of("| Without | " + String.join(" | ", whole.keySet()) + " |",
        "|---|" + "---:|".repeat(whole.size())));
    figures.forEach((part, row) -> lines.add("| " + (part.isEmpty() ? "(all parts)" : part) + " | " + row.entrySet()
        .stream().map(each -> part.isEmpty()
            ? part(each.getValue())
            : change(each.getValue() - whole.getOrDefault(each.getKey(), Double.NaN)))
        .collect(Collectors.joining(" | ")) + " |"));
    return String.join("\n", lines);
  }

  private static String change(double value) {
    return Math.abs(value) < 0.0005 ? "" : String.format(Locale.ROOT, "%+.3f", value);
  }

  /** A figure a line. */
  static String lines(Map<String, Object> figures) {
    return figures.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()).collect(Collectors.joining(
        "\n"));
  }
}
