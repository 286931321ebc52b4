package id.jejak.search.lucene;

import id.jejak.search.EntryKind;
import id.jejak.search.Explanation;
import id.jejak.search.Explanation.Part;
import id.jejak.search.Explanation.Place;
import id.jejak.search.Explanation.Together;
import id.jejak.search.SearchPage.Group;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;

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

  private final Holdings holdings;
  private final int entry;
  private final @Nullable Sentences sentences;

  /** @param sentences null when it does not count how close the words stand */
  Explaining(Holdings holdings, int entry, @Nullable Sentences sentences) {
    this.holdings = holdings;
    this.entry = entry;
    this.sentences = sentences;
  }

  /**
   * What was asked is told, held or not; what only makes an entry better where it is held.
   *
   * @param dropped one bit for each clause that is left out
   */
  Explanation of(Group shown, Asked asked, long dropped, boolean addsUp) throws IOException {
    List<Held> all = new ArrayList<>();
    for (Asked.Wish wish : asked.kept(dropped)) {
      all.add(held(wish));
    }
    for (Asked.Wish wish : asked.beside().wishes()) {
      Held held = held(wish);
      if (held.worth() > 0) {
        all.add(held);
      }
    }
    Document document = Objects.requireNonNull(holdings.stored(List.of(entry)).get(entry));
    Sentences.Closest closest = sentences == null ? Sentences.Closest.NONE : sentences.closest(document);
    float together = closest.worth();
    for (Float near : holdings.worth(asked.beside().near(), entry)) {
      together += near == null ? 0 : near;
    }
    float worth = together;
    for (Held held : all) {
      worth += held.worth();
    }
    List<Part> parts = new ArrayList<>();
    for (Held held : all) {
      parts.add(part(held, worth));
    }
    return new Explanation(shown, parts, new Together(told(document, closest), percent(together, worth)), asked
        .words(dropped), addsUp);
  }

  /** The text of a file's own entry is what its program wrote about it: no page shows that. */
  private static String told(Document entry, Sentences.Closest closest) {
    return Stored.text(entry, Fields.KIND).equals(EntryKind.FILE.name()) ? "" : closest.sentence();
  }

  private static int percent(float part, float all) {
    return all == 0 ? 0 : Math.round(100 * part / all);
  }

  private Held held(Asked.Wish wish) throws IOException {
    List<Leaf> all = leaves(wish.query());
    // Leaves are also met inside what needs all of several: only the whole tells whether it is held.
    List<Query> queries = Stream.concat(Stream.of(wish.query()), all.stream().map(Leaf::query)).toList();
    List<@Nullable Float> worth = holdings.worth(queries, entry);
    Float whole = worth.getFirst();
    if (whole == null) {
      return new Held(wish.typed(), List.of(), 0);
    }
    List<Leaf> leaves = IntStream.range(0, all.size()).filter(i -> worth.get(i + 1) != null).mapToObj(all::get)
        .toList();
    return new Held(wish.typed(), leaves, whole);
  }

  private static Part part(Held held, float all) {
    Set<Place> places = EnumSet.noneOf(Place.class);
    held.leaves().forEach(leaf -> places.add(PLACES.get(leaf.field())));
    String typed = held.typed().toLowerCase(Locale.ROOT);
    Set<String> written = words(held, true);
    Set<String> stems = words(held, false);
    boolean asTyped = written.contains(typed) || stems.contains(typed);
    List<String> forms = asTyped ? List.of() : List.copyOf(written.isEmpty() ? stems : written);
    return new Part(held.typed(), places, forms, !forms.isEmpty() && written.isEmpty(), percent(held.worth(), all));
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
