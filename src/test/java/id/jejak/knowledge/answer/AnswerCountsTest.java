package id.jejak.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.jejak.identity.NewPerson;
import id.jejak.identity.OfficeZone;
import id.jejak.knowledge.AnswerFigures;
import id.jejak.knowledge.AnswerUse;
import id.jejak.knowledge.DueAnswer;
import id.jejak.knowledge.ReviewReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted of answers: how they were read, and which are to be looked at again. */
class AnswerCountsTest extends AnswerOffice {
  @Autowired
  private AnswerFigures figures;
  private LocalDate today;

  @BeforeEach
  void day() {
    today = satkers.today(office.id());
  }

  private void read(Answer answer, int daysAgo, int views, int found, int taken) {
    jdbc.sql("INSERT INTO answer_day (number, day, views, found, taken) VALUES (?, ?, ?, ?, ?)").params(answer.number(),
        today.minusDays(daysAgo), views, found, taken).update();
  }

  private void vote(Answer answer, boolean helpful, int times, String why) {
    for (int i = 0; i < times; i++) {
      published.voted(answer.number(), helpful, why);
    }
  }

  private List<ReviewReason> reasons(Answer answer) {
    Instant now = clock.instant();
    return figures.due(writer, today.plusDays(31), now.minus(Duration.ofDays(365)), now.minus(Duration.ofDays(90)), 100)
        .stream().filter(due -> due.id().equals(answer.id())).map(DueAnswer::reasons).findFirst().orElse(List.of());
  }

  @Test
  void givenAnswersThatWereRead_whenCounted_thenThoseThatSavedCasesComeFirst() {
    Answer often = publishedOne("Kenapa OTP tidak masuk?", "");
    Answer saving = publishedOne("Bagaimana mengganti kartu?", "");
    Answer unread = publishedOne("Batas gaji induk?", "");
    read(often, 0, 40, 30, 0);
    read(often, 8, 5, 0, 0);
    read(often, 20, 7, 0, 0);
    read(saving, 13, 6, 1, 4);
    vote(saving, false, 1, "Menunya sudah lain.");
    vote(saving, true, 2, "");

    List<AnswerUse> used = figures.used(writer, today.minusDays(13), today, 100);

    assertThat(used).extracting(AnswerUse::number).containsExactly(saving.number(), often.number())
        .doesNotContain(unread
            .number());
    AnswerUse first = used.getFirst();
    assertThat(List.of(first.read(), first.found(), first.taken())).containsExactly(6L, 1L, 4L);
    assertThat(List.of(first.helpful(), first.unhelpful())).containsExactly(2, 1);
    assertThat(first.words()).extracting(AnswerUse.Word::why).containsExactly("Menunya sudah lain.");
    assertThat(first.weeks()).containsExactly(6L, 0L);
    assertThat(used.getLast().weeks()).containsExactly(5L, 40L);
    assertThat(used.getLast().readBefore()).isEqualTo(7);
    assertThat(figures.used(writer, today.minusDays(13), today, 1)).hasSize(1);
  }

  @Test
  void givenAnswersOfAnotherOffice_whenCounted_thenTheyAreNotAmongThem() {
    Answer answer = publishedOne("Kenapa OTP tidak masuk?", "");
    read(answer, 0, 40, 0, 0);
    var other = offices.add(null, "K" + answer.number(), "KPPN Lain", OfficeZone.WIT);
    var stranger = viewer(NewPerson.staff(nip(), "Dewi", other.id()));

    assertThat(figures.used(stranger, today.minusDays(6), today, 100)).isEmpty();
    assertThat(catchThrowable(() -> figures.used(administrator, today.minusDays(6), today, 100))).isInstanceOf(
        AnswerNotFound.class);
  }

  @Test
  void givenWhatSpeaksAgainstAnAnswer_whenAsked_thenSaidWhyAndWhatIsFineIsNotAmongThem() {
    Answer fine = publishedOne("Baik saja?", "");
    Answer doubted = publishedOne("Diragukan rekan?", "");
    step(writer, doubted, AnswerStep.FLAG, "Menunya lain.");
    Answer voted = publishedOne("Diragukan pembaca?", "");
    vote(voted, false, 3, "");
    vote(voted, true, 2, "");
    Answer liked = publishedOne("Disukai?", "");
    vote(liked, false, 3, "");
    vote(liked, true, 3, "");
    Answer ending = publishedOne("Hampir habis?", "");
    until(ending, today.plusDays(30));
    Answer over = publishedOne("Lewat?", "");
    until(over, today.minus(Period.ofDays(1)));
    Answer quiet = publishedOne("Lama?", "");
    jdbc.sql("UPDATE answer SET changed_at = changed_at - INTERVAL 400 DAY WHERE id = ?").param(quiet.id()).update();

    assertThat(reasons(fine)).isEmpty();
    assertThat(reasons(liked)).isEmpty();
    assertThat(reasons(doubted)).containsExactly(ReviewReason.STAFF);
    assertThat(reasons(voted)).containsExactly(ReviewReason.VOTES);
    assertThat(reasons(ending)).containsExactly(ReviewReason.ENDING);
    assertThat(reasons(over)).containsExactly(ReviewReason.OVER);
    assertThat(reasons(quiet)).containsExactly(ReviewReason.QUIET);
  }

  private void until(Answer answer, LocalDate day) {
    jdbc.sql("UPDATE answer_version SET valid_until = ? WHERE answer_id = ?").params(day, answer.id()).update();
  }
}
