package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.search.ResultWalk.Row;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.Seeded;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SearchIndex} keeps to where all that was found is given away. */
public abstract class ExportContract {
  protected static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  /** Opens a new index before each test. */
  protected abstract void open() throws IOException;

  /** The index under test. */
  protected abstract SearchIndex index();

  @BeforeEach
  void startsEmpty() throws IOException {
    open();
    assertThat(all("")).isEmpty();
  }

  private List<Row> all(String text) throws IOException {
    return all(Entries.query(text), Entries.seesAll());
  }

  private List<Row> all(SearchQuery query, AccessFilter filter) throws IOException {
    return some(query, filter, null, Integer.MAX_VALUE);
  }

  protected List<Row> some(SearchQuery query, AccessFilter filter, @Nullable String after, int most)
      throws IOException {
    index().refresh();
    List<Row> rows = new ArrayList<>();
    index().walk(query, WIB, filter, after, row -> rows.add(row) && rows.size() < most);
    return rows;
  }

  protected static CaseFacts at(long number, String subject, Instant received) {
    CaseFacts facts = Entries.facts(number, subject);
    return new CaseFacts(facts.interactionId(), facts.ticket(), subject, facts.satkerIds(), facts.satkerLabels(), facts
        .channel(), facts.serviceType(), facts.status(), received, LocalDate.ofInstant(received, WIB));
  }

  private static List<Long> numbers(List<Row> rows) {
    return rows.stream().map(row -> row.interactionId().getLeastSignificantBits()).toList();
  }

