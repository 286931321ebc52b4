package id.jejak.identity;

import id.jejak.shared.CsvTable;
import java.util.List;
import java.util.Set;

/**
 * A list of satkers as it came from a spreadsheet: a heading with the columns code and name in any order, perhaps one
 * with the first day.
 */
record SatkerList(List<Line> lines) {
  static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final int MOST_LINES = 5_000;
  private static final Set<String> CODE = Set.of("kode", "kode satker", "kdsatker", "code", "satker");
  private static final Set<String> FROM = Set.of("berlaku mulai", "mulai", "sejak", "valid from", "from");
  private static final Set<String> NAME = Set.of("nama", "nama satker", "nmsatker", "uraian", "name");

  /**
   * One line, as it stands there.
   *
   * @param number as a text editor counts it
   * @param from first day of the code; empty where the list does not say it
   */
  record Line(long number, String code, String name, String from, boolean complete) {
  }

  /** @throws UploadRefused when it is no such list */
  static SatkerList read(byte[] bytes) {
    CsvTable table = CsvTable.read(bytes, MOST_LINES).filter(SatkerList::isList).orElseThrow(() -> UploadRefused
        .wrongKind("csv"));
    int code = table.column(CODE);
    int name = table.column(NAME);
    int from = table.column(FROM);
    return new SatkerList(table.rows().stream().map(row -> new Line(row.number(), row.cell(code), row.cell(name), row
        .cell(from), row.cells().size() > Math.max(code, name))).toList());
  }

  private static boolean isList(CsvTable table) {
    return table.column(CODE) >= 0 && table.column(NAME) >= 0 && !table.rows().isEmpty()
        && table.rows().size() <= MOST_LINES;
  }
}
