package id.jejak.search;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import id.jejak.interaction.SimilarSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives cases what they need of search. */
@Component
class CaseSearch implements SimilarSearch {
  private final SearchIndex index;
  private final AccessPolicy policy;

  CaseSearch(SearchIndex index, AccessPolicy policy) {
    this.index = index;
    this.policy = policy;
  }

  @Override
  public List<Like> like(List<String> texts, @Nullable String rejectReason, Set<UUID> without, int most,
      Viewer viewer) {
    try {
      return index.similar(new SimilarQuery(texts, rejectReason, without, most), policy.filterFor(viewer)).stream().map(
          one -> new Like(one.interactionId(), one.words(), one.errors(), one.sameReason())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
