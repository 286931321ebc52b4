package id.jejak.search.opensearch;

import id.jejak.search.SearchIndex.OwnerCount;
import id.jejak.search.lucene.EntrySearch;
import id.jejak.search.lucene.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks over the owners in one state of the index, some at a time. */
final class OwnerWalk implements Iterator<OwnerCount> {
  private static final String OWNERS = "owners";
  private static final int AT_ONCE = 1_000;

  private final ClusterHoldings holdings;
  private final Deque<OwnerCount> next = new ArrayDeque<>();
  private @Nullable JsonNode after;
  private boolean ended;

  private OwnerWalk(ClusterHoldings holdings) {
    this.holdings = holdings;
  }

  static Stream<OwnerCount> of(ClusterHoldings holdings) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new OwnerWalk(holdings), Spliterator.NONNULL
        | Spliterator.ORDERED), false).onClose(holdings::close);
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      try {
        fetch();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return !next.isEmpty();
  }

  @Override
  public OwnerCount next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return next.remove();
  }

  private void fetch() throws IOException {
    ObjectNode owners = Json.object().put("size", AT_ONCE);
    owners.set("sources", Json.array().add(Json.object(Fields.OWNER, Json.object("terms", Json.object("field",
        Fields.OWNER)))));
    if (after != null) {
      owners.set("after", after);
    }
    ObjectNode request = Json.object().put("size", 0).put("track_total_hits", false);
    request.set("aggs", Json.object(OWNERS, Json.object("composite", owners)));
    JsonNode answer = holdings.searcher().ask(request).path("aggregations").path(OWNERS);
    for (JsonNode bucket : answer.path("buckets")) {
      next.add(new OwnerCount(EntrySearch.owner(bucket.path("key").path(Fields.OWNER).asString()), bucket.path(
          "doc_count").asInt()));
    }
    after = answer.path("after_key").isObject() ? answer.path("after_key") : null;
    ended = after == null;
  }
}
