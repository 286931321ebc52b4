package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.Trail;
import id.jejak.search.TrailQuery;
import id.jejak.search.identifier.AskedNumber;
import id.jejak.search.identifier.IdentifierReader;
import id.jejak.search.identifier.Reading;
import id.jejak.search.lucene.Groups.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;

/** Answers with everything that carries a number: the cases by time, then what stands in those that are shown. */
final class Trails {
  private static final int MAX_SIZE = 100;
  private static final int MOST_TYPED = 200;
  private static final List<String> OWN = List.of(Fields.KEY, Fields.KEY_OWN);

  private final IdentifierReader identifiers;
  private final Duration timeout;

  Trails(IdentifierReader identifiers, Duration timeout) {
    this.identifiers = identifiers;
    this.timeout = timeout;
  }

  Trail find(Holdings holdings, TrailQuery query, AccessFilter filter) throws IOException {
    String typed = query.typed().length() > MOST_TYPED ? query.typed().substring(0, MOST_TYPED) : query.typed();
    List<AskedNumber> numbers = identifiers.numbers(typed);
    if (numbers.isEmpty()) {
      return Trail.ofNothing();
    }
    List<Reading> readings = numbers.getFirst().readings();
    Reading reading = readings.stream().filter(one -> one.breadth() == query.breadth()).findFirst().orElse(readings
        .getFirst());
    int question = Objects.hash(reading.breadth().name(), new TreeSet<>(reading.keys()), reading.ofSatker());
    Cursor cursor = query.cursor() == null ? null : Cursor.read(query.cursor(), question);
    holdings.within(timeout);
    Query carrying = new BooleanQuery.Builder().add(Conditions.access(filter), Occur.FILTER).add(carrying(reading),
        Occur.FILTER).build();
    Groups cases = holdings.groups(carrying, Holdings.Order.EARLIEST, 0);
    boolean late = holdings.isLate();
    // What is found is shown whole, late or not; these few are quick.
    holdings.within(null);
    int size = Math.clamp(query.size(), 1, MAX_SIZE);
    List<Place> places = cases.first(size + 1, cursor == null ? null : cursor.place());
    List<Place> shown = places.subList(0, Math.min(size, places.size()));
    String next = places.size() > size && !late ? next(shown.getLast(), question) : null;
    return new Trail(numbers.getFirst().written(), readings.stream().map(Trails::way).toList(), way(reading), numbers
        .stream().skip(1).map(AskedNumber::written).distinct().toList(), cases(holdings, carrying, shown, reading),
        cases.size(), holdings.counts(List.of(carrying)).getFirst(), late || !cases.isExact(), next);
  }

  private static Trail.Way way(Reading reading) {
    return new Trail.Way(reading.breadth(), reading.type());
  }

  /** A trail is read in whatever state the index is: its cursor names none. */
  private static String next(Place last, int question) {
    return new Cursor(0, 0, question, last.value(), last.group(), 0).text();
  }

  private List<Trail.Case> cases(Holdings holdings, Query carrying, List<Place> shown, Reading reading)
      throws IOException {
    if (shown.isEmpty()) {
      return List.of();
    }
    Map<Long, Steps> steps = holdings.steps(carrying, shown.stream().mapToLong(Place::group).toArray());
    TrailShowing showing = new TrailShowing(identifiers, reading, holdings,
        holdings.stored(steps.values().stream().flatMap(each -> each
            .docs().stream()).toList()));
    List<Trail.Case> cases = new ArrayList<>();
    for (Place place : shown) {
      Steps own = steps.get(place.group());
      if (own != null) {
        cases.add(showing.ofCase(own));
      }
    }
    return cases;
  }

  private static Query carrying(Reading reading) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    OWN.forEach(field -> any.add(anyOf(field, reading.keys()), Occur.SHOULD));
    Reading.OfSatker abbreviated = reading.ofSatker();
    if (abbreviated != null) {
      any.add(ofSatker(abbreviated), Occur.SHOULD);
    }
    return any.build();
  }

  /** The number alone, in a case of its satker and of its time, where it is not the beginning of another one. */
  private static Query ofSatker(Reading.OfSatker number) {
    BooleanQuery.Builder alone = new BooleanQuery.Builder();
    OWN.forEach(field -> alone.add(anyOf(field, Set.of(number.key())), Occur.SHOULD));
    BooleanQuery.Builder here = new BooleanQuery.Builder().add(alone.build(), Occur.FILTER).add(new TermQuery(new Term(
        Fields.SATKER, number.satker())), Occur.FILTER).add(anyOf(Fields.YEAR, Set.of(Integer.toString(number.year()),
            Integer.toString(number.year() + 1))), Occur.FILTER);
    OWN.forEach(field -> here.add(TermRangeQuery.newStringRange(field, number.longer() + "0", number.longer() + ":",
        true, false), Occur.MUST_NOT));
    return here.build();
  }

  private static Query anyOf(String field, Collection<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }
}
