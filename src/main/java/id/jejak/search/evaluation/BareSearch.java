package id.jejak.search.evaluation;

import id.jejak.access.AccessTags;
import id.jejak.search.Facet;
import id.jejak.search.IndexEntry;
import id.jejak.search.lucene.stock.FloorIndex;
import id.jejak.search.opensearch.PeerIndex;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A search with nothing round it, against which the cost of the product is measured. */
public interface BareSearch extends AutoCloseable {
  /**
   * Lucene itself.
   *
   * @param writeBuffer in MB
   */
  static BareSearch lucene(Path folder, int writeBuffer) throws IOException {
    return new FloorIndex(folder, writeBuffer);
  }

  /** A new index of an OpenSearch node, as OpenSearch comes. */
  static BareSearch openSearch(URI node) throws IOException {
    return new PeerIndex(node);
  }

  /** What lets a viewer see an entry, as words of which one is needed: office or satker, audience and class. */
  static List<String> access(AccessTags tags) {
    List<String> words = new ArrayList<>();
    words.add(access(tags.officeId(), tags.audience(), tags.securityClass()));
    tags.satkerIds().forEach(satker -> words.add(access(satker, tags.audience(), tags.securityClass())));
    return words;
  }

  static String access(UUID owner, Audience audience, SecurityClass securityClass) {
    return owner + ":" + audience + ":" + securityClass;
  }

  /** Writes the entries of one row; may be asked by several threads. */
  void put(List<IndexEntry> entries) throws IOException;

  /** Makes what was put durable and visible to {@link #find}. */
  void settle() throws IOException;

  /**
   * @param text words that are all needed; a phrase when it is in quotes
   * @param access words of {@link #access} of which one is needed
   * @return how many entries match
   */
  long find(String text, Map<Facet, Set<String>> chosen, Collection<String> access) throws IOException;

  @Override
  void close() throws IOException;
}
