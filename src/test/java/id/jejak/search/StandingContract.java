package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.search.StandingQuestions.Among;
import id.jejak.search.StandingQuestions.Anchors;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link SearchIndex} keeps to for questions that stand. */
public abstract class StandingContract {
  protected static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final UUID DOCUMENT = new UUID(4, 1);
  private static final IndexOwner OWNER = new IndexOwner(IndexOwner.Kind.DOCUMENT, DOCUMENT);

  /** Opens a new index before each test. */
  protected abstract void open() throws IOException;

  /** The index under test. */
  protected abstract SearchIndex index();

  @BeforeEach
  void startsEmpty() throws IOException {
    open();
    assertThat(index().holding(Entries.query(""), new Among.Owners(Set.of(OWNER)), WIB, Entries.seesAll())).isEmpty();
  }

  private Set<UUID> holding(SearchQuery query, AccessFilter filter) throws IOException {
    index().refresh();
    return index().holding(query, new Among.Owners(Set.of(OWNER)), WIB, filter);
  }

  private static List<IndexEntry> entries(String... pages) {
    return Entries.document(Entries.facts(1, "Retur SP2D gaji"), Entries.OPEN, DOCUMENT, "SPTJM 00030T.pdf", pages);
  }

  /** Whether an anchor of the question is among the terms of the entries. */
  protected boolean isAnchored(SearchQuery query, List<IndexEntry> entries) throws IOException {
    Anchors anchors = index().anchors(query, WIB, Entries.seesAll());
    Set<String> terms = new HashSet<>();
    for (IndexEntry entry : entries) {
      index().terms(OWNER, entry, terms::add);
    }
    return anchors.always() || anchors.terms().stream().anyMatch(anchor -> anchor.indexOf(Anchors.BEGINNING) < 0
        ? terms.contains(anchor)
        : terms.stream().anyMatch(term -> term.startsWith(anchor.replace(Anchors.BEGINNING, Anchors.WHOLE))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"retur", "rekening pasif", "\"rekening pasif\"", "pasif OR aktif", "rekening -tutup", "sptjm",
      "nomor:00030T", "0003*", "SPM 00030T/423792/2026", "423792", "077-2026-000001", "rekning", "gaji retur", "norek",
      "bagaimana rekening yang pasif dapat dibuka kembali", "rekeningnya", "", "-tutup", "PMK 190 Tahun 2012",
      "240770*"})
  void givenQuestionThatFindsAnEntry_whenAnchored_thenTheEntryHasAnAnchor(String text) throws IOException {
    List<IndexEntry> entries = entries("Rekening pasif dapat dibuka kembali sesuai PMK 190 Tahun 2012.",
        "SPM 00030T/423792/2026 dengan SP2D 240770000012345; norek 00112.");
    index().replace(OWNER, entries);

    assertThat(holding(Entries.query(text), Entries.seesAll())).as("found at all").isNotEmpty();
    assertThat(isAnchored(Entries.query(text), entries)).isTrue();
  }

  @Test
  void givenAnchorsOfAnIndexWithoutTheWord_whenAnEntryHoldsIt_thenItHasAnAnchor() throws IOException {
    Entries.put(index(), 9, "Lain sama sekali", "tidak ada hubungannya");
    index().refresh();

    for (String text : List.of("rekening", "00030T/423792/2026", "sakti gagal", "240770000012345")) {
      assertThat(isAnchored(Entries.query(text), entries("Rekening; SPM 00030T/423792/2026; SAKTI gagal login.",
          "240770000012345"))).as(text).isTrue();
    }
  }

  @Test
  void givenOtherWords_whenAnchored_thenTheEntryHasNone() throws IOException {
    index().replace(OWNER, entries("Rekening pasif"));
    index().refresh();

    for (String text : List.of("dispensasi", "rekening dispensasi", "nomor:99999X", "\"pagu minus\"")) {
      assertThat(isAnchored(Entries.query(text), entries("Rekening pasif"))).as(text).isFalse();
    }
  }

  @Test
  void givenFiltersAlone_whenAnchored_thenByThem() throws IOException {
    SearchQuery email = new SearchQuery("", Map.of(Facet.CHANNEL, Set.of("email")), null, null, Sort.RELEVANCE, null,
        20);
    SearchQuery since = new SearchQuery("", Map.of(), LocalDate.of(
        2026, 1, 1), null, Sort.RELEVANCE, null, 20);

    assertThat(isAnchored(email, entries("satu"))).isFalse();
    assertThat(index().anchors(since, WIB, Entries.seesAll()).always()).isTrue();
    assertThat(index().anchors(Entries.query("retur"), WIB, new AccessPolicy().filterFor(Entries.staff(new UUID(1,
        7)))).terms()).as("nothing of what one may see").noneMatch(term -> term.startsWith("access"));
  }

  @Test
  void givenPartOfTheWords_whenAsked_thenNotHeld() throws IOException {
    index().replace(OWNER, entries("Rekening pasif dapat dibuka kembali."));

    assertThat(holding(Entries.query("rekening pasif"), Entries.seesAll())).containsExactly(new UUID(3, 1));
    assertThat(holding(Entries.query("rekening dispensasi"), Entries.seesAll())).isEmpty();
    assertThat(holding(Entries.query("rekening pasif dibuka kembali dengan surat dispensasi kepala kantor"), Entries
        .seesAll())).isEmpty();
    assertThat(holding(Entries.query("rekening -pasif"), Entries.seesAll())).as("the entry of the file itself")
        .isEmpty();
  }

  @Test
  void givenOthersEntry_whenAsked_thenNotHeld() throws IOException {
    UUID satker = new UUID(2, 999);
    index().replace(OWNER, Entries.document(Entries.facts(1, "Retur"), new AccessTags(Entries.OFFICE, Set.of(satker),
        Audience.INTERNAL, SecurityClass.T), DOCUMENT, "berkas.pdf", "kuncirahasia"));

    assertThat(holding(Entries.query("kuncirahasia"), Entries.seesAll())).hasSize(1);
    assertThat(holding(Entries.query("kuncirahasia"), new AccessPolicy().filterFor(Entries.staff(new UUID(1, 7)))))
        .isEmpty();
  }

  @Test
  void givenInteractions_whenAsked_thenThoseThatHoldIt() throws IOException {
    for (long i = 1; i <= 5; i++) {
      Entries.put(index(), i, i % 2 == 0 ? "Retur" : "Lain", "isi");
    }
    index().refresh();

    assertThat(index().holding(Entries.query("retur"), new Among.Interactions(Set.of(new UUID(3, 1), new UUID(3, 2))),
        WIB, Entries.seesAll())).containsExactly(new UUID(3, 2));
  }
}
