package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.access.AccessTags;
import id.jejak.search.SearchPage.Group;
import id.jejak.search.SearchPage.Hit;
import id.jejak.search.SearchPage.Piece;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.Seeded;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link SearchIndex} keeps to. */
public abstract class SearchIndexContract {
  protected static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  /** Opens a new index before each test. */
  protected abstract void open() throws IOException;

  /** The index under test. */
  protected abstract SearchIndex index();

  @BeforeEach
  void startsEmpty() throws IOException {
    open();
    assertThat(find("").interactions()).isZero();
    assertThat(index().committedBatch()).isZero();
    assertThat(index().needsRebuild()).isFalse();
  }

  protected SearchPage find(String text) throws IOException {
    return find(Entries.query(text));
  }

  protected SearchPage find(SearchQuery query) throws IOException {
    index().refresh();
    return index().find(query, WIB, Entries.seesAll());
  }

  private List<Long> numbers(SearchPage page) {
    return page.groups().stream().map(group -> group.interactionId().getLeastSignificantBits()).toList();
  }

  private static String marked(Hit hit) {
    return String.join("|", hit.sentence().stream().filter(Piece::marked).map(Piece::text).toList());
  }

  @Test
  void givenSentenceOnPageSeven_whenAsked_thenTheHitSaysSoAndMarksIt() throws IOException {
    String[] pages = new String[9];
    java.util.Arrays.fill(pages, "Halaman lain tentang kontrak dan pengadaan barang. ".repeat(20));
    pages[6] = "Isi umum. ".repeat(60) + "Rekening penerima di Bank Nagari dinyatakan pasif sehingga retur. Selesai.";
    Entries.put(index(), 1, "Laporan bulanan", pages);

    SearchPage page = find("rekening pasif retur");

    assertThat(page.interactions()).isEqualTo(1);
    Group group = page.groups().getFirst();
    assertThat(group.ticket()).isEqualTo("077-2026-000001");
    assertThat(group.more()).isZero();
    Hit hit = group.hits().getFirst();
    assertThat(hit.kind()).isEqualTo(EntryKind.PAGE);
    assertThat(hit.page()).isEqualTo(7);
    assertThat(hit.pageCount()).isEqualTo(9);
    assertThat(marked(hit)).isEqualTo("Rekening|pasif|retur");
  }

  @ParameterizedTest
  @CsvSource({"00030T/423792/2014, SPM 00030T/423792/2014 tanggal satu", "00030T4237922014, SPM 00030T/423792/2014",
      "00030T, SPM 00030T/423792/2014.", "423795, (00030T/423795/2014)", "00030t/4237, SPM 00030T/423792/2014",
      "S-810/KPN.0801/2024, surat S-810/KPN.0801/2024 perihal", "S810KPN08012024, surat S-810/KPN.0801/2024",
      "S-810/KPN.08, surat S-810/KPN.0801/2024", "KPN.0801, surat S-810/KPN.0801/2024",
      "PER-9/PB/2018, menurut PER-9/PB/2018;", "per 9 2018, menurut PER-9/PB/2018;", "PER9PB2018, PER-9/PB/2018",
      "\"PER-9/PB/2018\", PER-9/PB/2018", "012345678204000, NPWP 01.234.567.8-204.000", "16000000, Rp16.000.000",
      "espm, aplikasi e-SPM", "e-spm, aplikasi eSPM", "omspan, OM-SPAN", "24077000, SP2D 240770000012345"})
  void givenIdentifier_whenAskedWholeOrInPartsOrWithoutSeparators_thenFoundAlone(String asked, String text)
      throws IOException {
    Entries.put(index(), 1, "Perihal", text);
    Entries.put(index(), 2, "Perihal", "00031T/423793/2015 S-811/KPN.0802/2025 PER-8/PB/2019 240880000012345");

    SearchPage page = find(asked);

    assertThat(numbers(page)).containsExactly(1L);
    assertThat(page.relaxed()).isEmpty();
    assertThat(marked(page.groups().getFirst().hits().getFirst())).isNotEmpty();
  }

  @Test
  void givenBelumAndSudah_whenAskedForBelum_thenThatPageIsFirst() throws IOException {
    Entries.put(index(), 1, "Tanya", "SPM sudah jadi SP2D kemarin sore.");
    Entries.put(index(), 2, "Tanya", "SPM belum jadi SP2D sampai sekarang.");

    assertThat(numbers(find("SPM belum jadi SP2D")).getFirst()).isEqualTo(2L);
    assertThat(numbers(find("SPM sudah jadi SP2D")).getFirst()).isEqualTo(1L);
  }

