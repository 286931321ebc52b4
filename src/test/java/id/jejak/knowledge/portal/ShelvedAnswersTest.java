package id.jejak.knowledge.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.knowledge.Citation;
import id.jejak.knowledge.CitationState;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.search.SearchPage.Piece;
import id.jejak.search.TextShelf;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Published answers are found in the words of chats, and what is doubted stands lower and says why. */
class ShelvedAnswersTest {
  private static final PublishedAnswer OTP = Shelved.answer(1, "SAKTI/OTP", "Kenapa OTP SAKTI tidak kunjung masuk?",
      "Biasanya karena gangguan operator atau nomor belum aktif.", "Nyalakan ulang telepon.",
      "Cocokkan nomor di Modul Admin SAKTI.");
  private static final PublishedAnswer RETUR = Shelved.answer(2, "Retur", "Dana SP2D kembali karena rekening pasif",
      "Rekening penerima pasif, sehingga bank mengembalikan dana.", "Minta penerima mengaktifkan rekeningnya.");
  private static final PublishedAnswer GAJI = Shelved.answer(3, "Gaji/GPP", "Batas kirim gaji induk?",
      "SPM gaji induk paling lambat tanggal 15 bulan sebelumnya.");
  private TextShelf shelf;
  private ShelvedAnswers shelved;

  @BeforeEach
  void fill() throws IOException {
    shelf = Shelved.shelf();
    shelved = ShelvedAnswers.on(shelf, List.of(OTP, RETUR, GAJI));
  }

  @AfterEach
  void close() throws IOException {
    shelf.close();
  }

  private List<Integer> found(String question) throws IOException {
    return shelved.find(question).hits().stream().map(hit -> hit.answer().number()).toList();
  }

  @Test
  void givenWordsOfAChat_whenAsked_thenTheAnswerWithItsSentenceComesFirst() throws IOException {
    ShelvedAnswers.Result result = shelved.find("kak otp sakti ga masuk2");

    assertThat(result.nothingFits()).isFalse();
    assertThat(result.hits().getFirst().answer()).isEqualTo(OTP);
    assertThat(shelved.find("nomor belum aktif di modul admin").hits().getFirst().sentence()).anyMatch(Piece::marked);
  }

  @Test
  void givenWordingOfASearch_whenLinked_thenTheAnswerIsFoundByItAndCitesItNowhere() throws IOException {
    String typed = "zamrud khatulistiwa bertabur";

    ShelvedAnswers linked = shelved.with(List.of(OTP, RETUR, GAJI), Map.of(RETUR.id(), List.of(typed)));

    assertThat(linked.find(typed).nothingFits()).isFalse();
    assertThat(linked.find(typed).hits().getFirst().answer()).isEqualTo(RETUR);
    assertThat(linked.find(typed).hits().getFirst().sentence()).noneMatch(piece -> piece.text().contains("zamrud"));
    assertThat(linked.find("otp sakti").hits().getFirst().answer()).isEqualTo(OTP);
    assertThat(linked.with(List.of(OTP, RETUR, GAJI)).find(typed).nothingFits()).isTrue();
  }

  @Test
  void givenWhatWasWrittenInACase_whenAskedForCertain_thenOnlyAnAnswerThatNobodyDoubts() throws IOException {
    PublishedAnswer doubted = Shelved.answer(2, "Retur", RETUR.question(), RETUR.summary(), List.of(), false, true,
        null);

    assertThat(shelved.certain("Retur SP2D, rekening penerima pasif")).contains(RETUR);
    assertThat(shelved.certain("Pendaftaran kontrak mendapat register")).isEmpty();
    assertThat(shelved.with(List.of(OTP, doubted, GAJI)).certain("Retur SP2D, rekening penerima pasif")).isEmpty();
  }

  @Test
  void givenQuestionThatNothingFits_whenAsked_thenSaidSo() throws IOException {
    assertThat(shelved.find("zamrud khatulistiwa bertabur").nothingFits()).isTrue();
    assertThat(shelved.find("  ").nothingFits()).isTrue();
    assertThat(shelved.likely("zamrud khatulistiwa bertabur", 5)).isEmpty();
    assertThat(shelved.answering("zamrud khatulistiwa bertabur", 5)).isEmpty();
  }

  @Test
  void givenAnswerThatIsWithdrawnOrChanged_whenFollowed_thenFoundAsItIsNow() throws IOException {
    PublishedAnswer changed = Shelved.answer(2, "Retur", "Dana kembali karena bentrok nama", "Nama berbeda.");

    shelved = shelved.with(List.of(changed, GAJI));

    assertThat(found("otp sakti")).doesNotContain(1);
    assertThat(found("bentrok nama")).first().isEqualTo(2);
    assertThat(found("penerima mengaktifkan rekeningnya")).doesNotContain(2);
    assertThat(shelved.size()).isEqualTo(2);
  }

