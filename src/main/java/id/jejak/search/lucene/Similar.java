package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.EntryKind;
import id.jejak.search.SimilarCase;
import id.jejak.search.SimilarQuery;
import id.jejak.search.identifier.IdentifierReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds cases like one by what its viewer may read of it: its rarest words, the errors told in it, the reason of its
 * rejection. What both have is read from the entries that were found, and so from what the viewer may see.
 */
final class Similar {
  private static final int LOOKED_AT = 100;
  private static final int MOST = 50;
  private static final int MOST_SHOWN = 5;
  private static final int LONGEST = 20_000;
  private static final float SAME_ERROR = 12;
  private static final float SAME_REASON = 4;
  private static final Set<String> READ = Set.of(Fields.INTERACTION, Fields.SUBJECT, Fields.TEXT, Fields.REASON);

  private final Language language;
  private final IdentifierReader identifiers;
  private final Duration timeout;

  Similar(Language language, IdentifierReader identifiers, Duration timeout) {
    this.language = language;
    this.identifiers = identifiers;
    this.timeout = timeout;
  }

  /** What the entries of one case have in common with the one asked about. */
  private static final class Shared {
    private final Set<String> stems = new HashSet<>();
    private final Set<String> errors = new LinkedHashSet<>();
    private boolean reason;

    boolean isSomething() {
      return reason || !stems.isEmpty() || !errors.isEmpty();
    }
  }

  List<SimilarCase> find(Holdings holdings, SimilarQuery query, AccessFilter filter) throws IOException {
    holdings.within(timeout);
    List<String> texts = bounded(query.texts());
    Telling telling = holdings.tell(() -> Telling.of(holdings, language, texts));
    SameErrors errors = SameErrors.in(texts, language, identifiers);
    List<Query> alike = alike(telling, errors, query.rejectReason());
    if (alike.isEmpty()) {
      return List.of();
    }
    Map<UUID, Shared> cases = new LinkedHashMap<>();
    List<Integer> best = holdings.entries(among(alike, query, filter), LOOKED_AT);
    Map<Integer, Document> stored = holdings.stored(best, READ);
    for (int one : best) {
      Document entry = Objects.requireNonNull(stored.get(one));
      read(entry, telling, errors, query, cases.computeIfAbsent(UUID.fromString(Stored.text(entry,
          Fields.INTERACTION)), _ -> new Shared()));
    }
    return cases.entrySet().stream().filter(one -> one.getValue().isSomething())
        .map(one -> new SimilarCase(one.getKey(),
            telling.shown(one.getValue().stems, MOST_SHOWN), List.copyOf(one.getValue().errors), one.getValue().reason))
        .limit(
            Math.clamp(query.most(), 1, MOST))
        .toList();
  }

  private static List<String> bounded(List<String> texts) {
    List<String> bounded = new ArrayList<>();
    int left = LONGEST;
    for (String text : texts) {
      String part = text.length() > left ? text.substring(0, left) : text;
      bounded.add(part);
      left -= part.length();
    }
    return bounded;
  }

  private static List<Query> alike(Telling telling, SameErrors errors,
      @Nullable String rejectReason) {
    List<Query> alike = new ArrayList<>();
    errors.queries().forEach(error -> alike.add(new BoostQuery(new ConstantScoreQuery(error), SAME_ERROR)));
    if (telling.isEmpty()) {
      return alike;
    }
    alike.add(telling.query(telling.fewest()));
    if (rejectReason != null) {
      // The reason alone says little: hundreds were rejected for it.
      alike.add(new BoostQuery(new ConstantScoreQuery(new BooleanQuery.Builder().add(new TermQuery(new Term(
          Fields.REASON, rejectReason)), Occur.FILTER).add(telling.query(1), Occur.FILTER).build()), SAME_REASON));
    }
    return alike;
  }

  private static Query among(List<Query> alike, SimilarQuery query, AccessFilter filter) {
    BooleanQuery.Builder among = new BooleanQuery.Builder().add(Conditions.access(filter), Occur.FILTER).add(Conditions
        .kinds(List.of(EntryKind.FACTS, EntryKind.MESSAGE)), Occur.FILTER);
    alike.forEach(one -> among.add(one, Occur.SHOULD));
    if (!query.without().isEmpty()) {
      among.add(LongPoint.newSetQuery(Fields.GROUP, query.without().stream().mapToLong(GroupKey::of).toArray()),
          Occur.MUST_NOT);
    }
    return among.setMinimumNumberShouldMatch(1).build();
  }

  private void read(Document entry, Telling telling, SameErrors errors, SimilarQuery query, Shared shared) {
    String text = Stored.text(entry, Fields.SUBJECT) + "\n" + Stored.text(entry, Fields.TEXT);
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    language.stems(read).stream().map(Language.Token::term).filter(telling::has).forEach(shared.stems::add);
    shared.errors.addAll(errors.sharedWith(read, language, identifiers));
    shared.reason |= query.rejectReason() != null && query.rejectReason().equals(entry.get(Fields.REASON));
  }
}
