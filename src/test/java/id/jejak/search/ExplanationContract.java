package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.search.Explanation.Part;
import id.jejak.search.Explanation.Place;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of why an interaction is an answer, by every {@link SearchIndex}. */
public abstract class ExplanationContract {
  /** Opens a new index before each test. */
  protected abstract void open() throws IOException;

  /** The index under test. */
  protected abstract SearchIndex index();

  @BeforeEach
  void startsEmpty() throws IOException {
    open();
    assertThat(explain("retur", 1, Entries.seesAll())).isEmpty();
  }

  private Optional<Explanation> explain(String text, long number, AccessFilter filter) throws IOException {
    index().refresh();
    return index().explain(Entries.query(text), new UUID(3, number), ZoneOffset.UTC, filter);
  }

  private Explanation explained(String text, long number) throws IOException {
    return explain(text, number, Entries.seesAll()).orElseThrow();
  }

  private static Part part(Explanation explanation, String typed) {
    return explanation.parts().stream().filter(part -> part.typed().equals(typed)).findFirst().orElseThrow();
  }

  @Test
  void givenWordsInSubjectAndText_whenExplained_thenEachWithItsPlaceAndForm() throws IOException {
    Entries.put(index(), 1, "Permohonan retur", "SPM yang ditolak bank karena rekening pasif.");

    Explanation why = explained("retur menolak", 1);

    assertThat(part(why, "retur").places()).contains(Place.SUBJECT);
    assertThat(part(why, "retur").forms()).isEmpty();
    assertThat(part(why, "menolak").places()).containsExactly(Place.TEXT);
    assertThat(part(why, "menolak").forms()).containsExactly("tolak");
    assertThat(part(why, "menolak").stems()).isTrue();
    assertThat(why.parts().stream().mapToInt(Part::percent).sum() + why.together().percent()).isBetween(98, 102);
    assertThat(why.relaxed()).isEmpty();
    assertThat(why.group().partly()).isFalse();
  }

  @Test
  void givenWordsInOneSentence_whenExplained_thenThatSentenceIsTold() throws IOException {
    Entries.put(index(), 1, "Permohonan", "Bendahara bertanya. Rekening pasif karena retur honor, kata bank. Selesai.");

    Explanation why = explained("rekening retur honor bendahara", 1);

    assertThat(why.together().sentence()).isEqualTo("Rekening pasif karena retur honor, kata bank");
    assertThat(why.together().percent()).isPositive();
  }

  @Test
  void givenAbbreviationThatATextExplains_whenExplained_thenItsWordsAreTheForm() throws IOException {
    Entries.put(index(), 1, "Permohonan", "Dibahas dalam Gugus Pemantau Kas Harian (GPKH).");
    Entries.put(index(), 2, "Laporan", "Gugus pemantau kas harian menyusun laporan.");
    Entries.put(index(), 3, "Undangan", "Laporan GPKH.");

    assertThat(part(explained("gpkh", 2), "gpkh").forms()).containsExactly("gugus pemantau kas harian");
    assertThat(part(explained("laporan gugus pemantau kas harian", 3), "gpkh").places()).contains(Place.TEXT);
  }

  @Test
  void givenNumberInText_whenExplained_thenItIsTheNumberAndWeighsMost() throws IOException {
    Entries.put(index(), 1, "Koreksi", "Mohon koreksi SPM 00030T/423792/2026 hari ini");

    Explanation why = explained("koreksi SPM 30T/423792/2026", 1);

    Part number = why.parts().stream().filter(part -> part.places().contains(Place.NUMBER)).findFirst().orElseThrow();
    assertThat(number.typed()).contains("423792");
    assertThat(why.parts()).allMatch(part -> part.percent() <= number.percent());
  }

  @Test
  void givenWordOfTheQuestionThatIsNotThere_whenExplained_thenItHasNoPlaceAndNoWeight() throws IOException {
    Entries.put(index(), 1, "Retur", "Rekening pasif, bank menolak pembayaran honor.");
    Entries.put(index(), 2, "Lain", "Pegawai pensiun.");

    Explanation why = explained("bagaimana rekening pasif honor pegawai pensiun", 1);

    assertThat(part(why, "pensiun")).isEqualTo(new Part("pensiun", Set.of(), List.of(), false, 0));
    assertThat(part(why, "honor").percent()).isPositive();
  }

