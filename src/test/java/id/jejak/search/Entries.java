package id.jejak.search;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes interactions and documents for tests of the search. */
public final class Entries {
  public static final UUID OFFICE = new UUID(1, 1);
  public static final UUID SATKER = new UUID(2, 423792);
  public static final AccessTags OPEN = new AccessTags(OFFICE, Set.of(SATKER), Audience.SATKER, SecurityClass.B);

  private Entries() {
  }

  public static Viewer staff(UUID office) {
    return new Viewer(new UUID(9, 9), "Petugas", office, Set.of(Role.STAFF), Set.of(),
        EnumSet.allOf(SecurityClass.class));
  }

  public static AccessFilter seesAll() {
    return new AccessPolicy().filterFor(staff(OFFICE));
  }

  public static CaseFacts facts(long number, String subject) {
    return new CaseFacts(new UUID(3, number), "077-2026-%06d".formatted(number), subject, Set.of(SATKER),
        List.of("423792 Rutan Sijunjung"), "surat", "spm-sp2d", "DITERIMA",
        Instant.parse("2026-03-01T02:00:00Z").plusSeconds(60 * number), LocalDate.of(2026, 3, 1));
  }

  public static List<IndexEntry> document(CaseFacts facts, AccessTags tags, UUID document, String name,
      String... pages) {
    FileFacts file = new FileFacts(document, name, "pdf", "TEXT_COMPLETE", pages.length);
    List<IndexEntry> entries = new ArrayList<>();
    entries.add(new IndexEntry(EntryKind.FILE, tags, facts, file, null, 0, "", false, "id"));
    for (int i = 0; i < pages.length; i++) {
      entries.add(new IndexEntry(EntryKind.PAGE, tags, facts, file, null, i + 1, pages[i], false, "id"));
    }
    return entries;
  }

  /** One interaction with one document of the given pages. */
  public static void put(SearchIndex index, long number, String subject, String... pages) throws IOException {
    put(index, facts(number, subject), OPEN, pages);
  }

  public static void put(SearchIndex index, CaseFacts facts, AccessTags tags, String... pages) throws IOException {
    index.replace(new IndexOwner(IndexOwner.Kind.INTERACTION, facts.interactionId()),
        List.of(new IndexEntry(EntryKind.FACTS, tags, facts, null, null, 0, "", false, "id")));
    if (pages.length > 0) {
      UUID document = new UUID(4, facts.interactionId().getLeastSignificantBits());
      index.replace(new IndexOwner(IndexOwner.Kind.DOCUMENT, document),
          document(facts, tags, document, "berkas.pdf", pages));
    }
  }

  public static SearchQuery query(String text) {
    return query(text, Sort.RELEVANCE, null, 20);
  }

  public static SearchQuery query(String text, Sort sort, @org.jspecify.annotations.Nullable String cursor, int size) {
    return new SearchQuery(text, Map.of(), null, null, sort, cursor, size);
  }
}
