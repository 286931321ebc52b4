package id.jejak.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables that can be had as a file, by the word that stands in the address. */
enum InsightTable {
  TOPICS("topik", "service topic cases before year-before"), CHANNELS("kanal",
      "channel cases before year-before"), WEEKS("minggu", "week cases year-before"), SATKERS("satker",
          "satker.code satker cases rejected returned share accompany frequent"), ANSWERS("jawaban",
              "answer.number answer read before found taken helpful unhelpful words"), DUE("tinjau",
                  "answer.number answer reasons until changed"), NORMS("waktu", "service timed in-norm norm-share");

  private final String code;
  private final String heading;

  InsightTable(String code, String heading) {
    this.code = code;
    this.heading = heading;
  }

  static Optional<InsightTable> of(String code) {
    return Arrays.stream(values()).filter(table -> table.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  /** Codes of messages. */
  List<String> heading() {
    return Arrays.stream(heading.split(" ", -1)).map(word -> "insight." + word).toList();
  }
}
