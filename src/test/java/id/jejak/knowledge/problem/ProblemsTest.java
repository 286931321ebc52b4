package id.jejak.knowledge.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionLife.Seen;
import id.jejak.interaction.InteractionView;
import id.jejak.knowledge.AnswersChanged;
import id.jejak.shared.JejakException;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.RunningJejak;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProblemsTest extends ProblemOffice {
  private ProblemDesk.Line only(ProblemState state) {
    List<ProblemDesk.Line> lines = list(state).lines();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private static void refused(String type, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(JejakException.class, refusal -> assertThat(refusal.type())
        .isEqualTo(type));
  }

  @Test
  void givenCasesOfOneProblem_whenFinished_thenItsFiguresAndWordsWithoutWhoAsked() {
    finished("Retur SP2D 260051301234567 Pengadilan Negeri Contoh, rekening Bapak Suharto Wijaya pasif",
        "dana sp2d retur, kata bank rekening penerima pasif", "Rekening diaktifkan, surat ralat retur diproses.");
    clock.forward(Duration.ofDays(40));
    retur(2);
    retur(3);
    finished("Kunjungan mahasiswa magang", "kampus mengirim mahasiswa", "Surat diteruskan ke bagian umum.");

    settle();

    ProblemDesk.Line line = only(ProblemState.OPEN);
    assertThat(line.cases()).isEqualTo(3);
    assertThat(line.satkers()).isEqualTo(1);
    assertThat(line.recent()).isEqualTo(2);
    assertThat(line.earlier()).isEqualTo(1);
    assertThat(line.wordings()).noneMatch(wording -> wording.contains("Suharto") || wording.contains("Pengadilan")
        || wording.contains("260051301234567"));
    assertThat(line.wordings()).anyMatch(wording -> wording.contains("[nomor]") && wording.contains("[satker]"));
    assertThat(desk.page(staff, line.problem().id(), INDONESIAN).cases()).hasSize(3);
  }

  @Test
  void givenComplaintOpenAndClassifiedCases_whenAlike_thenInNoGroup() {
    for (int i = 0; i < 3; i++) {
      finish(recorded("pengaduan", SecurityClass.B, "Retur SP2D rekening pasif", "rekening penerima pasif, retur"),
          "Rekening aktif.");
      finish(recorded("surat", SecurityClass.T, "Retur SP2D rekening pasif", "rekening penerima pasif, retur"),
          "Rekening aktif.");
      recorded("surat", SecurityClass.B, "Retur SP2D rekening pasif", "rekening penerima pasif, retur");
    }

    settle();

    assertThat(list(ProblemState.OPEN).lines()).isEmpty();
    assertThat(jdbc.sql("SELECT COUNT(*) FROM problem_case WHERE office_id = ?").param(office.id()).query(
        Integer.class).single()).isZero();
  }

  @Test
  void givenProblem_whenAnAnswerCoversIt_thenGoneUntilItGoesOnGrowing() {
    retur(1);
    retur(2);
    retur(3);
    settle();
    only(ProblemState.OPEN);
    clock.forward(Duration.ofMinutes(1));

    int number = publish("SP2D retur karena rekening penerima pasif",
        "Aktifkan rekening penerima di bank, lalu kirim surat ralat retur.");

    RunningJejak.await("the answer covers it", () -> list(ProblemState.OPEN).lines().isEmpty());
    assertThat(list(ProblemState.ANSWERED).lines()).as("nobody asked since").isEmpty();
    clock.forward(Duration.ofMinutes(1));
    retur(4);
    retur(5);
    retur(6);
    settle();
    assertThat(only(ProblemState.ANSWERED).problem().answerNumber()).isEqualTo(number);
    jdbc.sql("UPDATE answer SET state = 'WITHDRAWN' WHERE number = ?").param(number).update();
    events.publishEvent(new AnswersChanged());
    RunningJejak.await("it is open again", () -> list(ProblemState.ANSWERED).lines().isEmpty());
    assertThat(only(ProblemState.OPEN).cases()).isEqualTo(6);
  }

  @Test
  void givenProblem_whenSetAside_thenSaidWhyAndTakenBack() {
    retur(1);
    retur(2);
    retur(3);
    settle();
    UUID id = only(ProblemState.OPEN).problem().id();

    refused("recurring-why", () -> desk.setAside(staff, id, ProblemState.OPEN, "  "));
    refused("recurring-why", () -> desk.setAside(staff, id, ProblemState.OPEN, "a".repeat(301)));
    desk.setAside(staff, id, ProblemState.OPEN, "Bank sudah\nmemperbaikinya.");
    refused("recurring-changed", () -> desk.setAside(staff, id, ProblemState.OPEN, "Lain."));
    retur(4);
    settle();

    assertThat(list(ProblemState.OPEN).lines()).isEmpty();
    assertThat(only(ProblemState.ASIDE).problem().why()).isEqualTo("Bank sudah memperbaikinya.");
    assertThat(only(ProblemState.ASIDE).cases()).as("it goes on being counted").isEqualTo(4);
    desk.takeBack(staff, id, ProblemState.ASIDE);
    settle();
    assertThat(only(ProblemState.OPEN).problem().id()).isEqualTo(id);
    assertThat(
        jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'problem.decided' AND subject_id = ?").param(id)
            .query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  void givenProblemOfAnOffice_whenOthersLook_thenNotThere() {
    retur(1);
    retur(2);
    retur(3);
    settle();
    UUID id = only(ProblemState.OPEN).problem().id();
    Office elsewhere = offices.add(null, "N" + nip().substring(13), "KPPN Lain", OfficeZone.WIB);
    Viewer other = viewer(NewPerson.staff(nip(), "Budi Hartono", elsewhere.id()));
    Viewer administrator = viewer(NewPerson.administrator(nip(), "Citra Dewi", office.id()));

    assertThat(desk.list(other, ProblemState.OPEN, ProblemRows.Place.FIRST, INDONESIAN).lines()).isEmpty();
    for (Viewer stranger : List.of(other, administrator)) {
      refused("recurring-not-found", () -> desk.page(stranger, id, INDONESIAN));
      refused("recurring-not-found", () -> desk.setAside(stranger, id, ProblemState.OPEN, "x"));
      refused("recurring-not-found", () -> desk.cases(stranger, id));
    }
  }

  @Test
  void givenCaseInAProblem_whenItsClassRisesOrItIsReopened_thenNeitherShownNorCounted() {
    InteractionView first = retur(1);
    InteractionView second = retur(2);
    retur(3);
    retur(4);
    retur(5);
    settle();
    UUID id = only(ProblemState.OPEN).problem().id();

    jdbc.sql("UPDATE interaction SET security_class = 'R' WHERE id = ?").param(first.id()).update();

    assertThat(only(ProblemState.OPEN).cases()).as("before anything was looked at again").isEqualTo(4);
    assertThat(desk.page(staff, id, INDONESIAN).cases()).extracting(InteractionView::id).doesNotContain(first.id());
    assertThat(desk.cases(staff, id)).doesNotContain(first.id());
    cases.reopen(new Seen(second.id(), second.version()), staff, "Masih retur.");
    settle();
    assertThat(only(ProblemState.OPEN).cases()).isEqualTo(3);
    assertThat(jdbc.sql("SELECT COUNT(*) FROM problem_case WHERE interaction_id = ?").param(second.id()).query(
        Integer.class).single()).isZero();
  }

  @Test
  void givenDatabaseThatFailsWhileACaseIsPlaced_whenItIsThereAgain_thenTheCaseIsPlacedOnce() {
    jdbc.sql("RENAME TABLE problem_word TO problem_word_away").update();
    try {
      retur(1);
      RunningJejak.await("it was tried", () -> jdbc.sql("SELECT COUNT(*) FROM problem_task WHERE attempts > 0").query(
          Integer.class).single() > 0);
      assertThat(jdbc.sql("SELECT COUNT(*) FROM problem_case WHERE office_id = ?").param(office.id()).query(
          Integer.class).single()).isZero();
    } finally {
      jdbc.sql("RENAME TABLE problem_word_away TO problem_word").update();
    }
    retur(2);
    retur(3);
    clock.forward(Duration.ofMinutes(6));

    settle();

    assertThat(only(ProblemState.OPEN).cases()).isEqualTo(3);
    assertThat(jdbc.sql("SELECT cases FROM problem_word_count WHERE office_id = ? AND word = ''").param(office.id())
        .query(Integer.class).single()).isEqualTo(3);
  }

  @Test
  void givenCasesThatAreTooOld_whenTimeGoesOn_thenTheyAndTheirProblemGo() {
    retur(1);
    retur(2);
    retur(3);
    settle();

    clock.forward(Duration.ofDays(57));

    RunningJejak.await("nothing is left",
        () -> jdbc.sql("SELECT (SELECT COUNT(*) FROM problem_case WHERE office_id = ?)"
            + " + (SELECT COUNT(*) FROM problem_word WHERE office_id = ?) + (SELECT COUNT(*) FROM problem WHERE office_id"
            + " = ?)").params(office.id(), office.id(), office.id()).query(Integer.class).single() == 0);
  }

  @Test
  void givenKnownProblems_whenTheirCasesAreFinishedMixed_thenFoundPure() {
    Map<UUID, String> known = new HashMap<>();
    List<KnownProblem> all = KnownProblem.all();
    for (int i = 0; i < all.size(); i++) {
      // Each of one problem comes after those of all others.
      KnownProblem one = all.get(i * 23 % all.size());
      known.put(finished(one.subject(), one.message(), one.resolution()).id(), one.problem());
    }
    settle();

    Map<UUID, Map<String, Long>> found = jdbc.sql("SELECT problem_id, interaction_id FROM problem_case WHERE office_id"
        + " = ? AND problem_id IS NOT NULL").param(office.id()).query((row, _) -> Map.entry(
            row.getObject(1,
                UUID.class),
            known.get(row.getObject(2, UUID.class))))
        .list().stream().collect(Collectors.groupingBy(
            Map.Entry::getKey, Collectors.groupingBy(Map.Entry::getValue, Collectors.counting())));
    long grouped = found.values().stream().flatMap(group -> group.values().stream()).mapToLong(Long::longValue).sum();
    long right = found.values().stream().mapToLong(group -> group.values().stream().mapToLong(Long::longValue).max()
        .orElseThrow()).sum();
    long offered = found.values().stream().filter(group -> group.values().stream().mapToLong(Long::longValue)
        .sum() >= 3).count();
    System.out.printf("grouped %d of %d, pure %.3f, offered %d: %s%n", grouped, all.size(), (double) right / grouped,
        offered, found.values());

    assertThat((double) right / grouped).isGreaterThanOrEqualTo(0.95);
    assertThat(offered).isGreaterThanOrEqualTo(8);
    assertThat(found.values()).as("what nobody else asks is in no group").noneMatch(group -> group.containsKey("-"));
  }
}