  @Test
  void givenWordsInSubjectAndPage_whenAskedForAll_thenJudgedTogether() throws IOException {
    Entries.put(index(), 1, "Permohonan retur", "Rekening pasif.");
    Entries.put(index(), 2, "Permohonan lain", "Rekening pasif.");

    SearchPage page = find("retur pasif sijunjung");

    assertThat(numbers(page)).containsExactly(1L, 2L);
    assertThat(page.interactions()).isEqualTo(1);
    assertThat(page.groups()).extracting(Group::partly).containsExactly(false, true);
    assertThat(page.relaxed()).isEmpty();
    assertThat(page.groups().getFirst().hits().getFirst().kind()).isEqualTo(EntryKind.PAGE);
  }

  @Test
  void givenQuestionFullOfNumbersAndNearlyKnownWords_whenAsked_thenAnswered() throws IOException {
    StringBuilder known = new StringBuilder();
    StringBuilder asked = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      for (int near = 0; near < 9; near++) {
        known.append("kata").append((char) ('a' + i % 26)).append((char) ('a' + i / 26)).append((char) ('b' + near))
            .append(' ');
      }
      asked.append("kata").append((char) ('a' + i % 26)).append((char) ('a' + i / 26)).append("z ");
    }
    Entries.put(index(), 1, "Perihal", known + " 1234567");

