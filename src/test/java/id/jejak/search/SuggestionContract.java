package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.search.Suggested.Kind;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is offered while somebody types, in every {@link SearchIndex}. */
public abstract class SuggestionContract {
  private static final UUID OTHER_SATKER = new UUID(2, 614205);
  private static final AccessTags NOTE = new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), Audience.INTERNAL,
      SecurityClass.B);

  /** Opens a new index before each test. */
  protected abstract void open() throws IOException;

  /** The index under test. */
  protected abstract SearchIndex index();

  @BeforeEach
  void startsEmpty() throws IOException {
    open();
    assertThat(suggest("re", Entries.seesAll())).isEmpty();
  }

  private List<Suggested> suggest(String typed, AccessFilter filter) throws IOException {
    index().refresh();
    return index().suggest(typed, filter, 5);
  }

  private List<String> subjects(String typed) throws IOException {
    return suggest(typed, Entries.seesAll()).stream().filter(one -> one.kind() == Kind.SUBJECT).map(Suggested::text)
        .toList();
  }

  private List<String> numbers(String typed) throws IOException {
    return suggest(typed, Entries.seesAll()).stream().filter(one -> one.kind() == Kind.NUMBER).map(Suggested::text)
        .toList();
  }

  private void say(CaseFacts facts, AccessTags tags, String words) throws IOException {
    UUID id = UUID.randomUUID();
    index().replace(new IndexOwner(IndexOwner.Kind.MESSAGE, id), List.of(new IndexEntry(EntryKind.MESSAGE, tags, facts,
        null, id, 0, words, false, "id")));
  }

  private static AccessFilter officerOf(UUID satker) {
    return new AccessPolicy().filterFor(new Viewer(new UUID(9, 8), "Bendahara", Entries.OFFICE, Set.of(
        Role.SATKER_OFFICER), Set.of(satker), Set.of(SecurityClass.B)));
  }

  @Test
  void givenSubjects_whenTyped_thenThoseThatBeginSoBeforeOthersAndNewerFirst() throws IOException {
    Entries.put(index(), 1, "Retur SP2D gaji");
    Entries.put(index(), 2, "Penolakan retur");
    Entries.put(index(), 3, "Rekonsiliasi E-Rekon");
    Entries.put(index(), 4, "Retur SP2D honor");
    Entries.put(index(), 5, "Permintaan data");

    assertThat(subjects("re")).containsExactly("Retur SP2D honor", "Rekonsiliasi E-Rekon", "Retur SP2D gaji",
        "Penolakan retur");
    assertThat(subjects("RETUR")).containsExactly("Retur SP2D honor", "Retur SP2D gaji", "Penolakan retur");
    assertThat(subjects("rekonsil")).containsExactly("Rekonsiliasi E-Rekon");
    assertThat(subjects("retur g")).containsExactly("Retur SP2D honor", "Retur SP2D gaji", "Penolakan retur");
    assertThat(subjects("retur ga")).containsExactly("Retur SP2D gaji");
    assertThat(subjects("gaji retur ")).containsExactly("Retur SP2D gaji");
    assertThat(subjects("retu ")).isEmpty();
  }

  @Test
  void givenOneSubjectOfManyCases_whenTyped_thenOnceAndOfTheNewest() throws IOException {
    for (int i = 1; i <= 100; i++) {
      Entries.put(index(), i, i % 50 == 0 ? "Retur gaji" : "Retur SP2D");
    }

    assertThat(suggest("ret", Entries.seesAll())).containsExactly(new Suggested(Kind.SUBJECT, "Retur gaji", new UUID(3,
        100), null), new Suggested(Kind.SUBJECT, "Retur SP2D", new UUID(3, 99), null));
  }

  @ParameterizedTest
  @CsvSource({"00030, SPM 00030T/423792/2026", "30t/42, ", "00030t4237, SPM 00030T/423792/2026",
      "spm 00030T/4, SPM 00030T/423792/2026", "retur spm 000, SPM 00030T/423792/2026",
      "spm 00030T/423792/202, SPM 00030T/423792/2026", "077-2026-00, 077-2026-000001",
      "077-2026-000001, 077-2026-000001",
      "2607713099, SP2D 260771309999771", "sp2d 26077, SP2D 260771309999771",
      "SP2D 260771309999771, SP2D 260771309999771",
      "cvr0, CVR015", "s-810/k, S-810/KPN.0801/2024", "99, "})
  void givenNumbers_whenTheyBeginSo_thenOfferedAsWritten(String typed, @Nullable String number)
      throws IOException {
    CaseFacts facts = Entries.facts(1, "SPM 00030T/423792/2026 ditolak");
    Entries.put(index(), facts, Entries.OPEN);
    say(facts, Entries.OPEN,
        "Galat CVR015, surat S-810/KPN.0801/2024, lalu SP2D 260771309999771. Sebesar Rp16.000.000");

    assertThat(numbers(typed)).isEqualTo(number == null ? List.of() : List.of(number));
  }

  @Test
  void givenNumberOfFactsAndOfAMessage_whenTyped_thenTheSubjectOfTheCaseStandsBesideTheFirst() throws IOException {
    CaseFacts facts = Entries.facts(1, "SPM 00030T/423792/2026 ditolak");
    Entries.put(index(), facts, Entries.OPEN);
    say(Entries.facts(2, "Lain"), Entries.OPEN, "nomor 00031T/423792/2026");

    assertThat(suggest("0003", Entries.seesAll())).filteredOn(one -> one.kind() == Kind.NUMBER).extracting(
        Suggested::subject).containsExactlyInAnyOrder("SPM 00030T/423792/2026 ditolak", null);
  }

  @Test
  void givenPlantedWords_whenTypedByWhoMayNotSeeThem_thenTheSameAsForWordsThatAreNot() throws IOException {
    AccessTags secret = new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), Audience.SATKER, SecurityClass.SR);
    Entries.put(index(), 1, "Kuncirahasia perihal 00977T/423792/2026");
    Entries.put(index(), Entries.facts(2, "Kuncirahasia dua CVR998877"), secret);
    say(Entries.facts(3, "Perihal"), NOTE, "Kuncirahasia tiga, nomor 00988T/423792/2026");

    for (String typed : List.of("ku", "kunci", "kuncirahas", "perihal", "00977", "cvr99", "00988T/4237", "077-2026")) {
      assertThat(suggest(typed, officerOf(OTHER_SATKER))).as(typed).isEmpty();
    }
    AccessFilter own = officerOf(Entries.SATKER);
    assertThat(suggest("kuncirahas", own)).extracting(Suggested::text).containsExactly(
        "Kuncirahasia perihal 00977T/423792/2026");
    assertThat(suggest("cvr99", own)).isEmpty();
    assertThat(suggest("00988T", own)).isEmpty();
    assertThat(suggest("00988T", Entries.seesAll())).extracting(Suggested::text).containsExactly("00988T/423792/2026");
    assertThat(suggest("kunci", new AccessPolicy().filterFor(Entries.staff(new UUID(1, 2))))).isEmpty();
  }

  @Test
  void givenManyHiddenOnes_whenTyped_thenTheFewVisibleAreStillOffered() throws IOException {
    AccessTags other = new AccessTags(Entries.OFFICE, Set.of(OTHER_SATKER), Audience.SATKER, SecurityClass.B);
    Entries.put(index(), 1, "Retur milik sendiri");
    for (int i = 2; i < 400; i++) {
      Entries.put(index(), Entries.facts(i, "Retur orang lain " + i), other);
    }

    assertThat(suggest("re", officerOf(Entries.SATKER))).extracting(Suggested::text).containsExactly(
        "Retur milik sendiri");
  }

  @Test
  void givenSubjectChangedOrTakenAway_whenTyped_thenOnlyWhatIsThereNow() throws IOException {
    Entries.put(index(), 1, "Keliru ketik");
    Entries.put(index(), 1, "Perihal benar");

    assertThat(subjects("keliru")).isEmpty();
    assertThat(subjects("perihal")).containsExactly("Perihal benar");
    index().replace(new IndexOwner(IndexOwner.Kind.INTERACTION, new UUID(3, 1)), List.of());
    assertThat(subjects("perihal")).isEmpty();
  }

  static List<String> oddInput() {
    List<String> odd = new ArrayList<>(SearchIndexContract.hostileQuestions().toList());
    odd.addAll(List.of("", " ", "r", "^re", "=00", "re*", "9".repeat(10_000), "spm ".repeat(5_000), "00030T/".repeat(
        900), "\ud83d\ude00\ud83d\ude00", "<script>", "re\u0000tur", "\ud83d", "٣٠٠"));
    return odd;
  }

  @ParameterizedTest
  @MethodSource("oddInput")
  void givenOddInput_whenTyped_thenAnAnswer(String typed) throws IOException {
    Entries.put(index(), 1, "Perihal 😀 SPM 00030T/423792/2026");

    assertThat(suggest(typed, Entries.seesAll())).hasSizeLessThanOrEqualTo(10);
  }
}
