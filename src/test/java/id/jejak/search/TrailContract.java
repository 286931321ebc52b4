package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.search.SearchPage.Piece;
import id.jejak.search.Trail.Entry;
import id.jejak.search.identifier.Reading.Breadth;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.Seeded;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trail of a number is, in every {@link SearchIndex}. */
public abstract class TrailContract {
  private static final UUID OTHER_SATKER = new UUID(2, 614205);

  /** Opens a new index before each test. */
  protected abstract void open() throws IOException;

  /** The index under test. */
  protected abstract SearchIndex index();

  @BeforeEach
  void startsEmpty() throws IOException {
    open();
    assertThat(trail("SPM 00030T").caseCount()).isZero();
  }

  private Trail trail(String typed) throws IOException {
    return trail(typed, Breadth.MEANT);
  }

  private Trail trail(String typed, Breadth breadth) throws IOException {
    return trail(new TrailQuery(typed, breadth, null, 20), Entries.seesAll());
  }

  private Trail trail(TrailQuery query, AccessFilter filter) throws IOException {
    index().refresh();
    return index().trail(query, filter);
  }

  private static List<Long> numbers(Trail trail) {
    return trail.cases().stream().map(one -> one.interactionId().getLeastSignificantBits()).toList();
  }

  private static String marked(Entry entry) {
    return String.join("|", entry.passage().stream().filter(Piece::marked).map(Piece::text).toList());
  }

  private void say(CaseFacts facts, AccessTags tags, String words, Instant at) throws IOException {
    UUID id = UUID.randomUUID();
    index().replace(new IndexOwner(IndexOwner.Kind.MESSAGE, id), List.of(new IndexEntry(EntryKind.MESSAGE, tags, facts,
        null, id, 0, words, false, "id", at)));
  }

  private static CaseFacts of(String satker, long number, int year) {
    return new CaseFacts(new UUID(3, number), "077-%d-%06d".formatted(year, number), "Perihal", Set.of(new UUID(2,
        Long.parseLong(satker))), List.of(satker + " Satker"), "wa", "lain", "SELESAI", Instant.parse(
            year
                + "-05-01T02:00:00Z"),
        LocalDate.of(year, 5, 1));
  }

  private static AccessFilter officerOf(UUID satker) {
    return new AccessPolicy().filterFor(new Viewer(new UUID(9, 8), "Bendahara", Entries.OFFICE, Set.of(
        Role.SATKER_OFFICER), Set.of(satker), Set.of(SecurityClass.B)));
  }

