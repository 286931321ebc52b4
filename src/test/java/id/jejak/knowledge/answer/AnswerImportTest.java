package id.jejak.knowledge.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.identity.UploadEnded;
import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.Citation;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.answer.AnswerReport.Line;
import id.jejak.knowledge.answer.AnswerReport.Outcome;
import id.jejak.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerImportTest extends AnswerOffice {
  private static final Path SHARED = Path.of("../shared/domain/questions.tsv");

  private static byte[] list(String... rows) {
    return ("id\tquestion\ttopic\tanswer\tsource\n" + String.join("\n", rows)).getBytes(UTF_8);
  }

  private PublishedAnswer shown(int number) {
    return ((AnswerAddress.Shown) published.at(number).orElseThrow()).answer();
  }

  @Test
  void givenSharedQuestions_whenImportedTwice_thenTheyAreThereOnceWithTheirMarks() throws Exception {
    Programs.requireFolder(Path.of("../shared/domain"));
    byte[] bytes = Files.readAllBytes(SHARED);
    assertThat(imports.check(writer, bytes, true).counts()).isEqualTo(Map.of(Outcome.NEW, 146L));
    assertThat(published.all()).noneMatch(answer -> answer.question().startsWith("Kenapa OTP SAKTI"));
    int before = heard.times.get();

    AnswerReport first = imports.apply(writer, bytes, true);

    assertThat(first.counts()).isEqualTo(Map.of(Outcome.NEW, 146L));
    assertThat(first.lines()).filteredOn(line -> !line.publishes()).extracting(Line::id).containsExactly("Q073");
    assertThat(heard.times.get()).isEqualTo(before + 1);
    Map<String, PublishedAnswer> byId = new HashMap<>();
    first.lines().stream().filter(Line::publishes)
        .forEach(line -> byId.put(line.id(), shown(Objects.requireNonNull(line.answer()))));
    assertThat(byId.values()).allMatch(PublishedAnswer::unverified);
    PublishedAnswer otp = Objects.requireNonNull(byId.get("Q001"));
    assertThat(otp.oldApplication()).isFalse();
    assertThat(otp.summary()).isEqualTo("Biasanya karena gangguan operator atau nomor belum aktif.");
    assertThat(otp.steps()).hasSize(1);
    assertThat(byId).extractingByKeys("Q007", "Q012", "Q016", "Q017", "Q019", "Q033", "Q045", "Q047", "Q048", "Q064",
        "Q098").allMatch(answer -> answer.oldApplication());
    assertThat(Objects.requireNonNull(byId.get("Q007")).summary()).startsWith("Hapus Berita Acara");
    assertThat(Objects.requireNonNull(byId.get("Q139")).citations()).extracting(one -> one.code() + " " + one
        .article()).containsExactly("UU 14/2008 Pasal 17 huruf h");
    assertThat(Objects.requireNonNull(byId.get("Q089")).citations()).extracting(Citation::code).contains(
        "PER-9/PB/2018");

    assertThat(imports.apply(judge, bytes, true).counts()).isEqualTo(Map.of(Outcome.SAME, 146L));
    assertThat(jdbc.sql("SELECT COUNT(*) FROM answer WHERE office_id = ?").param(office.id()).query(Integer.class)
        .single()).isEqualTo(146);
  }

  @Test
  void givenChangedRow_whenImported_thenADraftWaitsAndWhatStaffWroteStays() {
    byte[] first = list("K1\tKapan LPJ?\tLPJ\tTanggal 10.\tbuku");
    int number = Objects.requireNonNull(imports.apply(writer, first, true).lines().getFirst().answer());
    Answer answer = life.find(judge, jdbc.sql("SELECT id FROM answer WHERE number = ?").param(number).query(UUID.class)
        .single());
    Answer edited = life.edit(judge, seen(answer), text("Kapan LPJ harus ada?", ""), null);
    assertThat(imports.check(writer, first, true).counts()).as("the list says nothing new").isEqualTo(Map.of(
        Outcome.SAME, 1L));

    AnswerReport report = imports.apply(writer, list("K1\tKapan LPJ?\tLPJ\tTanggal 15.\tbuku"), true);

    assertThat(report.counts()).isEqualTo(Map.of(Outcome.CHANGED, 1L));
    assertThat(shown(number).summary()).isEqualTo("Tanggal 10.");
    assertThat(desk.page(judge, edited.id()).versions()).extracting(signed -> signed.version().text().summary())
        .containsExactly("Tanggal 15.", "Biasanya karena nomor belum aktif.", "Tanggal 10.");
  }

  @Test
  void givenBadRows_whenImported_thenEachIsRefusedWithItsReasonAndTheOthersCome() {
    byte[] bytes = list("K1\tBenar?\tLPJ\tYa.\tbuku", "K1\tLagi?\tLPJ\tYa.\t", "\tTanpa id?\tLPJ\tYa.\t",
        "K2\t\tLPJ\tYa.\t", "K3\tKosong?\tLPJ\t\t", "K4\t" + "x".repeat(400) + "\tLPJ\tYa.\t",
        "K5\t<script>alert(1)</script>Skrip?\t\t<b>Ya</b>.\t");

    AnswerReport report = imports.apply(writer, bytes, false);

    assertThat(report.lines()).extracting(Line::reason).containsExactly(null, "duplicate", "key", "answer-question",
        "answer-summary", "answer-question", null);
    assertThat(report.lines()).extracting(Line::number).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(report.lines().getLast().question()).isEqualTo("Skrip?");
    assertThat(published.at(Objects.requireNonNull(report.lines().getFirst().answer()))).as("a draft").isEmpty();
  }

  @Test
  void givenUpload_whenApplied_thenOnceAndForItsSenderAlone() {
    UUID waiting = imports.keep(writer, "daftar.tsv", list("K1\tBenar?\tLPJ\tYa.\tbuku"));

    assertThat(imports.waiting(writer, waiting).report().counts()).isEqualTo(Map.of(Outcome.NEW, 1L));
    assertThatThrownBy(() -> imports.waiting(judge, waiting)).isInstanceOf(UploadEnded.class);
    imports.apply(writer, waiting, false);
    assertThatThrownBy(() -> imports.apply(writer, waiting, false)).isInstanceOf(UploadEnded.class);
  }

  @Test
  void givenNoList_whenSent_thenRefused() {
    for (String text : List.of("", "tidak ada kolom", "id,question\n1,2", "id,question,answer", "\"",
        "id;question;answer\n"
            + "a;b;c\n".repeat(AnswerList.MOST_ROWS + 1))) {
      assertThatThrownBy(() -> imports.check(writer, text.getBytes(UTF_8), false))
          .as(text.substring(0, Math.min(20, text
              .length())))
          .isInstanceOf(AnswerRefused.class);
    }
  }
}
