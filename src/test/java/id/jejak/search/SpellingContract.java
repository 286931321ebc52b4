package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.search.Spelling.Change;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When another spelling is offered for a question, in every {@link SearchIndex}. */
public abstract class SpellingContract {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final UUID OTHER_SATKER = new UUID(2, 614205);
  private static final AccessTags OTHER = new AccessTags(Entries.OFFICE, Set.of(OTHER_SATKER), Audience.SATKER,
      SecurityClass.B);

  /** Opens a new index before each test. */
  protected abstract void open() throws IOException;

  /** The index under test. */
  protected abstract SearchIndex index();

  @BeforeEach
  void startsEmpty() throws IOException {
    open();
    assertThat(spelling("rekenng", Entries.seesAll())).isEmpty();
  }

  private Optional<String> spelling(String typed, AccessFilter filter) throws IOException {
    index().refresh();
    return index().spelling(Entries.query(typed), WIB, filter).map(spelling -> spelling.in(typed));
  }

  private Optional<String> spelling(String typed) throws IOException {
    return spelling(typed, Entries.seesAll());
  }

  private static AccessFilter officer() {
    return new AccessPolicy().filterFor(new Viewer(new UUID(9, 8), "Bendahara", Entries.OFFICE, Set.of(
        Role.SATKER_OFFICER), Set.of(Entries.SATKER), Set.of(SecurityClass.B)));
  }

  @Test
  void givenMistake_whenAsked_thenTheNearestWordThatMostEntriesHave() throws IOException {
    Entries.put(index(), 1, "Retur SP2D", "rekening pasif pada bank");
    Entries.put(index(), 2, "Retur lain", "rekening baru");
    Entries.put(index(), 3, "Rekenang", "lain");

    assertThat(spelling("rekenng pasif")).contains("rekening pasif");
    assertThat(spelling("REKENNG pasif, \"rekenng\"")).contains("rekening pasif, \"rekening\"");
    assertThat(spelling("retru sp2d")).contains("retur sp2d");
    assertThat(spelling("rekening pasif")).isEmpty();
    assertThat(spelling("zzzzz")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rekeningnya pasif", "rek pasif", "yang pasif", "pasfi1 rekening", "-rekenng pasif",
      "00030t"})
  void givenWordsThatAreKnownOrNoWords_whenAsked_thenNothing(String typed) throws IOException {
    Entries.put(index(), 1, "Retur SP2D", "rekening pasif pada bank");

    assertThat(spelling(typed)).isEmpty();
  }

  @Test
  void givenCorrectedQuestionThatFindsNothing_whenAsked_thenNothing() throws IOException {
    Entries.put(index(), 1, "Retur SP2D", "rekening pasif");
    SearchQuery elsewhere = new SearchQuery("rekenng", Map.of(Facet.CHANNEL, Set.of("email")), null, null,
        Sort.RELEVANCE, null, 20);
    index().refresh();

    assertThat(index().spelling(elsewhere, WIB, Entries.seesAll())).isEmpty();
  }

  @Test
  void givenPlantedWords_whenAskedByWhoMayNotSeeThem_thenTheSameAsWithoutThem() throws IOException {
    AccessTags secret = new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), Audience.SATKER, SecurityClass.SR);
    Entries.put(index(), 1, "Retur SP2D", "rekening pasif");
    Entries.put(index(), Entries.facts(2, "Kuncirahasia"), OTHER, "kuncirahasia rekenung");
    Entries.put(index(), Entries.facts(3, "Sandirahasia"), secret, "sandirahasia");
    UUID note = UUID.randomUUID();
    index().replace(new IndexOwner(IndexOwner.Kind.MESSAGE, note), List.of(new IndexEntry(EntryKind.MESSAGE,
        new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), Audience.INTERNAL, SecurityClass.B), Entries.facts(1,
            "Retur SP2D"),
        null, note, 0, "catatrahasia", false, "id")));

    for (String typed : List.of("kuncirahsia", "sandirahsia", "catatrahsia")) {
      assertThat(spelling(typed, officer())).as(typed).isEmpty();
      assertThat(spelling(typed)).as(typed).isPresent();
    }
    assertThat(spelling("rekenung", officer())).as("hidden as typed").contains("rekening");
    assertThat(spelling("rekenung")).isEmpty();
  }

  @Test
  void givenWordThatManyHiddenEntriesHave_whenSearched_thenGuessedAsIfItWereNot() throws IOException {
    Entries.put(index(), 1, "Retur SP2D", "rekening pasif");
    for (int i = 2; i < 40; i++) {
      Entries.put(index(), Entries.facts(i, "Rekenung"), OTHER, "rekenung di sini");
    }
    index().refresh();

    SearchPage page = index().find(Entries.query("rekenung"), WIB, officer());

    assertThat(page.groups()).extracting(SearchPage.Group::subject).containsExactly("Retur SP2D");
  }

  @ParameterizedTest
  @MethodSource("id.jejak.search.SuggestionContract#oddInput")
  void givenOddInput_whenAsked_thenAnAnswer(String typed) throws IOException {
    Entries.put(index(), 1, "Perihal 😀", "rekening pasif");

    assertThat(spelling(typed)).satisfiesAnyOf(none -> assertThat(none).isEmpty(), some -> assertThat(some)
        .isPresent());
  }

  @Test
  void givenChange_whenPutIntoAText_thenWordsAloneAreChanged() {
    Spelling spelling = new Spelling(List.of(new Change("emial", "email")));

    assertThat(spelling.in("Emial kanal:emial emialnya \"emial\"")).isEqualTo("email kanal:emial emialnya \"email\"");
  }
}
