package id.jejak.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words by which names of people are told from all else; in small letters.
 *
 * @param given parts of names that many bear
 * @param places towns and regions, one word each or several
 * @param official words of offices that are written with a capital letter
 * @param common words that follow a form of address without being a name
 */
record MaskingWords(Set<String> given, Set<String> places, Set<String> official, Set<String> common) {
  static MaskingWords carried() {
    return new MaskingWords(read("given-names"), read("places"), read("official-words"), read("common-words"));
  }

  private static Set<String> read(String name) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(MaskingWords.class
        .getResourceAsStream("/knowledge/" + name + ".txt"), name), UTF_8))) {
      return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(
          Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isGiven(String word) {
    return given.contains(word);
  }

  /** Whether it is written with a capital letter without naming a person. */
  boolean isOther(String word) {
    return places.contains(word) || official.contains(word);
  }

  boolean isCommon(String word) {
    return common.contains(word) || official.contains(word);
  }
}
