package id.jejak.search;

import java.util.List;

/**
 * What of a question was not understood, and what was done instead.
 *
 * @param code ends the name of its sentence, {@code search.note.}
 * @param values for the sentence, each at most 60 characters
 */
record Note(String code, List<String> values) {
  private static final int LONGEST = 60;

  Note {
    values = values.stream().map(Note::shortened).toList();
  }

  static Note of(String code, String... values) {
    return new Note(code, List.of(values));
  }

  String key() {
    return "search.note." + code;
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