    assertThat(numbers(find(asked.toString()))).containsExactly(1L);
    assertThat(numbers(find("1234567 ".repeat(20) + ", 12345 67890 12345 67890 12345 6789, ".repeat(20))))
        .containsExactly(
            1L);
  }

  @Test
  void givenManyPagesThatMatch_whenAsked_thenTheyAddUp() throws IOException {
    String filler = "Isi lain tentang pengadaan barang dan jasa kantor. ";
    Entries.put(index(), 1, "Surat", "Retur karena rekening pasif. " + filler, filler, filler);
    Entries.put(index(), 2, "Surat", filler, "Retur lagi dan rekening salah. " + filler, "Rekening retur. " + filler,
        "Retur, rekening tutup. " + filler);

    assertThat(numbers(find("retur rekening"))).containsExactly(2L, 1L);
  }

  @Test
  void givenWordsOfOneSubject_whenAsked_thenItsCaseComesBeforeManyPagesOfAnother() throws IOException {
    String page = "Retur dan rekening dan hal lain. ";
    Entries.put(index(), 1, "Rekening retur", "Isi.");
    Entries.put(index(), 2, "Surat", page, page, page, page, page, page);

    assertThat(numbers(find("retur rekening"))).containsExactly(1L, 2L);
  }

  @Test
  void givenSameWords_whenAskedBesideEachOther_thenFirstWhereTheyAreNear() throws IOException {
    Entries.put(index(), 1, "Surat", "Kas daerah menurut laporan bulanan dan menurut setiap buku.");
    Entries.put(index(), 2, "Surat", "Daerah menurut laporan bulanan dan menurut setiap buku kas.");

    assertThat(numbers(find("kas daerah"))).containsExactly(1L, 2L);
    assertThat(numbers(find("buku kas"))).containsExactly(2L, 1L);
  }

  @Test
  void givenSameWords_whenSaidInOneSentence_thenThatComesFirst() throws IOException {
    Entries.put(index(), 1, "Berita", "Pembayaran honor ditunda bulan lalu karena libur. Bank menolak rekening itu.");
    Entries.put(index(), 2, "Berita", "Honor ditunda bulan lalu. Bank menolak rekening karena libur pembayaran itu.");

    assertThat(numbers(find("bank menolak pembayaran karena libur"))).containsExactly(2L, 1L);
    assertThat(numbers(find("pembayaran honor ditunda karena libur"))).containsExactly(1L, 2L);
  }

  @Test
  void givenSameWords_whenDateIsAsked_thenTheSentenceWithNumberComesFirst() throws IOException {
    Entries.put(index(), 1, "Berita", "Batas pengajuan tambahan uang persediaan jatuh pada tanggal 15.");
    Entries.put(index(), 2, "Berita", "Batas pengajuan tambahan uang persediaan jatuh pada tanggal itu.");

    assertThat(numbers(find("kapan batas pengajuan tambahan uang persediaan")).getFirst()).isEqualTo(1L);
    assertThat(numbers(find("mengapa batas pengajuan tambahan uang persediaan")).getFirst()).isEqualTo(2L);
  }

  @Test
  void givenTextThatExplainsAnAbbreviation_whenEitherIsAsked_thenTheOtherIsFoundToo() throws IOException {
    Entries.put(index(), 1, "Pedoman", "Dibentuk Gugus Pemantau Kas Harian (GPKH) di setiap kantor.");
    Entries.put(index(), 2, "Rapat", "Undangan rapat gpkh hari Senin.");
    Entries.put(index(), 3, "Notula", "Gugus pemantau kas harian membahas saldo.");

    assertThat(numbers(find("gpkh"))).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(numbers(find("undangan rapat untuk gugus pemantau kas harian")).getFirst()).isEqualTo(2L);
    assertThat(index().mark("Gugus pemantau kas harian membahas saldo.", "gpkh", Entries.seesAll())).filteredOn(
        Piece::marked).isNotEmpty();
  }

  @Test
  void givenAbbreviationOfWordsWithStopAndLightWords_whenEitherIsAsked_thenTheOtherIsFoundToo() throws IOException {
    Entries.put(index(), 1, "Pedoman", "Tim Barang dan Gudang (TBG) serta Gugus Bantuan Operasi Harian (GBOH).");
    Entries.put(index(), 2, "Notula", "Tim barang dan gudang membahas laporan.");
    Entries.put(index(), 3, "Undangan", "Laporan operasi kepada GBOH.");
    Entries.put(index(), 4, "Undangan", "Laporan operasi kepada umum.");

    assertThat(numbers(find("tbg"))).containsExactlyInAnyOrder(1L, 2L);
    assertThat(numbers(find("laporan kepada gugus bantuan operasi harian"))).containsSubsequence(3L, 4L);
  }

  @Test
  void givenMeaningsThatOthersPlanted_whenAsked_thenTheyTakeAwayNothing() throws IOException {
    AccessTags elsewhere = new AccessTags(new UUID(1, 2), Set.of(Entries.SATKER), Audience.INTERNAL, SecurityClass.B);
    StringBuilder planted = new StringBuilder();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      planted.append("Ga").append(letter).append(" Paa Kaa Haa (GPKH). ");
    }
    Entries.put(index(), Entries.facts(1, "Pedoman"), elsewhere, planted.toString());
    Entries.put(index(), 2, "Pedoman", "Gab Paa Kaa Haa (GPKH). Gac Paa Kaa Haa (GPKH). Gad Paa Kaa Haa (GPKH).");
    Entries.put(index(), 3, "Pedoman", "Dibentuk Gugus Pemantau Kas Harian (GPKH).");
    Entries.put(index(), 4, "Pedoman", "Anggota Gugus Pemantau Kas Harian (GPKH).");
    Entries.put(index(), 5, "Notula", "Gugus pemantau kas harian membahas saldo.");

    assertThat(numbers(find("gpkh"))).contains(5L);
  }

  @Test
  void givenTextOfManyShortSentences_whenAsked_thenInTime() throws IOException {
    Entries.put(index(), 1, "Daftar", "A. B. Retur. ".repeat(1_500));

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(numbers(find("retur daftar"))).containsExactly(
        1L));
  }

  @Test
  void givenTextThatMayNotBeSeen_whenItsAbbreviationIsAsked_thenItTeachesNothing() throws IOException {
    AccessTags elsewhere = new AccessTags(new UUID(1, 2), Set.of(Entries.SATKER), Audience.INTERNAL, SecurityClass.B);
    Entries.put(index(), Entries.facts(1, "Pedoman"), elsewhere, "Gugus Pemantau Kas Harian (GPKH) rahasia.");
    Entries.put(index(), 2, "Notula", "Gugus pemantau kas harian membahas saldo.");

    assertThat(find("gpkh").interactions()).isZero();
  }

  @Seeded(3)
  void givenMoreThanAreRankedAnew_whenPagedThrough_thenEachOnceAndInOnePlace(Random random) throws IOException {
    int cases = 230;
    for (int i = 1; i <= cases; i++) {
      String[] pages = new String[1 + random.nextInt(4)];
      for (int page = 0; page < pages.length; page++) {
        pages[page] = "gaji ".repeat(1 + random.nextInt(5)) + "lain ".repeat(random.nextInt(30));
      }
      Entries.put(index(), i, "Perihal", pages);
    }
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      SearchPage page = find(Entries.query("gaji", Sort.RELEVANCE, cursor, 7 + random.nextInt(20)));
      seen.addAll(numbers(page));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates().hasSize(cases);
    assertThat(seen.subList(0, 100)).isEqualTo(numbers(find(Entries.query("gaji", Sort.RELEVANCE, null, 100))));
  }

  @Test
  void givenNothingHoldsAllWords_whenAsked_thenSomeAreLeftOutAndNamed() throws IOException {
    Entries.put(index(), 1, "Tanya", "Supplier belum aktif.");

    SearchPage page = find("supplier aktif zamrud");

    assertThat(numbers(page)).containsExactly(1L);
    assertThat(page.relaxed()).containsExactly("zamrud");
    assertThat(find("zamrud").groups()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"menolak, ditolak", "penolakan, menolak", "pengembalian, dikembalikan", "terima, diterima",
      "keterlambatan, terlambat", "suplier, supplier", "pembayaran, dibayar", "surat perintah pencairan dana, SP2D",
      "SP2D, surat perintah pencairan dana", "rekenning, rekening", "rekoning, rekening",
      "kenapa blm bs, belum bisa", "sudah bisa, sdh bs", "ibukota, ibu kota", "rumah sakit, rumahsakit",
      "\"retur dana\", retur dana"})
  void givenSameMeaning_whenAskedInAnotherForm_thenFound(String asked, String text) throws IOException {
    Entries.put(index(), 1, "Tanya", "Mohon info " + text + " hari ini");

    assertThat(numbers(find(asked))).containsExactly(1L);
  }

  @Test
  void givenQuestionOfWhichLittleIsKnown_whenAsked_thenSaysThatNothingFitsAndShowsTheNearest() throws IOException {
    for (int i = 1; i <= 40; i++) {
      Entries.put(index(), i, "Tanya", "Pegawai bertanya tentang gaji bulan ke " + i + ".");
    }
    Entries.put(index(), 41, "Tanya", "Syarat surat ralat rekening karena retur.");

    SearchPage little = find("izin pegawai meneliti skripsi kampus kedokteran hewan");
    SearchPage enough = find("syarat apa saja supaya surat ralat rekening diterima petugas");

    assertThat(little.nothingFits()).isTrue();
    assertThat(little.groups()).isNotEmpty();
    assertThat(enough.nothingFits()).isFalse();
    assertThat(numbers(enough).getFirst()).isEqualTo(41L);
  }

  @Test
  void givenSentence_whenNothingHoldsAllOfIt_thenWhatHoldsMostComesFirst() throws IOException {
    Entries.put(index(), 1, "Retur", "Rekening penerima pasif, honor kembali ke kas negara.");
    Entries.put(index(), 2, "Honor", "Daftar honor narasumber.");

    assertThat(numbers(find("min knp honor narasumber rekening pasif balik lagi ke kas ya")).getFirst()).isEqualTo(1L);
  }

  @Test
  void givenSentence_whenOneOfItsManyWordsIsKnown_thenFoundByIt() throws IOException {
    Entries.put(index(), 1, "Tanya", "supplier");

    SearchPage page = find("zamrud mutiara intan berlian safir delima topaz kecubung nilam pirus supplier giok");

    assertThat(numbers(page)).containsExactly(1L);
    assertThat(page.relaxed()).hasSize(11).doesNotContain("supplier");
  }

  @Test
  void givenWordsOfAskingAlone_whenAsked_thenTheyAreLookedFor() throws IOException {
    Entries.put(index(), 1, "Tanya", "Mohon bantuan");
    Entries.put(index(), 2, "Tanya", "Supplier");

    assertThat(numbers(find("mohon bantuan"))).containsExactly(1L);
  }

  @Test
  void givenPhrase_whenQuoted_thenOnlyInThatOrder() throws IOException {
    Entries.put(index(), 1, "Tanya", "retur sp2d");
    Entries.put(index(), 2, "Tanya", "sp2d yang retur");

    assertThat(numbers(find("\"retur sp2d\""))).containsExactly(1L);
    assertThat(find("retur sp2d").interactions()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"retur -honor, 2", "retur -menghonorkan, 2", "'retur -\"uang makan\"', 1 2",
      "'retur -\"makan uang\"', 1 2 3",
      "retur -00030T, 1 3", "retur -0003*, 1 3", "retur -zamrud, 1 2 3", "retur -SPM-00030T/423792/2024, 1 3",
      "-honor, 2", "-retur, ''", "-yang retur, 1 2 3"})
  void givenExclusion_whenAsked_thenNoEntryShownHoldsIt(String asked, String expected) throws IOException {
    Entries.put(index(), 1, "Tanya", "retur honor narasumber");
    Entries.put(index(), 2, "Tanya", "retur SPM 00030T/423792/2024 dana");
    Entries.put(index(), 3, "Honor", "retur uang makan");

    SearchPage page = find(asked);

    // A case is also shown for an entry of its that does not hold the word.
    List<Long> held = page.groups().stream().filter(group -> group.hits().stream().anyMatch(hit -> hit
        .kind() == EntryKind.PAGE)).map(group -> group.interactionId().getLeastSignificantBits()).sorted().toList();
    assertThat(held).isEqualTo(expected.isEmpty()
        ? List.of()
        : Stream.of(expected.split(" ", -1)).map(Long::valueOf).toList());
    assertThat(page.relaxed()).isEmpty();
  }

  @Test
  void givenExclusion_whenNothingIsLeft_thenItIsNotLeftOut() throws IOException {
    Entries.put(index(), 1, "Honor", "retur rekening pasif");

    SearchPage page = find("retur rekening -honor");

    assertThat(page.groups()).isEmpty();
    assertThat(page.relaxed()).isEmpty();
    assertThat(find("retur rekening zamrud -honor").groups()).isEmpty();
  }

  @Test
  void givenExclusionsAlone_whenAsked_thenAllOthersNewestFirst() throws IOException {
    Entries.put(index(), 1, "Retur", "satu");
    Entries.put(index(), 2, "Honor", "dua");
    Entries.put(index(), 3, "Gaji", "tiga");

    assertThat(numbers(find("-honor"))).containsExactly(3L, 1L);
  }

  @ParameterizedTest
  @CsvSource({"pasif OR tutup, 1 2", "pasif ATAU tutup, 1 2", "rekening pasif OR salah, 1 3",
      "'\"rekening tutup\" OR salah', 2 3", "pasif OR tutup OR salah, 1 2 3", "pasif OR, 1", "OR tutup, 2",
      "pasif OR -tutup, 1", "0003* OR salah, 2 3"})
  void givenOr_whenAsked_thenEitherOfTheTwo(String asked, String expected) throws IOException {
    Entries.put(index(), 1, "Tanya", "rekening pasif");
    Entries.put(index(), 2, "Tanya", "rekening tutup 00030T/423792/2024");
    Entries.put(index(), 3, "Tanya", "rekening salah");

    List<Long> whole = find(asked).groups().stream().filter(group -> !group.partly()).map(group -> group.interactionId()
        .getLeastSignificantBits()).sorted().toList();

    assertThat(whole).isEqualTo(expected.isEmpty()
        ? List.of()
        : Stream.of(expected.split(" ", -1)).map(Long::valueOf).toList());
  }

  @ParameterizedTest
  @CsvSource({"nomor:0012*, 1", "0012*, 1", "nomor:2401*, 2", "2401*, 2", "nomor:S-81*, 3", "nomor:S-810/KPN*, 3",
      "nomor:S-810/KPN.0801/2024, 3", "nomor:00123T, 1", "'nomor:\"SPM 00123T\"', 1", "nomor:SPM-00123T/423792/2024, 1",
      "retur nomor:2401*, 2", "nomor:9999*, ''", "nomor:077-2026-000003, 3", "NOMOR:2401*, 2"})
  void givenNumberOrItsBeginning_whenAsked_thenFoundAloneAndMarked(String asked, String expected) throws IOException {
    Entries.put(index(), 1, "Tanya", "retur SPM 00123T/423792/2024 tanggal satu");
    Entries.put(index(), 2, "Tanya", "retur SP2D 240177000012345 tanggal dua");
    Entries.put(index(), 3, "Tanya", "retur surat S-810/KPN.0801/2024 tanggal tiga");

    SearchPage page = find(asked);

    assertThat(numbers(page)).isEqualTo(expected.isEmpty() ? List.of() : List.of(Long.valueOf(expected)));
    assertThat(page.relaxed()).isEmpty();
  }

  @Test
  void givenDemands_whenTextIsMarked_thenWordsAndNumbersButNotWhatIsExcluded() throws IOException {
    String text = "Retur honor SPM 00123T/423792/2024 dan uang makan pasif";

    List<String> marked = index().mark(text, "retur -honor nomor:0012* OR -\"uang makan\"", Entries.seesAll()).stream()
        .filter(
            Piece::marked)
        .map(Piece::text).toList();

    assertThat(marked).containsExactly("Retur", "00123T/423792/2024");
    assertThat(index().mark("uang makan, makan uang", "\"uang makan\"", Entries.seesAll())).filteredOn(Piece::marked)
        .extracting(
            Piece::text)
        .containsExactly("uang makan");
    assertThat(index().mark(text, "-honor", Entries.seesAll())).extracting(Piece::marked).containsOnly(false);
  }

  @Test
  void givenFilters_whenAsked_thenOnlyWhatTheyLetThrough() throws IOException {
    CaseFacts first = Entries.facts(1, "Retur");
    Entries.put(index(), first, Entries.OPEN, "retur");
    UUID other = UUID.randomUUID();
    CaseFacts second = new CaseFacts(new UUID(3, 2), "077-2025-000002", "Retur", Set.of(other), List.of("Lain"),
        "wa", "retur-sp2d", "SELESAI", java.time.Instant.parse("2025-12-31T17:00:00Z"), LocalDate.of(2026, 1, 1));
    Entries.put(index(), second, Entries.OPEN, "retur");

    assertThat(numbers(find(with(Map.of(Facet.SATKER, Set.of(other.toString())), null, null)))).containsExactly(2L);
    assertThat(numbers(find(with(Map.of(Facet.CHANNEL, Set.of("surat")), null, null)))).containsExactly(1L);
    assertThat(find(with(Map.of(Facet.YEAR, Set.of("2026")), null, null)).interactions()).isEqualTo(2);
    LocalDate newYear = LocalDate.of(2026, 1, 1);
    assertThat(numbers(find(with(Map.of(), newYear, newYear)))).containsExactly(2L);
    assertThat(find(with(Map.of(), null, newYear.minusDays(1))).groups()).isEmpty();
    assertThat(find(with(Map.of(), LocalDate.MIN, LocalDate.MAX)).interactions()).isEqualTo(2);
  }

  private static SearchQuery with(Map<Facet, Set<String>> chosen, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new SearchQuery("retur", chosen, from, until, Sort.RELEVANCE, null, 20);
  }

  @Test
  void givenManyHits_whenFound_thenThreeAreShownAndTheRestCounted() throws IOException {
    Entries.put(index(), 1, "Perihal", "gaji", "gaji", "gaji gaji", "gaji", "gaji");

    Group group = find("gaji").groups().getFirst();

    assertThat(group.hits()).hasSize(3);
    assertThat(group.more()).isEqualTo(2);
    assertThat(group.hits().getFirst().page()).isEqualTo(3);
  }

  @Test
  void givenBlankText_whenAsked_thenAllNewestFirst() throws IOException {
    Entries.put(index(), 1, "Lama", "satu");
    Entries.put(index(), 3, "Baru", "tiga");
    Entries.put(index(), 2, "Tengah", "dua");

    assertThat(numbers(find("  "))).containsExactly(3L, 2L, 1L);
    assertThat(numbers(find(Entries.query("satu", Sort.NEWEST, null, 20)))).containsExactly(1L);
  }

  @Test
  void givenReplaced_whenFound_thenOnlyTheNewEntries() throws IOException {
    Entries.put(index(), 1, "Perihal", "lama");
    IndexOwner owner = new IndexOwner(IndexOwner.Kind.DOCUMENT, new UUID(4, 1));
    index().replace(owner, Entries.document(Entries.facts(1, "Perihal"), Entries.OPEN, owner.id(), "x.pdf", "baru"));

    assertThat(find("lama").groups()).isEmpty();
    assertThat(find("baru").groups()).hasSize(1);
    assertThat(owners()).contains(new SearchIndex.OwnerCount(owner, 2)).hasSize(2);

    index().replace(owner, List.of());

    assertThat(find("baru").groups()).isEmpty();
    assertThat(owners()).hasSize(1);
  }

  private List<SearchIndex.OwnerCount> owners() throws IOException {
    index().refresh();
    try (Stream<SearchIndex.OwnerCount> owners = index().owners()) {
      return owners.toList();
    }
  }

  @Test
  void givenCleared_thenEmptyWithBatchZero() throws IOException {
    Entries.put(index(), 1, "Perihal", "isi");
    index().commit(7);
    assertThat(index().committedBatch()).isEqualTo(7);

    index().clear();

    assertThat(index().committedBatch()).isZero();
    assertThat(index().countVisible(List.of(), Entries.seesAll())).isZero();
  }

  @Seeded(6)
  void givenWritesBetweenPages_whenPagedThrough_thenNoGroupTwiceOrSkipped(Random random) throws IOException {
    int groups = 40 + random.nextInt(60);
    Set<Long> expected = new HashSet<>();
    for (long i = 1; i <= groups; i++) {
      Entries.put(index(), i, "Perihal", "gaji ".repeat(1 + random.nextInt(4)) + "isi ".repeat(random.nextInt(9)),
          "gaji");
      expected.add(i);
    }
    String text = random.nextBoolean() ? "gaji" : random.nextBoolean() ? "gaji zamrudxyz" : "";
    Sort sort = random.nextBoolean() ? Sort.RELEVANCE : Sort.NEWEST;
    int size = 1 + random.nextInt(20);
    List<Long> seen = new ArrayList<>();

    SearchPage page = find(Entries.query(text, sort, null, size));
    seen.addAll(numbers(page));
    while (page.next() != null) {
      long changed = 1L + random.nextInt(groups + 20);
      Entries.put(index(), changed, "Ubah", random.nextBoolean() ? "gaji gaji gaji gaji" : "lain");
      page = find(Entries.query(text, sort, page.next(), size));
      seen.addAll(numbers(page));
    }

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({"x", "AAAA", "'../../etc/passwd'", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "''", "!!!!", "\u00e9"})
  void givenHostileCursor_whenAsked_thenRefusedCleanly(String cursor) {
    assertThatThrownBy(() -> find(Entries.query("gaji", Sort.RELEVANCE, cursor, 20)))
        .isInstanceOfAny(CursorInvalid.class, CursorExpired.class);
  }

  @Test
  void givenCursorOfAnotherQuestion_whenAsked_thenRefused() throws IOException {
    Entries.put(index(), 1, "Perihal", "gaji");
    Entries.put(index(), 2, "Perihal", "gaji");
    String cursor = find(Entries.query("gaji", Sort.RELEVANCE, null, 1)).next();

    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThatThrownBy(() -> find(Entries.query("lain", Sort.RELEVANCE, cursor, 1))).isInstanceOf(CursorInvalid.class);
  }

  static Stream<String> hostileQuestions() {
    return Stream.of("\"", "\"\"\"", "\"retur", "*", "?*:\\^~(){}[]!", "retur AND OR NOT", "/.*/", "\u0000\u0007retur",
        "😀 retur 👩‍👩‍👧", "\ud83d", "a".repeat(10_000), "kata ".repeat(10_000), "x1 ".repeat(2_000), "-".repeat(999),
        "1/2/3/".repeat(200),
        "yang dan di", "\u202eretur\u2066", "9".repeat(250), "z".repeat(250), "' OR 1=1 --", "é́", "\"yang dan\"",
        String.join(" ", java.util.Collections.nCopies(40, "rekonsiliasix")), "\"- / .\"", "text:retur", "a* b* c*",
        "nomor:", "nomor:*", "-", "-\"", "OR OR", "-a ".repeat(400),
        "0012* ".repeat(200), "nomor:1 ".repeat(150), "kata OR ".repeat(150), "-\"kata kata\" ".repeat(90));
  }

  @ParameterizedTest
  @MethodSource("hostileQuestions")
  void givenOddInput_whenAsked_thenAnAnswer(String text) throws IOException {
    Entries.put(index(), 1, "Perihal 😀", "retur \ud83d\ude00 " + "kata ".repeat(3_000), "", "9".repeat(500));

    assertThat(find(text)).isNotNull();
    assertThat(find(Entries.query(text, Sort.NEWEST, null, 0)).groups().size()).isLessThanOrEqualTo(1);
    assertThat(find("retur").groups()).hasSize(1);
  }
}
