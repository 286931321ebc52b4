package id.jejak.extraction.tika.child;

import java.util.List;

/** The words that Tesseract found on a page, in the order in which it reads them. */
record Words(List<Word> words, List<Word> stamps) {
  static final Words NONE = new Words(List.of(), List.of());
  // Letters that lie on their side give words, too, but hardly any that Tesseract believes in.
  private static final int DOUBTFUL = 60;
  private static final int FEW_LETTERS = 2;

  Words {
    words = List.copyOf(words);
    stamps = List.copyOf(stamps);
  }

  /**
   * One word.
   *
   * @param confidence 0 to 100
   * @param block the same for words of one paragraph
   * @param line the same for words of one line of it
   */
  record Word(String text, double confidence, String block, String line) {
  }

  /** Mean of the words, 0 to 100; -1 when there are none. */
  int confidence() {
    List<Word> counted = words.isEmpty() ? stamps : words;
    return counted.isEmpty()
        ? -1
        : (int) Math.round(counted.stream().mapToDouble(Word::confidence).average().orElse(0));
  }

  boolean isDoubtful() {
    int confidence = confidence();
    return confidence >= 0 && confidence < DOUBTFUL;
  }

  Words orBetter(Words other) {
    return other.confidence() > confidence() ? other : this;
  }

  /** These, and below them what the stamps say. */
  Words with(Words stamped) {
    return new Words(words, stamped.words());
  }

  /** Those of two letters and more that are believed at least so much. */
  Words believed(int confidence) {
    return new Words(words.stream().filter(word -> word.confidence() >= confidence && Text.letters(word
        .text()) >= FEW_LETTERS).toList(), List.of());
  }

  /** Lines below each other, paragraphs apart. */
  String text() {
    return text(words) + (words.isEmpty() || stamps.isEmpty() ? "" : "\n\n") + text(stamps);
  }

  private static String text(List<Word> all) {
    StringBuilder text = new StringBuilder();
    String block = "";
    String line = "";
    for (Word word : all) {
      if (!text.isEmpty()) {
        text.append(!word.block().equals(block) ? "\n\n" : word.line().equals(line) ? " " : "\n");
      }
      block = word.block();
      line = word.line();
      text.append(word.text());
    }
    return text.toString();
  }
}
