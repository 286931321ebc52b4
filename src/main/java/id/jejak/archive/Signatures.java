package id.jejak.archive;

import id.jejak.identity.Viewer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Electronic signatures that a file carries, as its reader found them: whether they hold is not judged here. */
@Service
class Signatures {
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  private final Archive archive;
  private final ContentRows contents;
  private final KeptText texts;

  Signatures(Archive archive, ContentRows contents, KeptText texts) {
    this.archive = archive;
    this.contents = contents;
    this.texts = texts;
  }

  /**
   * What the signatures of a file say, each list by itself, as a signature may leave any of them out.
   *
   * @param names of who signed
   * @param times at which they say that they signed
   */
  record Found(List<String> names, List<Instant> times, List<String> reasons) {
    Found {
      names = List.copyOf(names);
      times = List.copyOf(times);
      reasons = List.copyOf(reasons);
    }

    static Optional<Found> in(Map<String, List<String>> metadata) {
      if (!metadata.getOrDefault("hasSignature", List.of()).contains("true")) {
        return Optional.empty();
      }
      return Optional.of(new Found(words(metadata, "signature:name"), metadata.getOrDefault("signature:date", List.of())
          .stream().limit(MOST).flatMap(Found::time).distinct().toList(), words(metadata, "signature:reason")));
    }

    private static List<String> words(Map<String, List<String>> metadata, String name) {
      return metadata.getOrDefault(name, List.of()).stream().map(String::strip).filter(word -> !word.isEmpty()).map(
          word -> word.codePointCount(0, word.length()) <= LONGEST
              ? word
              : word.substring(0, word.offsetByCodePoints(0, LONGEST)))
          .distinct().limit(MOST).toList();
    }

    private static Stream<Instant> time(String written) {
      try {
        return Stream.of(Instant.parse(written));
      } catch (DateTimeException e) {
        return Stream.empty();
      }
    }
  }

  /** Empty where the file has none, or was not read (yet). */
  Optional<Found> of(UUID documentId, Viewer viewer) throws IOException {
    String sha256 = archive.find(documentId, viewer).sha256();
    String key = contents.textKeys(List.of(sha256)).get(sha256);
    return key == null ? Optional.empty() : Found.in(texts.head(key).metadata());
  }
}
