package id.jejak.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Whether the best answer is one at all. It is none when it holds a small share of what the words of a question weigh,
 * and not even as much as one word that nobody has written yet.
 */
final class Fit {
  private final Holdings holdings;
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
    holdings = asked.holdings();
    condition = asked.condition();
    parts = asked.parts();
    sought = asked.beside().sought();
    weights = rarity.weights();
    unwritten = rarity.unwritten();
  }

  /** @param interaction the key of the best one by words; its entries may answer together */
  boolean isNone(long interaction) throws IOException {
    Query inside = LongPoint.newExactQuery(Fields.GROUP, interaction);
    if (held(sought.stream().map(Asked.Wish::query).toList(), inside).contains(true)) {
      return false;
    }
    List<Boolean> holds = held(parts, inside);
    double all = 0;
    double held = 0;
    for (int i = 0; i < weights.length; i++) {
      all += weights[i];
      if (holds.get(i)) {
        held += weights[i];
      }
    }
    return held < least * all && held < unwritten;
  }

  /**
   * By an entry that the viewer may see. Who has the definition, or the number that was asked for beside the words, has
   * what was sought.
   */
  private List<Boolean> held(List<Query> queries, Query inside) throws IOException {
    List<Query> all = queries.stream().<Query>map(query -> new BooleanQuery.Builder().add(condition, Occur.FILTER).add(
        inside, Occur.FILTER).add(query, Occur.FILTER).build()).toList();
    return holdings.counts(all).stream().map(count -> count > 0).toList();
  }
}