  @Test
  void givenMatches_whenExported_thenTheLatestFirstWithFactsAndTheNumberOfHits() throws IOException {
    Entries.put(index(), 1, "Retur SP2D", "rekening pasif", "rekening tutup");
    Entries.put(index(), 2, "Rekening baru");
    Entries.put(index(), 3, "Lain", "tidak ada");

    List<Row> rows = all("rekening");

    assertThat(numbers(rows)).containsExactly(2L, 1L);
    Row last = rows.getLast();
    assertThat(last.hits()).isEqualTo(2);
    assertThat(last.ticket()).isEqualTo("077-2026-000001");
    assertThat(last.subject()).isEqualTo("Retur SP2D");
    assertThat(last.satkers()).containsExactly("423792 Rutan Sijunjung");
    assertThat(List.of(last.channel(), last.service(), last.status())).containsExactly("surat", "spm-sp2d",
        "DITERIMA");
    assertThat(last.receivedAt()).isEqualTo(Entries.facts(1, "").receivedAt());
    assertThat(last.key()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void givenFilters_whenExported_thenTheyNarrow() throws IOException {
    Entries.put(index(), at(1, "Retur", Instant.parse("2026-01-31T17:00:00Z")), Entries.OPEN);
    Entries.put(index(), at(2, "Retur", Instant.parse("2026-02-28T16:59:59Z")), Entries.OPEN);
    Entries.put(index(), at(3, "Retur", Instant.parse("2026-02-28T17:00:00Z")), Entries.OPEN);

    SearchQuery february = new SearchQuery("retur", Map.of(Facet.CHANNEL, Set.of("surat"), Facet.STATUS, Set.of(
        "DITERIMA"), Facet.YEAR, Set.of("2026")), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), Sort.RELEVANCE,
        null, 20);
    SearchQuery other = new SearchQuery("retur", Map.of(Facet.CHANNEL, Set.of("email")), null, null, Sort.RELEVANCE,
        null, 20);

    assertThat(numbers(all(february, Entries.seesAll()))).containsExactly(2L, 1L);
    assertThat(all(other, Entries.seesAll())).isEmpty();
  }

  @Test
  void givenSomeWordsOnly_whenExported_thenNotAmongThem() throws IOException {
    Entries.put(index(), 1, "Retur SP2D", "rekening pasif");
    Entries.put(index(), 2, "Retur lain");

    assertThat(numbers(all("retur pasif"))).containsExactly(1L);
    assertThat(index().find(Entries.query("retur pasif"), WIB, Entries.seesAll()).groups()).as("on the page").hasSize(
        2);
  }

  @Test
  void givenWordThatNothingHolds_whenExported_thenTheSameIsLeftOutAsOnThePage() throws IOException {
    for (long i = 1; i <= 5; i++) {
      Entries.put(index(), i, "Retur", "rekening pasif");
    }
    SearchQuery query = Entries.query("retur zzyzxqq");
    List<Row> first = some(query, Entries.seesAll(), null, 2);
    // Now something holds both; what goes on is the list that was begun.
    Entries.put(index(), 9, "Retur zzyzxqq");

    List<Row> rest = some(query, Entries.seesAll(), first.getLast().key(), 100);

    assertThat(numbers(first)).containsExactly(5L, 4L);
    assertThat(numbers(rest)).containsExactly(3L, 2L, 1L);
  }

  @Test
  void givenOtherViewers_whenExported_thenNothingThatIsNotTheirs() throws IOException {
    UUID other = new UUID(2, 999);
    Entries.put(index(), 1, "Retur kuncirahasia");
    Entries.put(index(), Entries.facts(2, "Retur"), new AccessTags(Entries.OFFICE, Set.of(other), Audience.SATKER,
        SecurityClass.B), "isi");
    index().replace(new IndexOwner(IndexOwner.Kind.MESSAGE, new UUID(5, 2)), List.of(new IndexEntry(
        EntryKind.MESSAGE, new AccessTags(Entries.OFFICE, Set.of(other), Audience.INTERNAL, SecurityClass.B),
        Entries.facts(2, "Retur"), null, new UUID(5, 2), 0, "catatan internal retur", false, "id")));
    AccessFilter officer = new AccessPolicy().filterFor(new Viewer(new UUID(9, 8), "Bendahara", Entries.OFFICE, Set.of(
        Role.SATKER_OFFICER), Set.of(other), EnumSet.allOf(SecurityClass.class)));
    AccessFilter nobody = new AccessPolicy().filterFor(new Viewer(new UUID(9, 7), "Administrator", Entries.OFFICE, Set
        .of(Role.ADMINISTRATOR), Set.of(), EnumSet.allOf(SecurityClass.class)));

    assertThat(all(Entries.query("retur"), officer)).singleElement().satisfies(row -> {
      assertThat(row.interactionId()).isEqualTo(new UUID(3, 2));
      assertThat(row.hits()).as("without the internal note").isEqualTo(3);
    });
    assertThat(all(Entries.query("kuncirahasia"), officer)).isEmpty();
    assertThat(all(Entries.query(""), nobody)).isEmpty();
  }

  @Seeded(6)
  void givenBreaksAndWrites_whenGoneOn_thenEachRowOnceAndInOrder(Random random) throws IOException {
    int cases = 50 + random.nextInt(100);
    for (long i = 1; i <= cases; i++) {
      Entries.put(index(), at(i, "Retur", Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(20))),
          Entries.OPEN, "satu", "dua");
    }
    List<Row> got = new ArrayList<>();
    String key = null;
    List<Row> part;
    do {
      part = some(Entries.query("retur"), Entries.seesAll(), key, 1 + random.nextInt(30));
      got.addAll(part);
      key = part.isEmpty() ? key : part.getLast().key();
      // What is written meanwhile again stays where it is, and what is newer than all comes no more.
      long again = 1L + random.nextInt(cases);
      Entries.put(index(), at(5_000 + got.size(), "Retur", Instant.parse("2026-02-01T00:00:00Z")), Entries.OPEN);
      index().replace(new IndexOwner(IndexOwner.Kind.DOCUMENT, new UUID(4, again)), List.of());
    } while (!part.isEmpty());

    assertThat(numbers(got)).doesNotHaveDuplicates().hasSize(cases);
    assertThat(got).extracting(Row::receivedAt).isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void givenKeyOfAnotherQuestion_whenGoneOn_thenRefused() throws IOException {
    Entries.put(index(), 1, "Retur");
    String key = all("retur").getFirst().key();

    for (String hostile : List.of("x", "", "!!!!", "A".repeat(60), key + "A")) {
      assertThatThrownBy(() -> some(Entries.query("retur"), Entries.seesAll(), hostile, 1)).isInstanceOf(
          CursorInvalid.class);
    }
    assertThatThrownBy(() -> some(Entries.query("lain"), Entries.seesAll(), key, 1)).isInstanceOf(CursorInvalid.class);
  }

  @Test
  void givenTakerThatFails_whenWalked_thenItsFailureEndsTheWalk() throws IOException {
    Entries.put(index(), 1, "Retur");
    Entries.put(index(), 2, "Retur");
    index().refresh();
    List<Row> taken = new ArrayList<>();

    assertThatThrownBy(() -> index().walk(Entries.query("retur"), WIB, Entries.seesAll(), null, row -> {
      taken.add(row);
      throw new IOException("the client went away");
    })).isInstanceOf(IOException.class).hasMessage("the client went away");
    assertThat(taken).hasSize(1);
  }
}
