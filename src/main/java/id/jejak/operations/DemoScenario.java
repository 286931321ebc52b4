package id.jejak.operations;

import java.util.List;

/**
 * A problem that satkers have again and again, in sentences with places for numbers and names.
 *
 * @param chat as people type it on a telephone
 * @param ask what is missing when the hand-in is not complete
 * @param reason code of the reject reason that fits; {@code -} when nobody rejects such a thing
 * @param paper what the letter that comes with it is called
 */
record DemoScenario(String service, String subject, String chat, String formal, String note, String answer,
    String resolution, String ask, String reason, String refusal, String paper) {
  private static final int CELLS = 11;

  static List<DemoScenario> all() {
    return DemoTable.rows("demo-cases.tsv", CELLS).stream().map(row -> new DemoScenario(row.get(0), row.get(1), row
        .get(2), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7), row.get(8), row.get(9), row.get(10)))
        .toList();
  }

  boolean canBeRejected() {
    return !reason.equals("-");
  }
}
