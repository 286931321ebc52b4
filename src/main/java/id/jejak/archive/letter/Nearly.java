package id.jejak.archive.letter;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Words as recognition may have them. */
final class Nearly {
  private Nearly() {
  }

  /** Whether a word is {@code meant} with at most {@code mistakes} characters changed, lost or added; both in small letters. */
  static boolean is(String word, String meant, int mistakes) {
    return new LevenshteinDistance(mistakes).apply(word, meant) >= 0;
  }

  /** Digits that were taken for letters. */
  static String digits(String read) {
    return read.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1').replace('|', '1').replace('S',
        '5').replace('B', '8');
  }
}
