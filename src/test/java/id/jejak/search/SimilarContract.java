package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which cases are like one, and why, in every {@link SearchIndex}. */
public abstract class SimilarContract {
  private static final UUID OTHER_SATKER = new UUID(2, 614205);
  private static final String RETUR = "Retur SP2D karena rekening pasif";

  /** Opens a new index before each test. */
  protected abstract void open() throws IOException;

  /** The index under test. */
  protected abstract SearchIndex index();

  @BeforeEach
  void startsEmpty() throws IOException {
    open();
    assertThat(like(List.of(RETUR), null, Entries.seesAll())).isEmpty();
  }

  private List<SimilarCase> like(List<String> texts, @Nullable String reason, AccessFilter filter)
      throws IOException {
    index().refresh();
    return index().similar(new SimilarQuery(texts, reason, Set.of(), 5), filter);
  }

  private List<SimilarCase> like(String... texts) throws IOException {
    return like(List.of(texts), null, Entries.seesAll());
  }

  private static List<Long> numbers(List<SimilarCase> cases) {
    return cases.stream().map(one -> one.interactionId().getLeastSignificantBits()).toList();
  }

  private void say(CaseFacts facts, AccessTags tags, String words) throws IOException {
    UUID id = UUID.randomUUID();
    index().replace(new IndexOwner(IndexOwner.Kind.MESSAGE, id), List.of(new IndexEntry(EntryKind.MESSAGE, tags, facts,
        null, id, 0, words, false, "id")));
  }

  private static CaseFacts rejected(long number, String subject, String reason) {
    CaseFacts facts = Entries.facts(number, subject);
    return new CaseFacts(facts.interactionId(), facts.ticket(), subject, facts.satkerIds(), facts.satkerLabels(), facts
        .channel(), facts.serviceType(), "DITOLAK", facts.receivedAt(), facts.day(), reason);
  }

  private static AccessFilter officerOf(UUID satker) {
    return new AccessPolicy().filterFor(new Viewer(new UUID(9, 8), "Bendahara", Entries.OFFICE, Set.of(
        Role.SATKER_OFFICER), Set.of(satker), Set.of(SecurityClass.B)));
  }

  @Test
  void givenCasesOfTheSameWords_whenCompared_thenTheLikestFirstWithTheWordsAsTyped() throws IOException {
    Entries.put(index(), 1, "Rekening penerima pasif, dana diretur");
    Entries.put(index(), 2, "Retur SP2D, rekening salah");
    Entries.put(index(), 3, "Pendaftaran kontrak");
    Entries.put(index(), 4, "Rekening baru");

    List<SimilarCase> similar = like("Retur SP2D: rekeningnya pasif", "dana mohon dikirim ulang");

    assertThat(numbers(similar)).containsExactly(1L, 2L);
    assertThat(similar.getFirst().words()).contains("rekeningnya", "pasif", "dana").doesNotContain("mohon");
    assertThat(similar).allSatisfy(one -> assertThat(one.words()).hasSizeBetween(2, 5));
  }

  @Test
  void givenManyLikeIt_whenCompared_thenEachOnceAndNeverThoseLeftOut() throws IOException {
    for (int i = 1; i <= 20; i++) {
      CaseFacts facts = Entries.facts(i, RETUR);
      Entries.put(index(), facts, Entries.OPEN);
      say(facts, Entries.OPEN, "rekening pasif");
      say(facts, Entries.OPEN, "rekening pasif, retur");
    }
    index().refresh();

    List<SimilarCase> similar = index().similar(new SimilarQuery(List.of(RETUR), null, Set.of(new UUID(3, 7), new UUID(
        3, 8)), 50), Entries.seesAll());

    assertThat(numbers(similar)).hasSize(18).doesNotHaveDuplicates().doesNotContain(7L, 8L);
  }

  @Test
  void givenErrors_whenCompared_thenTheSameErrorLeadsAndIsTheReason() throws IOException {
    Entries.put(index(), 1, "Unggah ADK gagal memproses");
    say(Entries.facts(2, "Gangguan"), Entries.OPEN, "tampil kode CVR-015 di layar");
    say(Entries.facts(3, "Masuk"), Entries.OPEN, "Aplikasi berkata: Sesi Anda telah berakhir, silakan ulang");

    List<SimilarCase> byCode = like("Unggah ADK", "muncul galat CVR015 saat memproses");

    assertThat(numbers(byCode)).startsWith(2L).contains(1L);
    assertThat(byCode.getFirst().errors()).containsExactly("CVR015");
    List<SimilarCase> byMessage = like("Sulit", "muncul pesan \"sesi anda telah berakhir\" lagi");
    assertThat(numbers(byMessage)).containsExactly(3L);
    assertThat(byMessage.getFirst().errors()).containsExactly("sesi anda telah berakhir");
  }

  @Test
  void givenRejections_whenCompared_thenTheSameReasonCountsBesideAWord() throws IOException {
    Entries.put(index(), rejected(1, "SPM gaji", "nilai-berbeda"), Entries.OPEN);
    Entries.put(index(), rejected(2, "SPM gaji", "lain"), Entries.OPEN);
    Entries.put(index(), rejected(3, "Kontrak", "nilai-berbeda"), Entries.OPEN);

    List<SimilarCase> similar = like(List.of("SPM honor"), "nilai-berbeda", Entries.seesAll());

    assertThat(numbers(similar)).containsExactly(1L);
    assertThat(similar.getFirst().sameReason()).isTrue();
    assertThat(similar.getFirst().words()).containsExactly("spm");
  }

  @Test
  void givenPlantedWords_whenComparedByWhoMayNotSeeThem_thenNeitherCaseNorReasonTells() throws IOException {
    AccessTags other = new AccessTags(Entries.OFFICE, Set.of(OTHER_SATKER), Audience.SATKER, SecurityClass.B);
    AccessTags secret = new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), Audience.SATKER, SecurityClass.SR);
    AccessTags note = new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), Audience.INTERNAL, SecurityClass.B);
    String words = "Kuncirahasia mekarunik CVR998877 \"pesan galat yang rahasia\"";
    Entries.put(index(), rejected(1, words, "nilai-berbeda"), other);
    Entries.put(index(), Entries.facts(2, words), secret);
    CaseFacts noted = Entries.facts(3, "Perihal biasa tentang kontrak");
    Entries.put(index(), noted, Entries.OPEN);
    say(noted, note, words);
    List<String> texts = List.of("Kontrak " + words, "perihal error " + words);

    List<SimilarCase> seen = like(texts, "nilai-berbeda", officerOf(Entries.SATKER));

    assertThat(numbers(seen)).containsExactly(3L);
    assertThat(seen.getFirst().words()).containsExactlyInAnyOrder("kontrak", "perihal");
    assertThat(seen.getFirst().errors()).isEmpty();
    assertThat(seen.getFirst().sameReason()).isFalse();
    assertThat(numbers(like(texts, null, Entries.seesAll()))).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(like(texts, null, new AccessPolicy().filterFor(Entries.staff(new UUID(1, 2))))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("id.jejak.search.SuggestionContract#oddInput")
  void givenOddInput_whenCompared_thenAnAnswer(String typed) throws IOException {
    Entries.put(index(), 1, "Perihal 😀 rekening");

    assertThat(like(typed, typed)).hasSizeLessThanOrEqualTo(1);
  }
}
