package id.jejak.knowledge.answer;

import id.jejak.shared.CsvTable;
import java.util.List;
import java.util.Set;

/** A list of answers as a spreadsheet saves it. */
record AnswerList(List<Row> rows) {
  static final int MOST_BYTES = 4 * 1024 * 1024;
  static final int MOST_ROWS = 5_000;

  AnswerList {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number of its line in the file
   * @param basis regulations, separated by semicolons
   */
  record Row(long number, String id, String question, String topic, String answer, String steps, String error,
      String cause, String basis, String from, String until, String source) {
  }

  /** @throws AnswerRefused when it is none, names neither id nor question nor answer, or is too long */
  static AnswerList read(byte[] bytes) {
    CsvTable table = CsvTable.read(bytes, MOST_ROWS).orElseThrow(AnswerRefused::list);
    int id = table.column(Set.of("id", "nomor", "kode"));
    int question = table.column(Set.of("question", "pertanyaan", "tanya"));
    int answer = table.column(Set.of("answer", "jawaban"));
    if (id < 0 || question < 0 || answer < 0 || table.rows().isEmpty() || table.rows().size() > MOST_ROWS) {
      throw AnswerRefused.list();
    }
    int topic = table.column(Set.of("topic", "topik"));
    int steps = table.column(Set.of("steps", "langkah"));
    int error = table.column(Set.of("error", "galat", "pesan di layar"));
    int cause = table.column(Set.of("cause", "sebab"));
    int basis = table.column(Set.of("basis", "dasar", "dasar hukum"));
    int from = table.column(Set.of("valid from", "berlaku mulai"));
    int until = table.column(Set.of("valid until", "berlaku sampai"));
    int source = table.column(Set.of("source", "sumber"));
    return new AnswerList(table.rows().stream().map(row -> new Row(row.number(), row.cell(id), row.cell(question), row
        .cell(topic), row.cell(answer), row.cell(steps), row.cell(error), row.cell(cause), row.cell(basis),
        row.cell(
            from),
        row.cell(until), row.cell(source))).toList());
  }
}
