package id.jejak.intake;

import id.jejak.shared.CsvTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list of hand-ins, as it is written.
 *
 * @param ignored headings that are no column of ours
 */
record HandInList(List<Line> lines, List<String> ignored) {
  static final int MOST_LINES = 10_000;
  static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final int MOST_COLUMNS = 100;
  private static final int LONGEST_TITLE = 100;

  HandInList {
    lines = List.copyOf(lines);
    ignored = List.copyOf(ignored);
  }

  /**
   * One line.
   *
   * @param number as a text editor counts it
   * @param whole whether it has as many cells as the heading
   */
  record Line(long number, Map<HandInColumn, String> cells, boolean whole) {
    Line {
      cells = Map.copyOf(cells);
    }

    /** Empty where nothing is written. */
    String cell(HandInColumn column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** @throws HandInRefused when it is no such list, or too long */
  static HandInList read(byte[] bytes) {
    CsvTable table = CsvTable.read(bytes, MOST_LINES).orElseThrow(HandInRefused::unreadable);
    Map<HandInColumn, Integer> columns = columns(table);
    if (table.rows().isEmpty() || table.heading().size() > MOST_COLUMNS) {
      throw HandInRefused.unreadable();
    }
    if (table.rows().size() > MOST_LINES) {
      throw HandInRefused.lines(MOST_LINES);
    }
    int width = table.heading().size();
    List<Line> lines = table.rows().stream().map(row -> line(row, columns, width)).toList();
    return new HandInList(lines, ignored(table));
  }

  private static List<String> ignored(CsvTable table) {
    Map<String, HandInColumn> known = known();
    return table.heading().stream().filter(title -> !title.isBlank() && !known.containsKey(CsvTable.word(title))).map(
        title -> title.substring(0, Math.min(LONGEST_TITLE, title.length()))).toList();
  }

  private static Map<String, HandInColumn> known() {
    Map<String, HandInColumn> known = new HashMap<>();
    for (HandInColumn column : HandInColumn.values()) {
      known.put(CsvTable.word(column.title()), column);
    }
    return known;
  }

  private static Map<HandInColumn, Integer> columns(CsvTable table) {
    Map<String, HandInColumn> known = known();
    Map<HandInColumn, Integer> columns = new EnumMap<>(HandInColumn.class);
    for (int i = 0; i < table.heading().size(); i++) {
      HandInColumn column = known.get(CsvTable.word(table.heading().get(i)));
      if (column != null && columns.put(column, i) != null) {
        throw HandInRefused.twice(column.title());
      }
    }
    List<HandInColumn> missing = HandInColumn.needed().stream().filter(column -> !columns.containsKey(column)).toList();
    if (!missing.isEmpty()) {
      throw HandInRefused.columns(missing.stream().map(HandInColumn::title).collect(Collectors.joining(", ")));
    }
    return columns;
  }

  private static Line line(CsvTable.Row row, Map<HandInColumn, Integer> columns, int width) {
    Map<HandInColumn, String> cells = new EnumMap<>(HandInColumn.class);
    columns.forEach((column, place) -> cells.put(column, row.cell(place)));
    boolean whole = row.cells().size() >= width && row.cells().subList(width, row.cells().size()).stream().allMatch(
        String::isEmpty);
    return new Line(row.number(), cells, whole);
  }
}