  @Test
  void givenNothingHoldsAllWords_whenExplained_thenWhatWasLeftOutIsNamed() throws IOException {
    Entries.put(index(), 1, "Tanya", "Supplier belum aktif.");

    Explanation why = explained("supplier aktif zamrud", 1);

    assertThat(why.relaxed()).containsExactly("zamrud");
    assertThat(why.parts()).extracting(Part::typed).containsExactly("supplier", "aktif");
  }

  @Test
  void givenPartlyHeld_whenExplained_thenSaidSo() throws IOException {
    Entries.put(index(), 1, "Tanya", "Retur rekening.");
    Entries.put(index(), 2, "Tanya", "Retur honor.");

    assertThat(explained("retur rekening", 2).group().partly()).isTrue();
  }

  @Test
  void givenNotAnAnswer_whenExplained_thenNothing() throws IOException {
    Entries.put(index(), 1, "Tanya", "Retur rekening.");

    assertThat(explain("supplier", 1, Entries.seesAll())).isEmpty();
    assertThat(explain("retur", 2, Entries.seesAll())).isEmpty();
    assertThat(explain("", 1, Entries.seesAll())).map(Explanation::parts).contains(List.of());
  }

  @Test
  void givenWhatMayNotBeSeen_whenExplained_thenAsIfItWereNotThere() throws IOException {
    AccessTags secret = new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), Audience.SATKER, SecurityClass.B);
    Entries.put(index(), Entries.facts(1, "Rahasia"), secret, "Kuncirahasia retur.");
    Entries.put(index(), Entries.facts(2, "Terbuka"), new AccessTags(new UUID(1, 2), Set.of(), Audience.SATKER,
        SecurityClass.B), "Retur biasa.");
    AccessFilter other = new AccessPolicy().filterFor(Entries.staff(new UUID(1, 2)));

    assertThat(explain("retur", 1, other)).isEmpty();
    assertThat(explain("retur", 2, other)).isPresent();
  }

  private Optional<SearchPage.Group> inside(String text, long number, AccessFilter filter) throws IOException {
    index().refresh();
    return index().inside(Entries.query(text), new UUID(3, number), ZoneOffset.UTC, filter);
  }

  @Test
  void givenLongCase_whenLookedInside_thenAllThatHoldsTheWordsInTheOrderOfTheCase() throws IOException {
    String[] pages = new String[60];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = i % 3 == 0 ? "Rekening pasif ke-" + i : "Lembar lain ke-" + i;
    }
    Entries.put(index(), 1, "Retur", pages);
    Entries.put(index(), 2, "Retur", "Rekening pasif di layanan lain");

    SearchPage.Group inside = inside("rekening pasif", 1, Entries.seesAll()).orElseThrow();

    assertThat(inside.interactionId()).isEqualTo(new UUID(3, 1));
    assertThat(inside.hits()).extracting(SearchPage.Hit::page).containsExactly(IntStream.range(0, 20).mapToObj(at -> at
        * 3 + 1).toArray(Integer[]::new));
    assertThat(inside.more()).isZero();
    assertThat(inside("jendela", 1, Entries.seesAll())).isEmpty();
    assertThat(inside("rekening", 3, Entries.seesAll())).isEmpty();
  }

  @Test
  void givenVeryLongCase_whenLookedInside_thenTheBestAndHowManyOthers() throws IOException {
    String[] pages = new String[230];
    Arrays.fill(pages, "Rekening pasif");
    Entries.put(index(), 1, "Retur", pages);

    SearchPage.Group inside = inside("rekening pasif", 1, Entries.seesAll()).orElseThrow();

    assertThat(inside.hits()).hasSize(200);
    assertThat(inside.more()).isEqualTo(30);
  }

  @Test
  void givenWhatMayNotBeSeen_whenLookedInside_thenAsIfItWereNotThere() throws IOException {
    AccessTags secret = new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), Audience.SATKER, SecurityClass.B);
    Entries.put(index(), Entries.facts(1, "Rahasia"), secret, "Kuncirahasia retur.");
    AccessFilter other = new AccessPolicy().filterFor(Entries.staff(new UUID(1, 2)));

    assertThat(inside("retur", 1, other)).isEmpty();
    assertThat(inside("retur", 1, Entries.seesAll())).isPresent();
  }
}