  @Test
  void givenRegulationThatWasReplaced_whenAsked_thenTheAnswerFallsAndSaysWhy() throws IOException {
    String question = "Berapa lama dispensasi SPM diproses";
    List<PublishedAnswer> same = List.of(10, 11, 12, 13, 14).stream().map(number -> Shelved.answer(number,
        "Dispensasi", question, "Dispensasi SPM diproses dua hari kerja " + "sekali lagi ".repeat(number - 10)))
        .collect(Collectors.toList());
    shelved = shelved.with(same);
    List<Integer> before = found(question);
    int best = before.getFirst();
    same.replaceAll(answer -> answer.number() != best
        ? answer
        : Shelved.answer(best, "Dispensasi", question, answer.summary(), List.of(new Citation("PMK 190/2012", null,
            CitationState.REPLACED, "PMK 62/2023")), false, true, null));

    shelved = shelved.with(same);

    List<Integer> after = found(question);
    assertThat(after).hasSameElementsAs(before);
    assertThat(after.indexOf(best)).isEqualTo(3);
    assertThat(shelved.find(question).hits().get(3).doubts()).containsExactly(Doubt.REPLACED);
  }

  @Test
  void givenReasons_thenEachIsToldOnce() {
    List<Citation> replaced = List.of(new Citation("PMK 190/2012", null, CitationState.REPLACED, null));

    assertThat(Doubt.of(OTP)).isEmpty();
    assertThat(Doubt.of(Shelved.answer(9, "x", "x", "x", replaced, true, true, null))).containsExactly(Doubt.REPLACED,
        Doubt.OLD_APPLICATION);
    assertThat(Doubt.of(Shelved.answer(9, "x", "x", "x", List.of(), false, true, null))).containsExactly(
        Doubt.NEEDS_REVIEW);
  }

  @Test
  void givenBeginningOfAWord_whenTyped_thenAnswersAreOfferedAndOneLetterOffersNone() throws IOException {
    assertThat(shelved.likely("kenapa ot", 5)).contains(OTP);
    assertThat(shelved.likely("rekening pas", 5)).first().isEqualTo(RETUR);
    assertThat(shelved.likely("k", 5)).isEmpty();
    assertThat(shelved.likely("gaji induk", 1)).containsExactly(GAJI);
  }

  @Test
  void givenLetterToTheOffice_whenWritten_thenItsAnswerIsOffered() throws IOException {
    assertThat(shelved.answering("Mohon bantuan -otp\nOTP SAKTI tidak kunjung masuk sejak pagi", 3)).first().isEqualTo(
        OTP);
  }

  @Test
  void givenWhatNobodyShouldType_whenAsked_thenAnsweredAsAnyOther() throws IOException {
    for (String typed : List.of("<script>alert(1)</script>", "\"", "-", "nomor:", "* OR *", "\u0000\uD800",
        "a".repeat(1_000_000), "((((", "\\")) {
      assertThat(shelved.find(typed)).as(typed.substring(0, 1)).isNotNull();
      assertThat(shelved.likely(typed, 5)).isNotNull();
      assertThat(shelved.answering(typed, 5)).isNotNull();
    }
  }

  @Test
  void givenTopics_thenTheirFirstPartsAreCountedAndEachHasAnAddress() {
    shelved = assertFilled(List.of(OTP, RETUR, GAJI, Shelved.answer(4, "SAKTI/SPM", "Upload NTT?", "Cetak SPM."),
        Shelved.answer(5, "Retur (internal KPPN)", "Siapa?", "Bank.")));

    assertThat(shelved.topics()).extracting(Topic::name).containsExactly("Gaji", "Retur", "Retur (internal KPPN)",
        "SAKTI");
    assertThat(shelved.topics()).extracting(Topic::answers).containsExactly(1, 1, 1, 2);
    assertThat(shelved.about("sakti")).extracting(PublishedAnswer::number).containsExactly(1, 4);
    assertThat(shelved.about("sakti-otp")).containsExactly(OTP);
    assertThat(shelved.about("retur-internal-kppn")).hasSize(1);
    assertThat(shelved.about("tidak-ada")).isEmpty();
    assertThat(shelved.newest(2)).extracting(PublishedAnswer::number).containsExactly(5, 4);
    assertThat(shelved.numbered(List.of(4, 99, 1), 5)).extracting(PublishedAnswer::number).containsExactly(4, 1);
  }

  private ShelvedAnswers assertFilled(List<PublishedAnswer> answers) {
    try {
      return shelved.with(answers);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
