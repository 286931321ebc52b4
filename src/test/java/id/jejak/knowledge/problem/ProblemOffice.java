package id.jejak.knowledge.problem;

import id.jejak.Jejak;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.NewInteraction;
import id.jejak.knowledge.AnswersChanged;
import id.jejak.shared.Audience;
import id.jejak.shared.Ids;
import id.jejak.shared.SecurityClass;
import id.jejak.shared.Utc;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import id.jejak.testing.RunningJejak;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An office whose cases are told and finished by tests, while the search for problems runs as it does anywhere. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = {Jejak.class, ProblemOffice.Time.class}, properties = "jejak.operations.quiet=true")
abstract class ProblemOffice {
  static final Locale INDONESIAN = Locale.of("id");
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @TempDir
  static Path home;

  private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);

  @Autowired
  Offices offices;
  @Autowired
  People people;
  @Autowired
  Satkers satkers;
  @Autowired
  Interactions interactions;
  @Autowired
  InteractionLife cases;
  @Autowired
  ProblemDesk desk;
  @Autowired
  MovableClock clock;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  ApplicationEventPublisher events;
  Office office;
  Viewer staff;
  Satker satker;

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  @BeforeEach
  void anOffice() {
    office = offices.add(null, "M" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WIB);
    staff = viewer(NewPerson.staff(nip(), "Ani Lestari", office.id()));
    satker = satkers.add(null, office.id(), "423792", "Pengadilan Negeri Contoh", LocalDate.of(2020, 1, 1));
  }

  static String nip() {
    return "1985031720102" + NUMBERS.incrementAndGet();
  }

  Viewer viewer(NewPerson person) {
    return people.viewer(people.add(null, person).id()).orElseThrow();
  }

  InteractionView recorded(String channel, SecurityClass securityClass, String subject, String message) {
    InteractionView interaction = interactions.record(new NewInteraction(office.id(), Set.of(satker.id()), channel,
        "retur-sp2d", subject, Audience.SATKER, securityClass, clock.instant(), staff.personId(), null), staff);
    interactions.write(interaction.id(), staff, message, Audience.SATKER, null);
    return interactions.find(interaction.id(), staff);
  }

  InteractionView finished(String subject, String message, String resolution) {
    return finish(recorded("surat", SecurityClass.B, subject, message), resolution);
  }

  InteractionView finish(InteractionView interaction, String resolution) {
    return cases.finish(new InteractionLife.Seen(interaction.id(), interaction.version()), staff, resolution);
  }

  InteractionView retur(int number) {
    return finished("Retur SP2D rekening pasif " + number, "dana sp2d retur, kata bank rekening penerima pasif",
        "Rekening penerima diaktifkan, surat ralat retur diproses dan dana dikirim ulang.");
  }

  /** What is waiting is looked at, and all figures are made. */
  void settle() {
    RunningJejak.await("problems are found", () -> waiting("problem_task") == 0 && waiting("problem") == 0);
  }

  private int waiting(String table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE due_at <= ?").param(Utc.of(clock.instant().plusSeconds(
        1))).query(Integer.class).single();
  }

  ProblemDesk.Listing list(ProblemState state) {
    return desk.list(staff, state, ProblemRows.Place.FIRST, INDONESIAN);
  }

  /** Lets everybody read an answer of this office, as if it had gone the way of all answers. */
  int publish(String question, String summary) {
    UUID id = Ids.next();
    jdbc.sql("""
        INSERT INTO answer (id, office_id, topic, state, state_since, published_version, published_at,
          public_changed_at, made_at, changed_at)
        VALUES (:id, :office, 'Retur', 'PUBLISHED', :now, 1, :now, :now, :now, :now)""").param("id", id).param("office",
        office.id()).param("now", Utc.of(clock.instant())).update();
    jdbc.sql("""
        INSERT INTO answer_version (answer_id, version, topic, question, summary, steps, old_application, unverified,
          written_by, written_at) VALUES (:id, 1, 'Retur', :question, :summary, '', FALSE, FALSE, :by, :now)""").param(
        "id", id).param("question", question).param("summary", summary).param("by", staff.personId()).param("now",
            Utc.of(clock.instant()))
        .update();
    events.publishEvent(new AnswersChanged());
    return jdbc.sql("SELECT number FROM answer WHERE id = ?").param(id).query(Integer.class).single();
  }
}
