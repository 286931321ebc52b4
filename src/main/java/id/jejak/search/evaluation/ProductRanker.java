package id.jejak.search.evaluation;

import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.search.CaseFacts;
import id.jejak.search.EntryKind;
import id.jejak.search.FileFacts;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.Search;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery;
import id.jejak.search.lucene.LuceneSearchIndex;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The product as it answers on the search page: each document a case with one file, asked by somebody of the office who
 * may see everything. The title is the subject of the case, as an official registers a letter under what it is about;
 * its id stands in the places of ticket and file name. All cases are alike in everything else.
 */
final class ProductRanker implements Ranker {
  private static final UUID OFFICE = new UUID(0, 1);
  private static final AccessTags OPEN = new AccessTags(OFFICE, Set.of(), Audience.SATKER, SecurityClass.B);
  private static final Viewer VIEWER = new Viewer(new UUID(0, 2), "", OFFICE, Set.of(Role.STAFF), Set.of(), Set.of(
      SecurityClass.values()));
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Instant RECEIVED = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final LuceneSearchIndex index;
  private final Search search;
  private final int pageSize;

  private ProductRanker(LuceneSearchIndex index, int pageSize) {
    this.index = index;
    this.pageSize = pageSize;
    search = new Search(index, new AccessPolicy(), TransactionOperations.withoutTransaction(), event -> {
    });
  }

  static ProductRanker in(Path folder, IndexConfig config) throws IOException {
    // As an office has it, but for the time limit: figures must not tell of a busy machine.
    SearchProperties properties = new Binder(new MapConfigurationPropertySource(Map.of("search.folder", folder
        .toString(), "search.timeout", "60s"))).bind("search", SearchProperties.class).get();
    return new ProductRanker(LuceneSearchIndex.open(properties, config), properties
        .pageSize());
  }

  @Override
  public void put(CorpusDocument document) throws IOException {
    // Equal scores are told apart by this id: it must not follow the order of the corpus.
    UUID id = UUID.nameUUIDFromBytes(document.id().getBytes(StandardCharsets.UTF_8));
    CaseFacts facts = new CaseFacts(id, document.id(), document.title(), Set.of(), List.of(), "surat", "lain",
        "SELESAI", RECEIVED, DAY);
    List<String> pages = document.pages();
    FileFacts file = new FileFacts(id, document.id(), "text", "TEXT_COMPLETE", pages.size());
    List<IndexEntry> entries = new ArrayList<>();
    entries.add(entry(EntryKind.FILE, facts, file, 0, ""));
    for (String page : pages) {
      entries.add(entry(EntryKind.PAGE, facts, file, entries.size(), page));
    }
    index.replace(new IndexOwner(IndexOwner.Kind.INTERACTION, id), List.of(new IndexEntry(EntryKind.FACTS, OPEN, facts,
        null, null, 0, "", false, "id")));
    index.replace(new IndexOwner(IndexOwner.Kind.DOCUMENT, id), entries);
  }

  private static IndexEntry entry(EntryKind kind, CaseFacts facts, FileFacts file, int page, String text) {
    return new IndexEntry(kind, OPEN, facts, file, null, page, text, false, "id");
  }

  @Override
  public void settle() throws IOException {
    index.refresh();
  }

  @Override
  public List<String> find(String question) {
    SearchPage page = search.answer(SearchQuery.of(question.strip(), pageSize), VIEWER, ZONE);
    return page.nothingFits() ? List.of() : page.groups().stream().map(SearchPage.Group::ticket).toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
