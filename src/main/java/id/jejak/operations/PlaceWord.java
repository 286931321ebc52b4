package id.jejak.operations;

import java.util.List;

/** The one word of a command line that is no option. */
final class PlaceWord {
  private PlaceWord() {
  }

  /** @param use the sentence for a line that is wrong */
  static String of(List<String> words, List<String> options, String use) {
    List<String> places = words.stream().filter(word -> !word.startsWith("--")).toList();
    for (String word : words) {
      if (word.startsWith("--") && !options.contains(word)) {
        throw new WrongUse("Pilihan tidak dikenal: " + word + ". " + use);
      }
    }
    if (places.size() != 1) {
      throw new WrongUse(use);
    }
    return places.getFirst();
  }
}
