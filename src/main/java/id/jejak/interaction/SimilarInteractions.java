package id.jejak.interaction;

import id.jejak.identity.Viewer;
import id.jejak.interaction.SimilarSearch.Like;
import id.jejak.reference.ReferenceData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Earlier cases like one, with the reason: at most five, each read again from its row before it is shown. */
@Service
public class SimilarInteractions {
  private static final int ASKED_FOR = 20;
  private static final int MOST = 5;

  private final Interactions interactions;
  private final InteractionThread thread;
  private final SimilarSearch search;
  private final ReferenceData reference;

  SimilarInteractions(Interactions interactions, InteractionThread thread, SimilarSearch search,
      ReferenceData reference) {
    this.interactions = interactions;
    this.thread = thread;
    this.search = search;
    this.reference = reference;
  }

  /**
   * A case and what it has in common with the one asked about, of which at least one is there.
   *
   * @param words in both
   * @param errors told in both
   * @param reason for which both were rejected, in words; or null
   */
  public record Similar(InteractionView interaction, List<String> words, List<String> errors,
      @Nullable String reason) {
  }

  /** Those like a case that the viewer was shown; never itself, nor what was merged with it or into another one. */
  List<Similar> of(InteractionView interaction, List<ThreadLine> lines, Viewer viewer, Locale locale) {
    List<String> texts = new ArrayList<>(List.of(interaction.subject()));
    lines.stream().map(ThreadLine::words).filter(words -> !words.isBlank()).forEach(texts::add);
    Course course = interaction.course();
    Set<UUID> without = new HashSet<>(List.of(interaction.id()));
    thread.mergedInto(interaction.id(), viewer).forEach(merged -> without.add(merged.id()));
    if (course.mergedInto() != null) {
      without.add(course.mergedInto());
    }
    String reason = course.rejectReason();
    String label = reason == null ? null : reference.label(ReferenceData.Kind.REJECT_REASON, reason, locale);
    return found(search.like(texts, reason, without, ASKED_FOR, viewer), label, viewer);
  }

  /** The same for a case that the viewer may see, by its id. */
  List<Similar> of(UUID id, Viewer viewer, Locale locale) {
    return of(interactions.find(id, viewer), thread.of(id, viewer), viewer, locale);
  }

  /** Those like a case that is not recorded yet. */
  public List<Similar> like(String subject, String message, Viewer viewer) {
    return found(search.like(List.of(subject, message), null, Set.of(), ASKED_FOR, viewer), null, viewer);
  }

  private List<Similar> found(List<Like> alike, @Nullable String reason, Viewer viewer) {
    Map<UUID, InteractionView> visible = interactions.visible(alike.stream().map(Like::interactionId).toList(), viewer);
    List<Similar> similar = new ArrayList<>();
    for (Like like : alike) {
      InteractionView row = visible.get(like.interactionId());
      if (row != null && Objects.isNull(row.course().mergedInto()) && similar.size() < MOST) {
        similar.add(new Similar(row, like.words(), like.errors(), like.sameReason() ? reason : null));
      }
    }
    return similar;
  }
}
