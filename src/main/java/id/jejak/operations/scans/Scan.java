package id.jejak.operations.scans;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A letter as it came off the scanner.
 *
 * @param picture its image, PNG or JPEG
 * @param file what is handed in: the picture itself, or a PDF of it alone
 * @param text what the letter says
 * @param stamped words of its stamps, which stand nowhere in particular
 */
public record Scan(Wear wear, int number, Path picture, Path file, String mediaType, String text, Set<String> stamped) {
  public Scan {
    stamped = Set.copyOf(stamped);
  }

  /** How far a reading is from the letter; whether and where it has the words of the stamps does not count. */
  public Misreading compare(String read) {
    String letter = Arrays.stream(read.split("\\s+", -1)).filter(word -> !stamped.contains(word)).collect(Collectors
        .joining(" "));
    return Misreading.of(text, letter);
  }
}
