package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.Entries;
import id.jejak.search.EntryKind;
import id.jejak.search.ExportContract;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.ResultWalk.Row;
import id.jejak.search.SearchIndex;
import id.jejak.search.lucene.Groups.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneExportTest extends ExportContract {
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  @TempDir
  Path folder;
  @SuppressWarnings("NullAway.Init") // opened by the contract before each test
  private LuceneSearchIndex index;

  @Override
  protected void open() throws IOException {
    index = LuceneSearchIndex.open(LuceneSearchIndexTest.properties(folder, 10_000), IndexConfigReader.readCarried());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Override
  protected SearchIndex index() {
    return index;
  }

  private void put(long number, Instant received) throws IOException {
    index.replace(new IndexOwner(IndexOwner.Kind.INTERACTION, new UUID(3, number)), List.of(new IndexEntry(
        EntryKind.FACTS, Entries.OPEN, at(number, "Retur", received), null, null, 0, "", false, "id")));
  }

  /** What a walk gave, without a list of it. */
  private static final class Checking {
    private long rows;
    private @Nullable Instant last;
    private String key = "";
    private final BitSet seen = new BitSet();

    boolean take(Row row) {
      assertThat(last == null || !row.receivedAt().isAfter(last)).isTrue();
      last = row.receivedAt();
      int number = (int) row.interactionId().getLeastSignificantBits();
      assertThat(seen.get(number)).isFalse();
      seen.set(number);
      rows++;
      if (rows == 100_000) {
        key = row.key();
      }
      return true;
    }
  }

  @Test
  void givenAHundredThousandAndMore_whenWalked_thenEachOnceAndAnyPlaceIsReachedByItsKey() throws IOException {
    int cases = 103_000;
    for (int i = 0; i < cases; i++) {
      // Most by the minute; one long gap, and many of the same moment as an import writes them.
      put(i, i < 5_000 ? START : START.plusSeconds(60L * i + (i > 50_000 ? 300_000_000L : 0)));
    }
    index.commit(1);
    index.refresh();
    Checking whole = new Checking();

    index.walk(Entries.query("retur"), WIB, Entries.seesAll(), null, whole::take);

    assertThat(whole.rows).isEqualTo(cases);
    List<Row> page = some(Entries.query("retur"), Entries.seesAll(), whole.key, 1);
    assertThat(page).singleElement().satisfies(row -> assertThat(row.receivedAt()).isEqualTo(START));
    Checking rest = new Checking();
    index.walk(Entries.query("retur"), WIB, Entries.seesAll(), whole.key, rest::take);
    assertThat(rest.rows).isEqualTo(3_000);
  }

  @Test
  void givenMoreThanAWindow_whenCollected_thenNoMoreThanTwoWindowsAreHeld() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      put(i, START.plusSeconds(i % 700));
    }
    index.refresh();
    WindowCollector collector = new WindowCollector(50, new Place(Long.MAX_VALUE, 0));
    try (LuceneHoldings holdings = index.holdings()) {
      InOrder.search(holdings.searcher(), MatchAllDocsQuery.INSTANCE, collector);
    }

    assertThat(collector.latest()).hasSize(50).isSortedAccordingTo((one, other) -> other.place().compareTo(one
        .place()));
    assertThat(collector.latest().getFirst().place().value()).isEqualTo(EntryDocuments.micros(START.plusSeconds(699)));
    assertThat(collector.leftSome()).isTrue();
    assertThat(collector.mostHeld()).isLessThanOrEqualTo(100);
  }
}
