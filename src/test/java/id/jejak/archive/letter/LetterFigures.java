package id.jejak.archive.letter;

import id.jejak.archive.letter.Fact.Kind;
import id.jejak.testing.OfficeLetters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How many of the facts of invented letters are proposed, and how many proposals are right. */
final class LetterFigures {
  private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

  private LetterFigures() {
    for (Kind kind : Kind.values()) {
      counts.put(kind, new int[3]);
    }
  }

  static LetterFigures of(int letters, double misread) {
    LetterFigures figures = new LetterFigures();
    for (int seed = 0; seed < letters; seed++) {
      Random random = new Random(seed);
      OfficeLetters.Written written = new OfficeLetters(random).letter();
      Optional<Letter> letter = LetterReader.read(List.of(OfficeLetters.misread(written.text(), misread, random)));
      for (Kind kind : Kind.values()) {
        figures.count(kind, written.truth().get(kind), letter.flatMap(read -> read.first(kind)).map(Fact::value).orElse(
            null));
      }
    }
    return figures;
  }

  private void count(Kind kind, @Nullable String truth,
      @Nullable String proposed) {
    int[] count = Objects.requireNonNull(counts.get(kind));
    count[0] += truth == null ? 0 : 1;
    count[1] += proposed == null ? 0 : 1;
    count[2] += truth != null && proposed != null && isRight(kind, truth, proposed) ? 1 : 0;
  }

  /** Words may have misread letters: those of a text that was recognised have them. */
  private static boolean isRight(Kind kind, String truth, String proposed) {
    String one = truth.toLowerCase(Locale.ROOT);
    String other = proposed.toLowerCase(Locale.ROOT);
    return switch (kind) {
      case SUBJECT, SENDER, RECIPIENT -> Nearly.is(other, one, one.length() / 5);
      case NUMBER, DATE, ATTACHMENTS, AMOUNT -> other.equals(one);
    };
  }

  double precision(Kind kind) {
    int[] count = Objects.requireNonNull(counts.get(kind));
    return count[1] == 0 ? 1 : (double) count[2] / count[1];
  }

  double recall(Kind kind) {
    int[] count = Objects.requireNonNull(counts.get(kind));
    return count[0] == 0 ? 1 : (double) count[2] / count[0];
  }
}
