package id.jejak.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Whether the best answer is one at all. It is none when it holds a small share of what the words of a question weigh,
 * and not even as much as one word that nobody has written yet.
 */
final class Fit {
  private final IndexSearcher searcher;
  private final Query condition;
  private final List<Query> parts;
  private final List<Asked.Wish> sought;
  private final double[] weights;
  private final double unwritten;
  private final double least;

  /**
   * @param rarity of the same question
   * @param least the share of what the words weigh below which nothing fits
   */
  Fit(Asked asked, Rarity rarity, float least) throws IOException {
    this.least = least;
    searcher = asked.searcher();
    condition = asked.condition();
    parts = asked.parts();
    sought = asked.beside().sought();
    weights = rarity.weights();
    unwritten = rarity.unwritten();
  }

  /** @param interaction the key of the best one by words; its entries may answer together */
  boolean isNone(long interaction) throws IOException {
    Query inside = LongPoint.newExactQuery(Fields.GROUP, interaction);
    if (holdsSought(inside)) {
      return false;
    }
    double all = 0;
    double held = 0;
    for (int i = 0; i < weights.length; i++) {
      all += weights[i];
      if (isHeld(parts.get(i), inside)) {
        held += weights[i];
      }
    }
    return held < least * all && held < unwritten;
  }

  /** Who has the definition, or the number that was asked for beside the words, has what was sought. */
  private boolean holdsSought(Query inside) throws IOException {
    for (Asked.Wish wish : sought) {
      if (isHeld(wish.query(), inside)) {
        return true;
      }
    }
    return false;
  }

  /** By an entry that the viewer may see. */
  private boolean isHeld(Query query, Query inside) throws IOException {
    return searcher.count(new BooleanQuery.Builder().add(condition, Occur.FILTER).add(inside, Occur.FILTER).add(query,
        Occur.FILTER).build()) > 0;
  }
}
