package id.jejak.archive.likeness;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as hashes of so many neighbours. Of each word only its first letters count, after what recognition
 * mixes up was made one: a page with one wrong character in twenty then keeps about half of its pairs, whole words a
 * third.
 */
final class Shingles {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final int SHORTEST_WORD = 3;
  private static final int MOST_WORDS = 20_000;

  private final int wordsTogether;
  private final int lettersOfWord;
  private final StringBuilder word = new StringBuilder();
  private long[] neighbours;
  private long[] hashes = new long[512];
  private int words;
  private int count;

  /** @param lettersOfWord that count, from its first on */
  Shingles(int wordsTogether, int lettersOfWord) {
    this.wordsTogether = wordsTogether;
    this.lettersOfWord = lettersOfWord;
    this.neighbours = new long[wordsTogether];
  }

  /** Adds a line; what is beyond the first {@value #MOST_WORDS} words is left out. */
  void add(String line) {
    String plain = plain(line);
    int begin = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        word(plain, begin, i);
        begin = -1;
      }
    }
  }

  private static String plain(String line) {
    String small = line.toLowerCase(Locale.ROOT);
    return small.chars().allMatch(letter -> letter < 128)
        ? small
        : ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
  }

  private void word(String line, int begin, int end) {
    if (words >= MOST_WORDS || !isWord(line, begin, end)) {
      return;
    }
    word.setLength(0);
    for (int i = begin; i < end && word.length() < lettersOfWord; i++) {
      i += fold(line, i, end);
    }
    System.arraycopy(neighbours, 1, neighbours, 0, wordsTogether - 1);
    neighbours[wordsTogether - 1] = Mixing.of(word);
    words++;
    if (words >= wordsTogether) {
      keep();
    }
  }

  // Numbers are no words; one digit among letters is a letter that was misread.
  private static boolean isWord(String line, int begin, int end) {
    int digits = 0;
    for (int i = begin; i < end; i++) {
      digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
    }
    return end - begin - digits >= SHORTEST_WORD && digits <= 1;
  }

  /** Adds a letter to the word; how many more characters of the line it stands for. */
  private int fold(String line, int at, int end) {
    char letter = line.charAt(at);
    char following = at + 1 < end ? line.charAt(at + 1) : ' ';
    if ((letter == 'r' && following == 'n') || (letter == 'v' && following == 'v')) {
      word.append(letter == 'r' ? 'm' : 'w');
      return 1;
    }
    word.append(switch (letter) {
      case '0' -> 'o';
      case '1', 'l', 'j' -> 'i';
      case '5' -> 's';
      case '8' -> 'b';
      case 'c' -> 'e';
      default -> letter;
    });
    return 0;
  }

  private void keep() {
    long hash = 0;
    for (long one : neighbours) {
      hash = Mixing.joined(hash, one);
    }
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    hashes[count++] = hash;
  }

  /** Each once, ascending. */
  long[] distinct() {
    return Arrays.stream(hashes, 0, count).sorted().distinct().toArray();
  }
}
