package id.jejak.intake;

import id.jejak.search.IndexOwner;
import id.jejak.search.SearchIndex;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Compares the index with the rows it was made from. */
@Service
class IndexComparison {
  private static final int NAMED = 20;

  private final SearchIndex index;
  private final JdbcClient jdbc;

  IndexComparison(SearchIndex index, JdbcClient jdbc) {
    this.index = index;
    this.jdbc = jdbc;
  }

  /**
   * @param rows that should be in the index
   * @param missing rows that are not; at most {@value #NAMED} are named
   * @param extra owners in the index without a row
   */
  record Difference(int rows, Set<IndexOwner> missing, Set<IndexOwner> extra) {
  }

  Difference compare() throws IOException {
    Set<IndexOwner> missing = new HashSet<>();
    for (IndexOwner.Kind kind : IndexOwner.Kind.values()) {
      jdbc.sql("SELECT id FROM " + kind.name().toLowerCase(Locale.ROOT)).query(UUID.class).list().forEach(
          id -> missing.add(new IndexOwner(kind, id)));
    }
    int rows = missing.size();
    Set<IndexOwner> extra = new HashSet<>();
    index.refresh();
    try (Stream<SearchIndex.OwnerCount> owners = index.owners()) {
      owners.filter(owner -> !missing.remove(owner.owner())).forEach(owner -> extra.add(owner.owner()));
    }
    return new Difference(rows, named(missing), named(extra));
  }

  private static Set<IndexOwner> named(Set<IndexOwner> owners) {
    return new HashSet<>(owners.stream().limit(NAMED).toList());
  }
}
