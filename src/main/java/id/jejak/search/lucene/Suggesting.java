package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.EntryKind;
import id.jejak.search.Suggested;
import id.jejak.search.identifier.Mention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with what somebody is typing, in the words of entries that this viewer may see: the same index, asked with the
 * same condition as a search. No list of words or titles stands apart from the entries.
 */
final class Suggesting {
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 8;
  private static final int LOOKED_AT = 60;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Set<String> SHOWN = Set.of(Fields.KIND, Fields.INTERACTION, Fields.SUBJECT, Fields.TICKET,
      Fields.FILE, Fields.TEXT);

  private final Beginnings beginnings;

  Suggesting(Beginnings beginnings) {
    this.beginnings = beginnings;
  }

  List<Suggested> suggest(Holdings holdings, String text, AccessFilter filter, int most) throws IOException {
    String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Suggested> all = new ArrayList<>();
    if (typed.strip().codePointCount(0, typed.strip().length()) < Beginnings.SHORTEST) {
      return all;
    }
    if (IdentifierPartsFilter.hasDigit(typed)) {
      all.addAll(numbers(holdings, typed.strip(), filter, most));
    }
    all.addAll(subjects(holdings, typed.stripLeading(), filter, most));
    return all;
  }

  private List<Suggested> subjects(Holdings holdings, String typed, AccessFilter filter, int most)
      throws IOException {
    List<String> words = beginnings.words(typed).stream().limit(MOST_WORDS).toList();
    List<Query> needed = words(holdings, words, Character.isLetterOrDigit(typed.codePointBefore(typed.length())));
    Map<String, Suggested> found = new LinkedHashMap<>();
    if (needed.isEmpty()) {
      return List.of();
    }
    String first = words.getFirst();
    int letters = Math.min(Beginnings.WORD_PART, Beginnings.letters(first));
    if (letters >= Beginnings.SHORTEST) {
      List<Query> beginning = new ArrayList<>(needed);
      beginning.add(term(Beginnings.first(Beginnings.part(first, letters))));
      addSubjects(holdings, all(beginning, filter), most, found);
    }
    if (found.size() < most) {
      addSubjects(holdings, all(needed, filter), most, found);
    }
    return List.copyOf(found.values());
  }

  private static void addSubjects(Holdings holdings, Query query, int most, Map<String, Suggested> found)
      throws IOException {
    for (int doc : holdings.newest(query, LOOKED_AT)) {
      if (found.size() == most) {
        return;
      }
      Document facts = stored(holdings, doc, Set.of(Fields.INTERACTION, Fields.SUBJECT));
      String subject = Stored.text(facts, Fields.SUBJECT);
      found.putIfAbsent(subject.toLowerCase(Locale.ROOT), new Suggested(Suggested.Kind.SUBJECT, subject, UUID
          .fromString(Stored.text(facts, Fields.INTERACTION)), null));
    }
  }

  /** @param open whether the last word may go on */
  private static List<Query> words(Holdings holdings, List<String> words, boolean open) throws IOException {
    List<Query> needed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!open || i + 1 < words.size()) {
        needed.add(term(Beginnings.whole(word)));
      } else if (Beginnings.letters(word) > Beginnings.WORD_PART) {
        needed.add(holdings.beginningWith(new Term(Fields.BEGINS, word)));
      } else if (Beginnings.letters(word) >= Beginnings.SHORTEST) {
        needed.add(term(word));
      }
    }
    return needed;
  }

  private List<Suggested> numbers(Holdings holdings, String typed, AccessFilter filter, int most)
      throws IOException {
    List<String> starts = Beginnings.starts(typed).stream().filter(start -> start.length() > Beginnings.SHORTEST)
        .toList();
    if (starts.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String start : starts) {
      if (start.length() <= Beginnings.NUMBER_PART) {
        any.add(term(start), Occur.SHOULD);
      } else {
        any.add(longer(holdings, start), Occur.SHOULD);
      }
    }
    Map<String, Suggested> found = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int doc : holdings.newest(all(List.of(any.build()), filter), LOOKED_AT)) {
      if (found.size() >= most) {
        break;
      }
      add(stored(holdings, doc, SHOWN), starts, seen, found);
    }
    return List.copyOf(found.values());
  }

  /** Few numbers share that many letters. */
  private static Query longer(Holdings holdings, String start) throws IOException {
    BooleanQuery.Builder longer = new BooleanQuery.Builder();
    longer.add(term(start.substring(0, Beginnings.NUMBER_PART)), Occur.FILTER);
    BooleanQuery.Builder keys = new BooleanQuery.Builder();
    for (String field : List.of(Fields.KEY, Fields.KEY_OWN)) {
      keys.add(holdings.beginningWith(new Term(field, start)), Occur.SHOULD);
    }
    return longer.add(keys.build(), Occur.FILTER).build();
  }

  private void add(Document entry, List<String> starts, Set<String> seen, Map<String, Suggested> found) {
    boolean facts = EntryKind.valueOf(Stored.text(entry, Fields.KIND)) == EntryKind.FACTS;
    UUID interaction = UUID.fromString(Stored.text(entry, Fields.INTERACTION));
    @Nullable
    String subject = facts ? Stored.text(entry, Fields.SUBJECT) : null;
    for (String written : written(entry, facts)) {
      List<String> letters = Beginnings.starts(written);
      boolean typed = letters.stream().anyMatch(one -> starts.stream().anyMatch(one::startsWith));
      if (typed && letters.stream().noneMatch(seen::contains)) {
        seen.addAll(letters);
        found.put(written, new Suggested(Suggested.Kind.NUMBER, written, interaction, subject));
      }
    }
  }

  /** The numbers of an entry as they stand there. */
  private Set<String> written(Document entry, boolean facts) {
    Set<String> written = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>();
    if (facts) {
      written.add(Stored.text(entry, Fields.TICKET));
      texts.add(Stored.text(entry, Fields.SUBJECT));
    }
    String file = entry.get(Fields.FILE);
    texts.add(file == null ? Stored.text(entry, Fields.TEXT) : EntryDocuments.nameAsText(file));
    for (String text : texts) {
      for (Mention mention : beginnings.known(text)) {
        written.add(BLANKS.matcher(text.substring(mention.from(), mention.until())).replaceAll(" "));
      }
    }
    return written;
  }

  private static Document stored(Holdings holdings, int entry, Set<String> fields) throws IOException {
    return Objects.requireNonNull(holdings.stored(List.of(entry), fields).get(entry));
  }

  private static Query all(List<Query> needed, AccessFilter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    needed.forEach(each -> all.add(each, Occur.FILTER));
    return all.add(Conditions.access(filter), Occur.FILTER).build();
  }

  private static Query term(String text) {
    return new TermQuery(new Term(Fields.BEGINS, text));
  }
}
