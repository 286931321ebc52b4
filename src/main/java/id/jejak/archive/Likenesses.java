package id.jejak.archive;

import id.jejak.access.AccessPolicy;
import id.jejak.access.ByTime;
import id.jejak.archive.CaseLines.CaseLine;
import id.jejak.archive.LikeRows.Like;
import id.jejak.archive.PrintRows.Printed;
import id.jejak.archive.likeness.Numbers;
import id.jejak.identity.Viewer;
import id.jejak.shared.Sha256;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents with the same bytes as one, and documents like it, among those that the viewer may read. Of the others nothing
 * is said, not even that there are any.
 */
@Service
@Transactional(readOnly = true)
public class Likenesses {
  private static final int MOST = 8;
  private static final int OF_ONE_CONTENT = 3;
  private static final int NUMBERS_SHOWN = 3;
  private static final int HINTS = 50;

  private final Archive archive;
  private final LikeRows likes;
  private final PrintRows prints;
  private final AccessPolicy policy;
  private final CaseLines cases;
  private final JdbcClient jdbc;
  private final ByTime<Document> documents;

  Likenesses(Archive archive, LikeRows likes, PrintRows prints, AccessPolicy policy, CaseLines cases, JdbcClient jdbc,
      EntityManager entities) {
    this.archive = archive;
    this.likes = likes;
    this.prints = prints;
    this.policy = policy;
    this.cases = cases;
    this.jdbc = jdbc;
    this.documents = new ByTime<>(entities, Document.class, Document::getId);
  }

  /** How two documents are alike. */
  public enum Kind {
    SAME_BYTES, TEXT, PICTURE
  }

  /**
   * A document that is like the one asked about.
   *
   * @param percent of words, or of what pages look like, that both have
   * @param here identifiers and amounts of the one asked about that this one has not, a few of them
   * @param there those of this one alone
   */
  public record Alike(DocumentView document, CaseLine inCase, Kind kind, int percent, Numbers.Verdict numbers,
      List<String> here, List<String> there) {
    public Alike {
      here = List.copyOf(here);
      there = List.copyOf(there);
    }

    /** As people say it. */
    public String word() {
      return switch (kind) {
        case SAME_BYTES -> "same";
        case PICTURE -> "picture";
        case TEXT -> percent >= 90 ? "nearly" : percent >= 60 ? "very" : "like";
      };
    }
  }

  /** At most eight: the same bytes first, then what is likest. */
  public List<Alike> of(UUID documentId, Viewer viewer) {
    DocumentView own = archive.find(documentId, viewer);
    List<Found> found = new ArrayList<>();
    visible(own.sha256(), viewer, OF_ONE_CONTENT + 1).stream().filter(other -> !other.id().equals(own.id())).limit(
        OF_ONE_CONTENT).forEach(other -> found.add(new Found(other, null)));
    for (LikeRows.Of of : likes.of(List.of(own.sha256()))) {
      if (found.size() < MOST) {
        visible(of.like().otherSha256(), viewer, 1).forEach(other -> found.add(new Found(other, of.like())));
      }
    }
    return alike(own.sha256(), found, viewer);
  }

  private record Found(DocumentView document, @Nullable Like like) {
  }

  private List<Alike> alike(String sha256, List<Found> found, Viewer viewer) {
    Map<UUID, CaseLine> lines = cases.of(found.stream().map(one -> one.document().interactionId()).collect(Collectors
        .toSet()), viewer);
    Set<String> compared = found.stream().filter(one -> one.like() != null && one.like()
        .numbers() != Numbers.Verdict.SAME).map(one -> one.document().sha256()).collect(Collectors.toSet());
    Map<String, Numbers> numbers = compared.isEmpty() ? Map.of() : numbers(sha256, compared);
    List<Alike> alike = new ArrayList<>();
    for (Found one : found) {
      CaseLine line = lines.get(one.document().interactionId());
      if (line != null) {
        alike.add(alike(one, line, numbers.get(sha256), numbers.get(one.document().sha256())));
      }
    }
    return alike;
  }

  private Map<String, Numbers> numbers(String sha256, Set<String> others) {
    List<String> all = new ArrayList<>(others);
    all.add(sha256);
    return prints.printed(all).stream().collect(Collectors.toMap(Printed::sha256, Printed::numbers));
  }

