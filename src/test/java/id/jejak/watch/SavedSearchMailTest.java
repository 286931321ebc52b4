package id.jejak.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import id.jejak.identity.Viewer;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.MailServers;
import id.jejak.testing.Ports;
import id.jejak.testing.RunningJejak;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What a saved search finds goes out in one mail, and nothing that its owner may not see. */
@TestPropertySource(properties = {"jejak.notice.host=127.0.0.1", "jejak.notice.tls=NONE",
    "jejak.notice.from=jejak@kantor.example", "jejak.notice.timeout=5s"})
class SavedSearchMailTest extends WatchOffice {
  private static final int PORT = Ports.free();
  private final GreenMail server = MailServers.at(PORT);

  @DynamicPropertySource
  static void port(DynamicPropertyRegistry registry) {
    registry.add("jejak.notice.port", () -> PORT);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private void wantsMail(Viewer viewer) {
    jdbc.sql("INSERT INTO notice_address (person_id, address, delivery, language, changed_at)"
        + " VALUES (?, ?, 'IMMEDIATE', 'id', NOW(6))").params(viewer.personId(), "surel@kantor.example").update();
  }

  private List<String> states(Viewer viewer) {
    return jdbc.sql("SELECT state FROM notice_mail WHERE person_id = ? ORDER BY id").param(viewer.personId()).query(
        String.class).list();
  }

  @Test
  void givenSeveralMatches_whenTenMinutesHavePassed_thenOneMailWithHowMany() throws Exception {
    Viewer reader = staff();
    wantsMail(reader);
    SavedSearch search = searches.save(reader, "Honor kami", question("honor narasumber", null), true);

    recorded("Honor narasumber satu rahasiakan");
    indexed();
    recorded("Honor narasumber dua");
    indexed();
    assertThat(states(reader)).containsExactly("WAITING");
    clock.forward(Duration.ofMinutes(11));
    RunningJejak.await("the mail", () -> states(reader).equals(List.of("SENT")));

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("[Jejak] Honor kami: Hasil baru pencarian tersimpan");
    assertThat(mail.getContent().toString()).contains("2 layanan", "/pemberitahuan/").doesNotContain("rahasiakan");
    assertThat(news(search, reader)).isEqualTo(2);
  }

  @Test
  void givenOwnerWhoLosesTheRight_whenTheMailIsDue_thenNothingGoes() {
    wantsMail(officer);
    searches.save(officer, "", question("permata", null), true);
    recorded("Permata biasa", SecurityClass.T);
    indexed();
    assertThat(states(officer)).hasSize(2);

    jdbc.sql("UPDATE person SET clearance = 'B' WHERE id = ?").param(officer.personId()).update();
    clock.forward(Duration.ofMinutes(11));

    RunningJejak.await("the mail", () -> !states(officer).contains("WAITING") && !states(officer).contains("SENDING"));
    assertThat(states(officer).getLast()).isEqualTo("DROPPED");
  }
}
