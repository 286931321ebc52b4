package id.jejak.operations;

/**
 * What {@code doctor} found of one thing.
 *
 * @param advice what to do; empty when nothing is
 */
record Diagnosis(String what, Verdict verdict, String sentence, String advice) {
  enum Verdict {
    GOOD("baik"),
    /** Works, but worse, or not for long. */
    ATTENTION("perhatian"), PROBLEM("masalah");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }
  }

  static Diagnosis good(String what, String sentence) {
    return new Diagnosis(what, Verdict.GOOD, sentence, "");
  }

  static Diagnosis attention(String what, String sentence, String advice) {
    return new Diagnosis(what, Verdict.ATTENTION, sentence, advice);
  }

  static Diagnosis problem(String what, String sentence, String advice) {
    return new Diagnosis(what, Verdict.PROBLEM, sentence, advice);
  }

  String line() {
    return "%-10s %s: %s%s".formatted(verdict.word, what, sentence, advice.isEmpty() ? "" : " " + advice);
  }
}
