package id.jejak.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.Citation;
import id.jejak.knowledge.CitationState;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.VoteRefused;
import id.jejak.shared.JejakException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnswerLifeTest extends AnswerOffice {
  private static void refused(String type, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(JejakException.class, refusal -> assertThat(refusal.type())
        .isEqualTo(type));
  }

  private PublishedAnswer shown(Answer answer) {
    return ((AnswerAddress.Shown) published.at(answer.number()).orElseThrow()).answer();
  }

  @Test
  void givenDraft_whenJudgedBySomebodyElse_thenEverybodyReadsIt() {
    Answer draft = drafted("Kenapa OTP tidak masuk?");
    assertThat(published.at(draft.number())).isEmpty();
    int before = heard.times.get();

    step(judge, step(writer, draft, AnswerStep.SUBMIT, ""), AnswerStep.PUBLISH, "");

    PublishedAnswer answer = shown(draft);
    assertThat(answer.question()).isEqualTo("Kenapa OTP tidak masuk?");
    assertThat(answer.steps()).containsExactly("Mulai ulang telepon", "Cek masa aktif");
    assertThat(answer.needsReview()).isFalse();
    assertThat(published.all()).contains(answer);
    assertThat(heard.times.get()).as("said once, after the commit").isEqualTo(before + 1);
    assertThat(heard.read.get()).isEqualTo(published.all().size());
  }

  @Test
  void givenDraft_whenItsAuthorPublishes_thenRefused() {
    Answer waiting = step(writer, drafted("Siapa?"), AnswerStep.SUBMIT, "");

    refused("answer-own-work", () -> step(writer, waiting, AnswerStep.PUBLISH, ""));

    assertThat(published.at(waiting.number())).isEmpty();
  }

  @Test
  void givenDraftOfTwo_whenEitherPublishes_thenRefused() {
    Answer draft = drafted("Siapa?");
    Answer changed = life.edit(judge, seen(draft), text("Siapa saja?", ""), null);
    Answer waiting = step(judge, changed, AnswerStep.SUBMIT, "");

    refused("answer-own-work", () -> step(writer, waiting, AnswerStep.PUBLISH, ""));
    refused("answer-own-work", () -> step(judge, waiting, AnswerStep.PUBLISH, ""));
  }

  @Test
  void givenProgram_whenItPublishes_thenRefused() {
    Answer waiting = step(writer, drafted("Siapa?"), AnswerStep.SUBMIT, "");
    Viewer program = new Viewer(UUID.randomUUID(), "Dasbor", office.id(), Set.of(Role.STAFF), Set.of(), writer
        .clearance());

    refused("answer-review-by-program", () -> step(program, waiting, AnswerStep.PUBLISH, ""));
  }

  @Test
  void givenDraftNotSubmitted_whenPublished_thenRefused() {
    Answer draft = drafted("Siapa?");

    refused("answer-step-not-allowed", () -> step(judge, draft, AnswerStep.PUBLISH, ""));
    refused("answer-step-not-allowed", () -> step(judge, draft, AnswerStep.CONFIRM, "ya"));
    refused("answer-step-not-allowed", () -> step(judge, draft, AnswerStep.SUPERSEDE, "1"));
  }

  @Test
  void givenPublishedAnswer_whenEdited_thenTheOldOneIsReadUntilTheNewIsPublished() {
    Answer answer = publishedOne("Kenapa?", "");

    Answer edited = life.edit(writer, seen(answer), text("Kenapa OTP?", ""), "judul");
    assertThat(edited.state()).isEqualTo(AnswerState.PUBLISHED);
    assertThat(shown(answer).question()).isEqualTo("Kenapa?");
    step(judge, step(writer, edited, AnswerStep.SUBMIT, ""), AnswerStep.PUBLISH, "");

    assertThat(shown(answer).question()).isEqualTo("Kenapa OTP?");
    assertThat(desk.page(judge, answer.id()).versions()).extracting(signed -> signed.version().version())
        .containsExactly(
            2, 1);
    assertThat(desk.difference(judge, answer.id(), 1, 2)).extracting(Difference.Field::name)
        .containsExactly("question");
  }

  @Test
  void givenSameWords_whenEdited_thenNoOtherVersion() {
    Answer answer = publishedOne("Kenapa?", "PMK 62/2023 Pasal 3");

    Answer same = life.edit(writer, seen(answer), text("Kenapa?", "62/PMK.05/2023 Ps 3"), null);

    assertThat(same.draftVersion()).isNull();
    assertThat(same.lockVersion()).isEqualTo(answer.lockVersion());
  }

  @Test
  void givenDraftSentBack_thenItSaysWhyAndCanBeSubmittedAgain() {
    Answer waiting = step(writer, drafted("Siapa?"), AnswerStep.SUBMIT, "");

    Answer back = step(judge, waiting, AnswerStep.SEND_BACK, "Sebutkan menunya.");

    assertThat(back.state()).isEqualTo(AnswerState.DRAFT);
    assertThat(desk.page(writer, back.id()).shown().version().sentBack()).isEqualTo("Sebutkan menunya.");
    refused("answer-sentence", () -> step(judge, step(writer, back, AnswerStep.SUBMIT, ""), AnswerStep.SEND_BACK, " "));
  }

  @Test
  void givenTwoReviewersAtOnce_thenOneGoesOnAndTheOtherIsToldThatItChanged() throws Exception {
    for (int round = 0; round < 5; round++) {
      Answer waiting = step(writer, drafted("Siapa dulu?"), AnswerStep.SUBMIT, "");
      Viewer other = viewer(NewPerson.staff(nip(), "Dedi Kurniawan", office.id()));
      CyclicBarrier together = new CyclicBarrier(2);
      Callable<String> publish = () -> attempt(together, () -> step(judge, waiting, AnswerStep.PUBLISH, ""));
      Callable<String> sendBack = () -> attempt(together, () -> step(other, waiting, AnswerStep.SEND_BACK, "belum"));

      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        List<Future<String>> done = both.invokeAll(List.of(publish, sendBack));

        assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder("done",
            "answer-changed-meanwhile");
      }
      assertThat(life.find(judge, waiting.id()).lockVersion()).isEqualTo(waiting.lockVersion() + 1);
    }
  }

  private static String attempt(CyclicBarrier together, Runnable step) throws Exception {
    together.await();
    try {
      step.run();
      return "done";
    } catch (AnswerRefused refusal) {
      return refusal.type();
    }
  }

  @Test
  void givenTwoWhoEditAtOnce_thenNothingIsOverwritten() {
    Answer draft = drafted("Siapa?");
    life.edit(writer, seen(draft), text("Siapa pertama?", ""), null);

    refused("answer-changed-meanwhile", () -> life.edit(judge, seen(draft), text("Siapa kedua?", ""), null));

    assertThat(desk.page(judge, draft.id()).shown().version().text().question()).isEqualTo("Siapa pertama?");
  }

  @Test
  void givenPublishedAnswer_whenWithdrawn_thenItsAddressSaysSo() {
    Answer answer = publishedOne("Masih berlaku?", "");

    step(judge, answer, AnswerStep.WITHDRAW, "Layanan ditutup.");

    assertThat(published.at(answer.number())).get().isInstanceOfSatisfying(AnswerAddress.Withdrawn.class,
        withdrawn -> assertThat(withdrawn.question()).isEqualTo("Masih berlaku?"));
    assertThat(published.all()).extracting(PublishedAnswer::number).doesNotContain(answer.number());
  }

  @Test
  void givenSupersededAnswers_thenTheirAddressesLeadToTheLastOne() {
    Answer first = publishedOne("Pertama?", "");
    Answer second = publishedOne("Kedua?", "");
    Answer third = publishedOne("Ketiga?", "");
    step(judge, first, AnswerStep.SUPERSEDE, Integer.toString(second.number()));
    step(judge, second, AnswerStep.SUPERSEDE, " " + third.number() + " ");

    assertThat(published.at(first.number())).contains(new AnswerAddress.SupersededBy(third.number(), "Ketiga?"));
    refused("answer-successor", () -> step(judge, third, AnswerStep.SUPERSEDE, Integer.toString(third.number())));
    refused("answer-successor", () -> step(judge, third, AnswerStep.SUPERSEDE, Integer.toString(first.number())));
    refused("answer-successor", () -> step(judge, third, AnswerStep.SUPERSEDE, "99999999999999"));
  }

  @Test
  void givenWithdrawnAnswer_whenWrittenAnew_thenItLivesUnderItsNumber() {
    Answer answer = step(judge, publishedOne("Lama?", ""), AnswerStep.WITHDRAW, "usang");

    Answer draft = life.edit(writer, seen(answer), text("Baru?", ""), null);
    assertThat(draft.state()).isEqualTo(AnswerState.WITHDRAWN);
    step(judge, step(writer, draft, AnswerStep.SUBMIT, ""), AnswerStep.PUBLISH, "");

    assertThat(shown(answer).question()).isEqualTo("Baru?");
  }

  private Regulations.Changed replaced(String code, String by) {
    return regulations.keep(administrator, new Regulations.Form(code, "Tentang contoh", CitationState.REPLACED, by,
        "2026-01-01", regulations.named(code).map(Regulation::lockVersion).orElse(null)));
  }

  @Test
  void givenRegulationMarkedAsReplaced_thenEveryAnswerOnItNeedsReviewAndSaysSo() {
    regulations.keep(administrator, new Regulations.Form("PMK 801/2023", "", CitationState.IN_FORCE, null, null, null));
    Answer resting = publishedOne("Bersandar?", "PMK 801 Tahun 2023 Pasal 17");
    Answer other = publishedOne("Lain?", "PMK 802/2023");
    assertThat(shown(resting).citations()).containsExactly(new Citation("PMK 801/2023", "Pasal 17",
        CitationState.IN_FORCE, null));
    int before = heard.times.get();

    Regulations.Changed changed = replaced("801/PMK.05/2023", "PMK 900/2025");

    assertThat(changed.flagged()).isEqualTo(1);
    assertThat(shown(resting).needsReview()).isTrue();
    assertThat(shown(resting).citations()).containsExactly(new Citation("PMK 801/2023", "Pasal 17",
        CitationState.REPLACED, "PMK 900/2025"));
    assertThat(shown(other).needsReview()).isFalse();
    assertThat(shown(other).citations()).extracting(Citation::state).containsExactly(CitationState.UNKNOWN);
    assertThat(heard.times.get()).isEqualTo(before + 1);
    Answer flagged = life.find(judge, resting.id());
    assertThat(flagged.attention()).isEqualTo(Attention.REGULATION);
    refused("answer-own-work", () -> step(writer, flagged, AnswerStep.CONFIRM, "Masih."));
    assertThat(step(judge, flagged, AnswerStep.CONFIRM, "Pasalnya tetap.").state()).isEqualTo(AnswerState.PUBLISHED);
  }

  @Test
  void givenRegulation_whenChangedByTwo_thenTheSecondIsTold() {
    Regulations.Form form = new Regulations.Form("PMK 803/2023", "", CitationState.IN_FORCE, null, null, null);
    regulations.keep(administrator, form);

    refused("answer-changed-meanwhile", () -> regulations.keep(administrator, form));
    refused("regulation-replacement", () -> replaced("PMK 803/2023", "803/PMK.01/2023"));
    refused("regulation-since", () -> regulations.keep(administrator, new Regulations.Form("PMK 804/2023", "",
        CitationState.REPLACED, null, "2199-01-01", null)));
    assertThatThrownBy(() -> regulations.keep(judge, form)).isInstanceOf(AnswerNotFound.class);
  }

  @Test
  void givenLastDayPast_thenItWaitsForJudgementAndReadersSeeIt() {
    AnswerForm form = new AnswerForm("LPJ", "Tahun ini?", "Ya.", "", null, null, null, "2020-01-01", "2020-12-31",
        false, false, null);
    Answer answer = step(judge, step(writer, life.draft(writer, form.text(codes), null), AnswerStep.SUBMIT, ""),
        AnswerStep.PUBLISH, "");

    assertThat(shown(answer).needsReview()).isTrue();
    assertThat(desk.list(judge, new DeskRows.Wish(null, null, true, "", Integer.MAX_VALUE), 10)).extracting(line -> line
        .answer().id()).containsExactly(answer.id());
    assertThat(desk.due(judge)).isEqualTo(1);
  }

  @Test
  void givenAnswerOfAnotherOffice_whenLookedForOrChanged_thenNotFound() {
    Answer draft = drafted("Rahasia kantor?");
    Office elsewhere = offices.add(null, "E" + draft.number(), "KPPN Lain", OfficeZone.WIB);
    Viewer stranger = viewer(NewPerson.staff(nip(), "Eko", elsewhere.id()));

    assertThatThrownBy(() -> desk.page(stranger, draft.id())).isInstanceOf(AnswerNotFound.class);
    assertThatThrownBy(() -> step(stranger, draft, AnswerStep.SUBMIT, "")).isInstanceOf(AnswerNotFound.class);
    assertThatThrownBy(() -> desk.page(administrator, draft.id())).isInstanceOf(AnswerNotFound.class);
    assertThat(desk.list(stranger, new DeskRows.Wish(null, null, false, "", Integer.MAX_VALUE), 10)).isEmpty();
  }

  @Test
  void givenSteps_thenEachIsOnTheAuditTrail() {
    Answer answer = publishedOne("Tercatat?", "");

    assertThat(jdbc.sql("SELECT action FROM audit_event WHERE subject_id = ? ORDER BY id").param(answer.id()).query(
        String.class).list()).containsExactly("answer.drafted", "answer.step-taken", "answer.step-taken");
  }

  @Test
  void givenVotes_whenTheyAreManyOrNamePeople_thenBoundedAndMasked() {
    Answer answer = publishedOne("Membantu?", "");
    published.voted(answer.number(), true, "");
    published.voted(answer.number(), false, "<b>Telepon</b> saya 081234567890, tidak diangkat");

    assertThat(desk.page(judge, answer.id()).votes()).isEqualTo(new VoteRows.Count(1, 1));
    assertThat(desk.page(judge, answer.id()).words()).extracting(VoteRows.Vote::why).containsExactly(
        "Telepon saya …, tidak diangkat");
    for (int i = 2; i < 60; i++) {
      published.voted(answer.number(), true, "");
    }
    assertThatThrownBy(() -> published.voted(answer.number(), true, "")).isInstanceOf(VoteRefused.class);
    clock.forward(Duration.ofMinutes(61));
    published.voted(answer.number(), true, "x".repeat(100_000));
    assertThatThrownBy(() -> published.voted(drafted("Draf?").number(), true, "")).isInstanceOf(VoteRefused.class);
  }

  @Test
  void givenBadInput_whenKept_thenRefusedWithItsReason() {
    refused("answer-question", () -> text(" ", ""));
    refused("answer-question", () -> text("x".repeat(301), ""));
    refused("answer-basis", () -> text("Apa?", "PMK 1/2020\n".repeat(21)));
    refused("answer-day", () -> new AnswerForm("a", "b", "c", null, null, null, null, "besok", null, null, null, null)
        .text(codes));
    refused("answer-steps", () -> new AnswerForm("a", "b", "c", "x\n".repeat(41), null, null, null, null, null, null,
        null, null).text(codes));
    AnswerText neutral = new AnswerForm("SPM / SPAN", "<script>alert(1)</script>Kenapa?", "<p class=MsoNormal>Cek</p>",
        "<ol><li>1. Buka</li><li>• Tutup</li></ol>", "baris 1\nbaris 2", null, null, null, null, null, null, null).text(
            codes);
    assertThat(neutral.question()).isEqualTo("Kenapa?");
    assertThat(neutral.topic()).isEqualTo("SPM/SPAN");
    assertThat(neutral.steps()).containsExactly("Buka", "Tutup");
    assertThat(neutral.errorText()).isEqualTo("baris 1\nbaris 2");
  }
}