  private static Alike alike(Found found, CaseLine line, @Nullable Numbers own, @Nullable Numbers there) {
    Like like = found.like();
    if (like == null) {
      return new Alike(found.document(), line, Kind.SAME_BYTES, 100, Numbers.Verdict.SAME, List.of(), List.of());
    }
    Kind kind = like.kind() == LikeRows.Kind.TEXT ? Kind.TEXT : Kind.PICTURE;
    List<String> ownAlone = List.of();
    List<String> thereAlone = List.of();
    if (own != null && there != null && like.numbers() != Numbers.Verdict.SAME) {
      ownAlone = own.without(there, NUMBERS_SHOWN);
      thereAlone = there.without(own, NUMBERS_SHOWN);
    }
    return new Alike(found.document(), line, kind, like.percent(), like.numbers(), ownAlone, thereAlone);
  }

  /** Documents with these bytes, newest first; the answer is the same where there are none and where none may be read. */
  public List<Alike> same(Sha256 sha256, Viewer viewer) {
    return alike(sha256.hex(), visible(sha256.hex(), viewer, OF_ONE_CONTENT).stream().map(one -> new Found(one, null))
        .toList(), viewer);
  }

  /**
   * Of the files that came with a case: one document of another case for each that came before, or that is like one that
   * did.
   *
   * @param shown what the viewer was shown of the case; the first fifty are looked at
   */
  public Map<UUID, Alike> before(UUID interactionId, List<DocumentView> shown, Viewer viewer) {
    List<DocumentView> first = shown.stream().limit(HINTS).toList();
    Set<String> bytes = first.stream().map(DocumentView::sha256).collect(Collectors.toSet());
    Set<String> elsewhere = elsewhere(interactionId, bytes);
    Map<String, List<LikeRows.Of>> like = likes.of(bytes).stream().collect(Collectors.groupingBy(LikeRows.Of::sha256));
    Map<UUID, Alike> before = new LinkedHashMap<>();
    Map<String, Optional<Alike>> known = new LinkedHashMap<>();
    for (DocumentView one : first) {
      known.computeIfAbsent(one.sha256(), sha256 -> earlier(one, elsewhere.contains(sha256), like.getOrDefault(sha256,
          List.of()), viewer)).ifPresent(alike -> before.put(one.id(), alike));
    }
    return before;
  }

  private Set<String> elsewhere(UUID interactionId, Collection<String> bytes) {
    return bytes.isEmpty()
        ? Set.of()
        : Set.copyOf(jdbc.sql("""
            SELECT c.sha256 FROM content c WHERE c.sha256 IN (:hashes) AND EXISTS
              (SELECT 1 FROM document d WHERE d.sha256 = c.sha256 AND d.interaction_id <> :here)""").param("hashes",
            bytes).param("here", interactionId).query(String.class).list());
  }

  private Optional<Alike> earlier(DocumentView own, boolean elsewhere, List<LikeRows.Of> likes, Viewer viewer) {
    Predicate<DocumentView> other = one -> !one.interactionId().equals(own.interactionId());
    if (elsewhere) {
      Optional<Alike> same = visible(own.sha256(), viewer, HINTS).stream().filter(other).findFirst().flatMap(
          one -> alike(own.sha256(), List.of(new Found(one, null)), viewer).stream().findFirst());
      if (same.isPresent()) {
        return same;
      }
    }
    for (LikeRows.Of of : likes.stream().limit(MOST).toList()) {
      Optional<Alike> like = visible(of.like().otherSha256(), viewer, OF_ONE_CONTENT).stream().filter(other)
          .findFirst().flatMap(one -> alike(own.sha256(), List.of(new Found(one, of.like())), viewer).stream()
              .findFirst());
      if (like.isPresent()) {
        return like;
      }
    }
    return Optional.empty();
  }

  private List<DocumentView> visible(String sha256, Viewer viewer, int most) {
    Specification<Document> same = (root, _, builder) -> builder.equal(root.get("sha256"), sha256);
    List<Specification<Document>> stretches = policy.filterFor(viewer).parts().stream().map(part -> Archive.allowedBy(
        part).and(same)).toList();
    return documents.page(ByTime.Order.NEWEST_FIRST, stretches, null, most).rows().stream().map(Document::view)
        .toList();
  }
}
