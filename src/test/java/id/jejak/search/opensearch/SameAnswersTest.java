package id.jejak.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.Entries;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchIndex;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.search.lucene.LuceneSearchIndex;
import id.jejak.testing.OpenSearchServer;
import id.jejak.testing.Seeded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Both engines answer alike, to the score: the same interactions in the same order with the same passages. */
@Tag("servers")
class SameAnswersTest {
  @RegisterExtension
  static final OpenSearchServer SERVER = new OpenSearchServer();
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final List<String> WORDS = List.of("retur", "rekening", "pasif", "SPM", "SP2D", "honor", "ditolak",
      "penolakan", "supplier", "aktif", "kontrak", "00030T/423792/2014", "S-810/KPN.0801/2024", "yang", "karena",
      "bank", "uang persediaan", "Surat Perintah Membayar (SPM)", "tanggal 15", "gaji", "belum", "e-SPM", "revisi DIPA",
      "LPJ bendahara");
  private final String prefix = SERVER.freshPrefix();
  @TempDir
  Path folder;
  @SuppressWarnings("NullAway.Init") // opened before each test
  private LuceneSearchIndex lucene;
  @SuppressWarnings("NullAway.Init") // opened before each test
  private OpenSearchIndex cluster;

  @BeforeEach
  void open() throws IOException {
    SearchProperties properties = new SearchProperties(folder, null, 20, Duration.ofMillis(500), Duration.ofMinutes(5),
        32, Duration.ofSeconds(30), 10_000, 16);
    lucene = LuceneSearchIndex.open(properties, IndexConfigReader.readCarried());
    cluster = OpenSearchIndexes.open(OpenSearchIndexes.properties(List.of(SERVER.uri()), prefix, 3, 0, 100));
  }

  @AfterEach
  void close() throws IOException {
    lucene.close();
    cluster.close();
    SERVER.remove(prefix);
  }

  @Seeded(3)
  void givenSameEntries_whenAsked_thenSameAnswers(Random random) throws IOException {
    for (int i = 1; i <= 60; i++) {
      String subject = text(random, 4);
      String[] pages = new String[random.nextInt(4)];
      for (int page = 0; page < pages.length; page++) {
        pages[page] = text(random, 10 + random.nextInt(60));
      }
      Entries.put(lucene, i, subject, pages);
      Entries.put(cluster, i, subject, pages);
    }
    lucene.refresh();
    cluster.refresh();

    for (int i = 0; i < 30; i++) {
      String question = text(random, 1 + random.nextInt(6)).replace(".", "");
      Sort sort = random.nextInt(4) == 0 ? Sort.NEWEST : Sort.RELEVANCE;
      assertThat(answer(cluster, question, sort)).as(question).isEqualTo(answer(lucene, question, sort));
    }
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(8) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  /** All but the cursor. */
  private static SearchPage answer(SearchIndex index, String question, Sort sort) throws IOException {
    SearchPage page = index.find(Entries.query(question, sort, null, 20), WIB, Entries.seesAll());
    return new SearchPage(page.groups(), page.interactions(), page.atLeast(), page.relaxed(), page.nothingFits(),
        page.facets(),
        null);
  }

  @Test
  void givenMoreThanAreCounted_whenPagedThrough_thenEachOnceInTheSameOrder() throws IOException {
    Random random = new Random(11);
    for (long i = 1; i <= 300; i++) {
      String[] pages = new String[1 + random.nextInt(3)];
      for (int page = 0; page < pages.length; page++) {
        pages[page] = "gaji ".repeat(1 + random.nextInt(5)) + "isi ".repeat(random.nextInt(30));
      }
      Entries.put(lucene, i, "Perihal", pages);
      Entries.put(cluster, i, "Perihal", pages);
    }
    lucene.refresh();
    cluster.refresh();

    for (Sort sort : Sort.values()) {
      assertThat(all(cluster, sort)).isEqualTo(all(lucene, sort)).hasSize(300);
    }
    assertThat(answer(cluster, "gaji", Sort.RELEVANCE).atLeast()).isTrue();
  }

  private static List<UUID> all(SearchIndex index, Sort sort) throws IOException {
    List<UUID> all = new ArrayList<>();
    @Nullable
    String cursor = null;
    do {
      SearchPage page = index.find(Entries.query("gaji", sort, cursor, 17), WIB, Entries.seesAll());
      page.groups().forEach(group -> all.add(group.interactionId()));
      cursor = page.next();
    } while (cursor != null);
    return all;
  }
}
