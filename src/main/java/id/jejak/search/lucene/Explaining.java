package id.jejak.search.lucene;

import id.jejak.search.Explanation.Part;
import id.jejak.search.Explanation.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Tells what one entry holds of a question. Only for entries that the viewer was shown. */
final class Explaining {
  private static final Map<String, Place> PLACES = Map.ofEntries(Map.entry(Fields.TEXT, Place.TEXT),
      Map.entry(Fields.EXACT, Place.TEXT), Map.entry(Fields.SUBJECT, Place.SUBJECT),
      Map.entry(Fields.SATKER, Place.SATKER), Map.entry(Fields.FILE, Place.FILE),
      Map.entry(Fields.TICKET, Place.TICKET), Map.entry(Fields.KEY, Place.NUMBER),
      Map.entry(Fields.KEY_ABOUT, Place.NUMBER), Map.entry(Fields.KEY_NAME, Place.NUMBER),
      Map.entry(Fields.DEFINES, Place.DEFINITION));

  /** What is looked up in one field; without words where it stands for many terms. */
  private record Leaf(Query query, String field, String words) {
  }

  private record Held(String typed, List<Leaf> leaves, float worth) {
  }

  private final IndexSearcher searcher;
  private final int entry;

  Explaining(IndexSearcher searcher, int entry) {
    this.searcher = searcher;
    this.entry = entry;
  }

  /**
   * @param asked each is told, held or not
   * @param better told where it is held
   */
  List<Part> of(List<Asked.Wish> asked, List<Asked.Wish> better) throws IOException {
    List<Held> all = new ArrayList<>();
    for (Asked.Wish wish : asked) {
      all.add(held(wish));
    }
    for (Asked.Wish wish : better) {
      Held held = held(wish);
      if (held.worth() > 0) {
        all.add(held);
      }
    }
    float worth = 0;
    for (Held held : all) {
      worth += held.worth();
    }
    List<Part> parts = new ArrayList<>();
    for (Held held : all) {
      parts.add(part(held, worth));
    }
    return parts;
  }

  private Held held(Asked.Wish wish) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    for (Leaf leaf : leaves(wish.query())) {
      if (searcher.explain(leaf.query(), entry).isMatch()) {
        leaves.add(leaf);
      }
    }
    // Leaves are also met inside what needs all of several: only the whole tells whether it is held.
    org.apache.lucene.search.Explanation whole = searcher.explain(wish.query(), entry);
    return whole.isMatch()
        ? new Held(wish.typed(), leaves, whole.getValue().floatValue())
        : new Held(wish.typed(),
            List.of(), 0);
  }

  private static Part part(Held held, float all) {
    Set<Place> places = EnumSet.noneOf(Place.class);
    held.leaves().forEach(leaf -> places.add(PLACES.get(leaf.field())));
    int percent = all == 0 ? 0 : Math.round(100 * held.worth() / all);
    String typed = held.typed().toLowerCase(Locale.ROOT);
    Set<String> written = words(held, true);
    Set<String> stems = words(held, false);
    boolean asTyped = written.contains(typed) || stems.contains(typed);
    List<String> forms = asTyped ? List.of() : List.copyOf(written.isEmpty() ? stems : written);
    return new Part(held.typed(), places, forms, !forms.isEmpty() && written.isEmpty(), percent);
  }

  private static Set<String> words(Held held, boolean written) {
    return held.leaves().stream().filter(leaf -> !leaf.words().isEmpty()
        && PLACES.get(leaf.field()) != Place.NUMBER && written == leaf.field().equals(Fields.EXACT))
        .map(Leaf::words).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Leaf> leaves(Query query) {
    List<Leaf> leaves = new ArrayList<>();
    query.visit(new QueryVisitor() {
      @Override
      public void consumeTerms(Query leaf, Term... terms) {
        leaves.add(new Leaf(leaf, terms[0].field(), Arrays.stream(terms).map(Term::text).collect(Collectors.joining(
            " "))));
      }

      @Override
      public void consumeTermsMatching(Query leaf, String field, Supplier<ByteRunAutomaton> automaton) {
        leaves.add(new Leaf(leaf, field, ""));
      }
    });
    return leaves;
  }
}
