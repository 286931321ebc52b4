package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.access.Grant;
import id.jejak.search.EntryKind;
import id.jejak.search.Facet;
import id.jejak.search.SearchQuery;
import id.jejak.shared.Audience;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What an entry must be to be found at all: seen by the viewer, and let through by the filters of the query. */
final class Conditions {
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private Conditions() {
  }

  static Query access(AccessFilter filter) {
    List<Grant> grants = filter.grants();
    if (grants.isEmpty()) {
      return new MatchNoDocsQuery("nothing is granted");
    }
    if (grants.size() == 1) {
      return grant(grants.getFirst());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    grants.forEach(grant -> any.add(grant(grant), Occur.SHOULD));
    return any.build();
  }

  private static Query grant(Grant grant) {
    UUID office = grant.officeId();
    Set<UUID> satkers = grant.satkerIds();
    if (office != null && satkers != null) {
      return new BooleanQuery.Builder().add(allowed(Fields.ACCESS_OFFICE, Set.of(office), grant), Occur.FILTER)
          .add(allowed(Fields.ACCESS_SATKER, satkers, grant), Occur.FILTER).build();
    }
    if (satkers != null) {
      return allowed(Fields.ACCESS_SATKER, satkers, grant);
    }
    if (office != null) {
      return allowed(Fields.ACCESS_OFFICE, Set.of(office), grant);
    }
    return allowed(Fields.ACCESS_ANY, Set.of(EntryDocuments.ANYBODY), grant);
  }

  private static Query allowed(String field, Set<UUID> owners, Grant grant) {
    List<BytesRef> terms = new ArrayList<>();
    for (UUID owner : owners) {
      for (Audience audience : grant.audiences()) {
        grant.classes().forEach(each -> terms.add(new BytesRef(EntryDocuments.accessTerm(owner, audience, each))));
      }
    }
    return new TermInSetQuery(field, terms);
  }

  static Query kinds(Collection<EntryKind> kinds) {
    return any(Fields.KIND, kinds);
  }

  /** What the viewer may see and the filters of the question let through. */
  static Query found(SearchQuery query, ZoneId zone, AccessFilter filter, Holdings holdings) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(holdings.access(filter), Occur.FILTER);
    query.chosen().forEach((facet, values) -> all.add(chosen(facet, values, filter, holdings), Occur.FILTER));
    if (query.from() != null || query.until() != null) {
      LocalDate from = query.from() == null ? FIRST_DAY : within(query.from());
      LocalDate until = query.until() == null ? LAST_DAY : within(query.until());
      all.add(LongField.newRangeQuery(Fields.RECEIVED, EntryDocuments.micros(from.atStartOfDay(zone).toInstant()),
          EntryDocuments.micros(until.plusDays(1).atStartOfDay(zone).toInstant()) - 1), Occur.FILTER);
    }
    return all.build();
  }

  private static Query chosen(Facet facet, Set<String> values, AccessFilter filter, Holdings holdings) {
    return switch (facet) {
      case SATKER -> any(Fields.SATKER_ID, known(values, filter));
      case CHANNEL -> any(Fields.CHANNEL, values);
      case SERVICE -> any(Fields.SERVICE, values);
      case STATUS -> holdings.statuses(values);
      case YEAR -> any(Fields.YEAR, values);
      case KIND -> any(Fields.KIND, values);
      case TYPE -> any(Fields.FILE_TYPE, values);
      case STATE -> any(Fields.STATE, values);
      case SOURCE -> any(Fields.SOURCE, values);
    };
  }

  /** Of several satkers of a case none may learn of the others, not even by asking for them. */
  private static Set<String> known(Set<String> satkers, AccessFilter filter) {
    Set<String> known = knownSatkers(filter);
    return known == null ? satkers : satkers.stream().filter(known::contains).collect(Collectors.toSet());
  }

  /** What a query finds in one interaction. */
  static Query inside(Query query, UUID interaction) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(LongPoint.newSetQuery(Fields.GROUP, GroupKey.of(
        interaction)), Occur.FILTER).build();
  }

  /** Ids of the satkers that a viewer may hear of; null for all. Who sees something as a satker hears of the own ones. */
  static @Nullable Set<String> knownSatkers(AccessFilter filter) {
    boolean all = filter.grants().stream().allMatch(grant -> grant.satkerIds() == null);
    return all
        ? null
        : filter.grants().stream().flatMap(grant -> Stream.ofNullable(grant.satkerIds())).flatMap(
            Set::stream).map(UUID::toString).collect(Collectors.toSet());
  }

  private static LocalDate within(LocalDate day) {
    return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
  }

  static Query any(String field, Collection<?> values) {
    if (values.size() == 1) {
      return new TermQuery(new Term(field, nameOf(values.iterator().next())));
    }
    return new TermInSetQuery(field, values.stream().map(value -> new BytesRef(nameOf(value))).toList());
  }

  private static String nameOf(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}
