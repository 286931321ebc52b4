package id.jejak.archive.likeness;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes a text page by page, and gives its print and its numbers. */
public final class TextReading {
  static final int WORDS_TOGETHER = 2;
  static final int LETTERS_OF_WORD = 4;
  // Less is a remark, a stamp or a caption: too little to be like anything.
  private static final int LEAST = 20;

  private final Shingles shingles = new Shingles(WORDS_TOGETHER, LETTERS_OF_WORD);
  private final Set<String> numbers = new TreeSet<>();

  public void page(String text) {
    Boilerplate boilerplate = new Boilerplate();
    text.lines().filter(line -> !boilerplate.isNext(line)).forEach(line -> {
      shingles.add(line);
      Numbers.collect(line, numbers);
    });
  }

  /** Empty where there is too little text. */
  public Optional<TextPrint> print() {
    long[] hashes = shingles.distinct();
    return hashes.length < LEAST ? Optional.empty() : Optional.of(TextPrint.of(hashes));
  }

  public Numbers numbers() {
    return new Numbers(numbers);
  }
}