  @Test
  void givenSpmOnItsWay_whenFollowed_thenEveryPlaceInOrderOfTime() throws IOException {
    CaseFacts retur = Entries.facts(9, "Retur");
    Entries.put(index(), retur, Entries.OPEN, "Surat umum.", "Dana atas SPM nomor 00030T/423792/2026 diretur bank.");
    Entries.put(index(), 5, "SPM 00030T/423792/2026 diperbaiki", "Lampiran tanpa nomor.");
    CaseFacts rejected = Entries.facts(2, "Penolakan");
    say(rejected, Entries.OPEN, "Perbaikannya kami kirim besok, nomor tetap 00030T/423792/2026.", rejected.receivedAt()
        .plus(Duration.ofHours(3)));
    say(rejected, Entries.OPEN, "SPM 30T kami ditolak, mengapa?", rejected.receivedAt().plus(Duration.ofHours(1)));
    Entries.put(index(), 1, "SPM lain", "SPM 00031T/423792/2026");

    Trail trail = trail("SPM 00030T/423792/2026");

    assertThat(numbers(trail)).containsExactly(2L, 5L, 9L);
    assertThat(trail.caseCount()).isEqualTo(3);
    assertThat(trail.entryCount()).isEqualTo(4);
    assertThat(trail.number()).isEqualTo("SPM 00030T/423792/2026");
    assertThat(trail.shown()).isEqualTo(new Trail.Way(Breadth.MEANT, "spm"));
    assertThat(trail.cases().get(0).entries()).extracting(TrailContract::marked).containsExactly("SPM 30T",
        "00030T/423792/2026");
    assertThat(trail.cases().get(1).entries()).singleElement().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo(EntryKind.FACTS);
      assertThat(marked(entry)).isEqualTo("SPM 00030T/423792/2026");
    });
    assertThat(trail.cases().get(2).entries()).singleElement().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo(EntryKind.PAGE);
      assertThat(entry.page()).isEqualTo(2);
      assertThat(entry.pageCount()).isEqualTo(2);
      assertThat(entry.fileName()).isEqualTo("berkas.pdf");
      assertThat(marked(entry)).isEqualTo("SPM nomor 00030T/423792/2026");
    });
  }

  @Test
  void givenShortNumber_whenFollowed_thenOnlyWhereSatkerAndYearAreItsOwn() throws IOException {
    AccessTags tags = Entries.OPEN;
    say(of("423792", 1, 2026), tags, "SPM 00030T sudah diunggah", Instant.EPOCH);
    say(of("614205", 2, 2026), tags, "SPM 00030T sudah diunggah", Instant.EPOCH);
    say(of("423792", 3, 2024), tags, "SPM 00030T sudah diunggah", Instant.EPOCH);
    say(of("423792", 4, 2027), tags, "SPM 00030T diretur", Instant.EPOCH);
    say(of("423792", 5, 2026), tags, "SPM 00030T/614205/2026 tertukar dengan kami", Instant.EPOCH);

    assertThat(numbers(trail("00030T/423792/2026"))).containsExactly(1L, 4L);
    assertThat(numbers(trail("spm 30t 423792 2026"))).containsExactly(1L, 4L);
    assertThat(numbers(trail("00030T/423792/2026", Breadth.EXACT))).isEmpty();
    assertThat(numbers(trail("00030T/614205/2026"))).containsExactly(2L, 5L);
    assertThat(numbers(trail("00030T/423792/2026", Breadth.NUMBER))).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    assertThat(numbers(trail("00030T"))).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
  }

  @ParameterizedTest
  @CsvSource({"PMK 190 Tahun 2012, menurut 190/PMK.05/2012, pmk, 190/PMK.05/2012",
      "190/pmk.05/2012, Peraturan Menteri Keuangan Nomor 190 Tahun 2012, pmk, Peraturan Menteri Keuangan Nomor 190 Tahun 2012",
      "per 9 2018, PER- 9 jPBj2018, perdirjen, PER- 9 jPBj2018",
      "SP2D 240770000012345, nomor 240770000012345 tgl, sp2d, 240770000012345",
      "24077 0000 012345, SP2D 240770000012345, , SP2D 240770000012345",
      "NTPN A1B2C3D4E5F6G7H8, bukti A1B2C3D4E5F6G7H8, ntpn, A1B2C3D4E5F6G7H8",
      "cvr015, kode error CVR015 muncul, cvr, CVR015",
      "S-810/KPN.0801/2024, surat S-810/KPN.0801/2024, s, S-810/KPN.0801/2024",
      "00030T4237922014, SPM 00030T/423792/2014, , SPM 00030T/423792/2014"})
  void givenNumber_whenTypedInAnotherForm_thenFoundAndMarkedWithItsKind(String typed, String text,
      @Nullable String type, String marked) throws IOException {
    Entries.put(index(), 1, "Perihal", text);
    Entries.put(index(), 2, "Perihal", "PMK 191/2012, PER-9/PB/2019, 240770000012346, CVR016, S-810/KPN.0802/2023");

    Trail trail = trail(typed);

    assertThat(numbers(trail)).containsExactly(1L);
    assertThat(trail.shown()).isEqualTo(new Trail.Way(Breadth.MEANT, type));
    assertThat(marked(trail.cases().getFirst().entries().getFirst())).isEqualTo(marked);
  }

  @Test
  void givenLetterOfSeveralReadings_whenFollowed_thenTheOneAskedForIsShown() throws IOException {
    Entries.put(index(), 1, "Perihal", "surat S-810/KPN.0801/2024");
    Entries.put(index(), 2, "Perihal", "surat S-810/KPN.0802/2024");
    Entries.put(index(), 3, "Perihal", "surat S-810/KPN.0801/2023");

    Trail meant = trail("S-810/KPN.0801/2024");

    assertThat(meant.readings()).extracting(Trail.Way::breadth).containsExactly(Breadth.MEANT, Breadth.EXACT,
        Breadth.NUMBER);
    assertThat(numbers(meant)).containsExactly(1L, 2L);
    assertThat(numbers(trail("S-810/KPN.0801/2024", Breadth.EXACT))).containsExactly(1L);
    assertThat(numbers(trail("S-810/KPN.0801/2024", Breadth.NUMBER))).containsExactly(1L, 2L, 3L);
    assertThat(trail("CVR015", Breadth.EXACT).shown()).isEqualTo(new Trail.Way(Breadth.MEANT, "cvr"));
  }

  @Test
  void givenTicket_whenFollowed_thenItsCaseAndWhatCitesIt() throws IOException {
    Entries.put(index(), 1, "Perihal", "isi");
    Entries.put(index(), 2, "Lanjutan tiket 077-2026-000001", "Menindaklanjuti tiket 077-2026-000001.");

    Trail trail = trail("077-2026-000001");

    assertThat(numbers(trail)).containsExactly(1L, 2L);
    assertThat(trail.cases().getFirst().entries()).extracting(Entry::kind).containsExactly(EntryKind.FACTS);
    assertThat(trail.cases().getLast().entries()).extracting(Entry::kind).containsExactly(EntryKind.FACTS,
        EntryKind.PAGE);
  }

  @Test
  void givenNumberInFileName_whenFollowed_thenTheFileAloneAndNotItsPages() throws IOException {
    CaseFacts facts = Entries.facts(1, "Perihal");
    UUID document = new UUID(4, 1);
    index().replace(new IndexOwner(IndexOwner.Kind.DOCUMENT, document), Entries.document(facts, Entries.OPEN, document,
        "2026/SPM_00030T_423792_2026/SP2D 240770000012345.pdf", "satu", "dua"));

    assertThat(trail("240770000012345").cases()).singleElement().satisfies(one -> assertThat(one.entries())
        .singleElement().satisfies(entry -> {
          assertThat(entry.kind()).isEqualTo(EntryKind.FILE);
          assertThat(entry.documentId()).isEqualTo(document);
          assertThat(marked(entry)).isEqualTo("SP2D 240770000012345");
        }));
    assertThat(trail("00030T/423792/2026").entryCount()).isEqualTo(1);
  }

  @Test
  void givenManyPages_whenFollowed_thenTwelveOfTheCaseAndTheRestCounted() throws IOException {
    String[] pages = new String[30];
    java.util.Arrays.fill(pages, "SP2D 240770000012345");
    Entries.put(index(), 1, "Perihal", pages);

    Trail trail = trail("240770000012345");

    assertThat(trail.entryCount()).isEqualTo(30);
    assertThat(trail.cases().getFirst().entries()).extracting(Entry::page).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9,
        10, 11, 12);
    assertThat(trail.cases().getFirst().more()).isEqualTo(18);
  }

  @Test
  void givenSeveralNumbers_whenTyped_thenTheFirstIsShownAndTheOthersNamed() throws IOException {
    Entries.put(index(), 1, "Perihal", "SPM 00030T");
    Entries.put(index(), 2, "Perihal", "CVR015");

    Trail trail = trail("SPM 00030T, CVR015");

    assertThat(numbers(trail)).containsExactly(1L);
    assertThat(trail.others()).containsExactly("CVR015");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPM 00030T/423792/2026", "00030T", "077-2026-000001"})
  void givenAnotherSatkersNumber_whenFollowed_thenTheSameAsForOneThatIsNot(String typed) throws IOException {
    Trail nothing = trail(typed);
    CaseFacts facts = Entries.facts(1, "SPM 00030T/423792/2026");
    Entries.put(index(), facts, Entries.OPEN, "SPM 00030T/423792/2026");
    say(facts, new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), Audience.INTERNAL, SecurityClass.B),
        "Catatan: SPM 00030T/423792/2026", facts.receivedAt());
    TrailQuery query = new TrailQuery(typed, Breadth.MEANT, null, 20);

    assertThat(trail(query, officerOf(OTHER_SATKER))).isEqualTo(nothing);
    assertThat(trail(query, officerOf(Entries.SATKER)).cases()).singleElement().satisfies(one -> assertThat(one
        .entries()).extracting(Entry::kind).doesNotContain(EntryKind.MESSAGE));
  }

  @Seeded(6)
  void givenWritesBetweenPages_whenPagedThrough_thenNoCaseTwiceOrSkippedAndInOrder(Random random) throws IOException {
    int cases = 30 + random.nextInt(60);
    for (long i = 1; i <= cases; i++) {
      CaseFacts facts = Entries.facts(i, "Perihal");
      Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(20));
      Entries.put(index(), new CaseFacts(facts.interactionId(), facts.ticket(), facts.subject(), facts.satkerIds(),
          facts.satkerLabels(), facts.channel(), facts.serviceType(), facts.status(), at, facts.day()), Entries.OPEN,
          "CVR015 di sini");
    }
    List<Trail.Case> seen = new ArrayList<>();
    String cursor = null;
    do {
      Trail page = trail(new TrailQuery("cvr 15", Breadth.MEANT, cursor, 1 + random.nextInt(20)), Entries.seesAll());
      seen.addAll(page.cases());
      cursor = page.next();
      Entries.put(index(), 1_000 + random.nextInt(9), "Lain", "tanpa nomor");
    } while (cursor != null);

    assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).hasSize(cases);
    assertThat(seen).extracting(Trail.Case::receivedAt).isSorted();
  }

  @Test
  void givenCursorOfAnotherTrail_whenFollowed_thenRefused() throws IOException {
    Entries.put(index(), 1, "Perihal", "CVR015");
    Entries.put(index(), 2, "Perihal", "CVR015");
    String cursor = trail(new TrailQuery("CVR015", Breadth.MEANT, null, 1), Entries.seesAll()).next();

    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    for (String hostile : List.of("x", "", "!!!!", "A".repeat(60), cursor + "A")) {
      assertThatThrownBy(() -> trail(new TrailQuery("CVR015", Breadth.MEANT, hostile, 1), Entries.seesAll()))
          .isInstanceOf(CursorInvalid.class);
    }
    assertThatThrownBy(() -> trail(new TrailQuery("CVR016", Breadth.MEANT, cursor, 1), Entries.seesAll())).isInstanceOf(
        CursorInvalid.class);
  }

  static List<String> oddNumbers() {
    List<String> odd = new ArrayList<>(SearchIndexContract.hostileQuestions().toList());
    odd.addAll(
        List.of("", "  ", "9".repeat(10_000), "SPM ".repeat(5_000), "SPM 00030T/".repeat(900), "=00030t", "spm:30t",
            "<script>alert(1)</script>", "SPM\u202e00030T", "SPM \u0000 00030T", "/".repeat(300), "00030T/999999/0000",
            "SPM 000000000000000000000T/423792/2026", "٣٠٠"));
    return odd;
  }

  @ParameterizedTest
  @MethodSource("oddNumbers")
  void givenOddInput_whenFollowed_thenAnAnswer(String typed) throws IOException {
    Entries.put(index(), 1, "Perihal 😀", "SPM 00030T/423792/2026 \ud83d\ude00 " + "9".repeat(500), "");

    for (Breadth breadth : Breadth.values()) {
      assertThat(trail(typed, breadth).cases()).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(numbers(trail("SPM 00030T"))).containsExactly(1L);
  }
}
