package id.jejak.operations;

import id.jejak.search.Facet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Questions as they are asked: identifiers 30 %, two or three words 40 %, phrases 10 %, words with a typing mistake 10 %,
 * and 10 % two words whose second page is asked for. Each is narrowed by one value of a facet.
 */
record BenchQuestions(BenchSentences sentences, List<String> channels, List<String> satkers) {
  /** What is asked in words, so that answers can be told apart by it. */
  enum Kind {
    IDENTIFIER, WORDS, PHRASE, MISTAKE, SECOND_PAGE
  }

  /** @param second whether the second page is what is measured */
  record Asked(Kind kind, String text, Map<Facet, Set<String>> chosen, boolean second) {
  }

  Asked one(Random random) {
    int part = random.nextInt(10);
    Kind kind = part < 3 ? Kind.IDENTIFIER : part < 7 ? Kind.WORDS : Kind.values()[part - 5];
    String text = switch (kind) {
      case IDENTIFIER -> BenchSentences.identifier(random);
      case WORDS -> words(random, 2 + random.nextInt(2));
      case PHRASE -> '"' + words(random, 2) + '"';
      case MISTAKE -> mistaken(words(random, 2), random);
      case SECOND_PAGE -> words(random, 2);
    };
    return new Asked(kind, text, chosen(random), kind == Kind.SECOND_PAGE);
  }

  private String words(Random random, int count) {
    return String.join(" ", sentences.words(random, count)).replaceAll("[^\\p{L}\\p{N} ]", " ").strip().toLowerCase(
        Locale.ROOT);
  }

  /** Two letters changed about. */
  private static String mistaken(String words, Random random) {
    if (words.length() < 4) {
      return words;
    }
    int at = 1 + random.nextInt(words.length() - 2);
    return words.substring(0, at) + words.charAt(at + 1 == words.length() ? at : at + 1) + words.charAt(at)
        + (at + 2 < words
            .length() ? words.substring(at + 2) : "");
  }

  private Map<Facet, Set<String>> chosen(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Map.of(Facet.YEAR, years(2006 + random.nextInt(20)));
      case 1 -> Map.of(Facet.CHANNEL, Set.of(channels.get(random.nextInt(channels.size()))));
      case 2 -> Map.of(Facet.SATKER, Set.of(satkers.get(random.nextInt(Math.min(satkers.size(), 61)))));
      default -> Map.of(Facet.STATUS, Set.of("SELESAI", "DIPROSES"));
    };
  }

  private static Set<String> years(int first) {
    return Set.of(Integer.toString(first), Integer.toString(first + 1));
  }
}
