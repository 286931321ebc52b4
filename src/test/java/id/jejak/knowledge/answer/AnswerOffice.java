package id.jejak.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Jejak;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.Interactions;
import id.jejak.knowledge.AnswersChanged;
import id.jejak.knowledge.PublishedAnswers;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An office with two clerks, one of whom writes and one of whom judges, and an administrator. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = {Jejak.class, AnswerOffice.Around.class}, properties = "jejak.operations.quiet=true")
abstract class AnswerOffice {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @TempDir
  static Path home;

  private static final AtomicInteger NUMBERS = new AtomicInteger(40_000);

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
  AnswerLife life;
  @Autowired
  AnswerDesk desk;
  @Autowired
  AnswerImport imports;
  @Autowired
  CaseDrafts drafts;
  @Autowired
  Regulations regulations;
  @Autowired
  RegulationCodes codes;
  @Autowired
  PublishedAnswers published;
  @Autowired
  Heard heard;
  @Autowired
  MovableClock clock;
  @Autowired
  JdbcClient jdbc;
  Office office;
  Viewer writer;
  Viewer judge;
  Viewer administrator;

  /** Counts how often it was said that readers get other answers, and whether they could be read then. */
  static class Heard {
    final AtomicInteger times = new AtomicInteger();
    final AtomicInteger read = new AtomicInteger();
    private final PublishedAnswers published;

    Heard(PublishedAnswers published) {
      this.published = published;
    }

    @EventListener
    public void changed(AnswersChanged event) {
      times.incrementAndGet();
      read.set(published.all().size());
    }
  }

  @TestConfiguration
  static class Around {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }

    @Bean
    Heard heard(PublishedAnswers published) {
      return new Heard(published);
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  @BeforeEach
  void anOffice() {
    office = offices.add(null, "J" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WIB);
    writer = viewer(NewPerson.staff(nip(), "Ani Lestari", office.id()));
    judge = viewer(NewPerson.staff(nip(), "Budi Hartono", office.id()));
    administrator = viewer(NewPerson.administrator(nip(), "Citra Dewi", office.id()));
  }

  static String nip() {
    return "1985031720102" + NUMBERS.incrementAndGet();
  }

  Viewer viewer(NewPerson person) {
    return people.viewer(people.add(null, person).id()).orElseThrow();
  }

  AnswerForm form(String question, String basis) {
    return new AnswerForm("SAKTI/OTP", question, "Biasanya karena nomor belum aktif.",
        "1. Mulai ulang telepon\n2. Cek masa aktif", "OTP tidak terkirim", null, basis, null, null, false, false, null);
  }

  AnswerText text(String question, String basis) {
    return form(question, basis).text(codes);
  }

  Answer drafted(String question) {
    return life.draft(writer, text(question, ""), null);
  }

  Answer step(Viewer viewer, Answer answer, AnswerStep step, String said) {
    return life.step(viewer, seen(answer), step, said);
  }

  static AnswerLife.Seen seen(Answer answer) {
    return new AnswerLife.Seen(answer.id(), answer.lockVersion());
  }

  Answer publishedOne(String question, String basis) {
    Answer draft = life.draft(writer, text(question, basis), null);
    Answer answer = step(judge, step(writer, draft, AnswerStep.SUBMIT, ""), AnswerStep.PUBLISH, "");
    assertThat(answer.state()).isEqualTo(AnswerState.PUBLISHED);
    return answer;
  }
}
