package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.AccessPolicy;
import id.jejak.search.lucene.LuceneSearchIndex;
import id.jejak.shared.Auditable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

class SearchTest {
  @TempDir
  Path folder;

  @Test
  void givenQuestion_whenAnswered_thenRecordedForTheTrail() throws IOException {
    SearchProperties properties = new SearchProperties(folder, null, 20, Duration.ofMillis(500), Duration.ofMinutes(5),
        32, Duration.ofSeconds(3), 10_000, 16);
    try (LuceneSearchIndex index = LuceneSearchIndex.open(properties, IndexConfigReader.readCarried())) {
      Entries.put(index, 1, "Retur", "rekening pasif");
      index.refresh();
      List<Object> events = new ArrayList<>();
      Search search = new Search(index, new AccessPolicy(), TransactionOperations.withoutTransaction(),
          events::add);

      SearchPage page = search.answer(Entries.query("pasif " + "x".repeat(300)), Entries.staff(Entries.OFFICE),
          ZoneId.of("Asia/Jakarta"));

      assertThat(page.interactions()).isEqualTo(1);
      assertThat(events).singleElement().isInstanceOfSatisfying(Auditable.class, fact -> {
        assertThat(fact.action()).isEqualTo("search.answered");
        assertThat(fact.officeId()).isEqualTo(Entries.OFFICE);
        assertThat(fact.details().get("text")).hasSize(200).startsWith("pasif");
        assertThat(fact.details()).containsEntry("interactions", "1");
      });
    }
  }
}
