package id.jejak.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import id.jejak.Jejak;
import id.jejak.identity.ApiTokens;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Satkers;
import id.jejak.identity.TokenScope;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.InteractionLife.Seen;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.NewInteraction;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.MailServers;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import id.jejak.testing.Ports;
import id.jejak.testing.RunningJejak;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = {Jejak.class, NoticeMailTest.Time.class}, properties = {"jejak.operations.quiet=true",
    "jejak.notice.host=127.0.0.1",
    "jejak.notice.tls=NONE", "jejak.notice.from=jejak@kantor.example", "jejak.notice.timeout=5s"})
class NoticeMailTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @TempDir
  static Path home;

  private static final int PORT = Ports.free();
  private static final AtomicInteger NUMBERS = new AtomicInteger(20_000);

  @Autowired
  private Offices offices;
  @Autowired
  private Satkers satkers;
  @Autowired
  private People people;
  @Autowired
  private ApiTokens keys;
  @Autowired
  private Interactions interactions;
  @Autowired
  private InteractionLife life;
  @Autowired
  private Notices notices;
  @Autowired
  private MailAddresses addresses;
  @Autowired
  private MailQueue queue;
  @Autowired
  private Postman postman;
  @Autowired
  private MovableClock clock;
  @Autowired
  private JdbcClient jdbc;
  private GreenMail server = MailServers.at(PORT);
  private Office office;
  private UUID satker;
  private Viewer clerk;
  private Viewer officer;

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
    registry.add("jejak.notice.port", () -> PORT);
  }

  @BeforeEach
  void anOffice() {
    server.start();
    office = offices.add(null, "N" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WIB);
    satker = satker("423792");
    clerk = viewer(people.add(null, NewPerson.staff("1985031720101" + NUMBERS.incrementAndGet(), "Ani", office.id()))
        .id());
    officer = officer(satker);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private UUID satker(String code) {
    LocalDate today = satkers.today(office.id());
    return satkers.add(null, office.id(), code, "Kantor " + code, today.minusYears(1)).id();
  }

  private Viewer officer(UUID satkerId) {
    return viewer(people.add(null, NewPerson.satkerOfficer("KIPS-" + NUMBERS.incrementAndGet(), "Budi", office.id(),
        satkerId)).id());
  }

  private Viewer viewer(UUID id) {
    return people.viewer(id).orElseThrow();
  }

  private String wants(Viewer viewer, MailAddress.Delivery delivery) {
    String address = "surel" + NUMBERS.incrementAndGet() + "@satker.example";
    addresses.set(viewer, new MailAddress(address, delivery, "id", null));
    return address;
  }

  private InteractionView recorded() {
    return interactions.record(new NewInteraction(office.id(), Set.of(satker), "surat", "lain", "Retur honor",
        Audience.SATKER, SecurityClass.B, clock.instant(), clerk.personId(), null), clerk);
  }

  private InteractionView asked() {
    InteractionView started = started(recorded());
    return life.askToComplete(new Seen(started.id(), started.version()), clerk, "Kirim rekening koran rahasia.");
  }

  private InteractionView started(InteractionView recorded) {
    return life.start(new Seen(recorded.id(), recorded.version()), clerk);
  }

  private List<MimeMessage> mails(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(mail -> recipient(mail).equals(address)).toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> states(Viewer viewer) {
    return jdbc.sql("SELECT state FROM notice_mail WHERE person_id = ? ORDER BY id").param(viewer.personId()).query(
        String.class).list();
  }

  private void awaitStates(Viewer viewer, String... states) {
    RunningJejak.await("mails to be " + List.of(states), () -> states(viewer).equals(List.of(states)));
  }

  private List<NoticeKind> told(Viewer viewer) {
    return notices.page(viewer, null, 10).lines().stream().map(line -> line.notice().kind()).toList();
  }

  @Test
  void givenOfficerWithAddress_whenAskedToComplete_thenToldOnceAndNobodyElse() throws Exception {
    Viewer stranger = officer(satker("614205"));
    String mine = wants(officer, MailAddress.Delivery.IMMEDIATE);
    String other = wants(stranger, MailAddress.Delivery.IMMEDIATE);

    InteractionView asked = asked();

    awaitStates(officer, "SENT", "SENT");
    assertThat(told(officer)).containsExactly(NoticeKind.COMPLETION_ASKED, NoticeKind.RECEIVED);
    assertThat(told(stranger)).isEmpty();
    assertThat(told(clerk)).isEmpty();
    assertThat(mails(other)).isEmpty();
    assertThat(mails(mine)).hasSize(2);
    MimeMessage last = mails(mine).getLast();
    assertThat(last.getSubject()).isEqualTo("[Jejak] " + asked.ticket() + ": Mohon dilengkapi");
    assertThat(last.getContent().toString()).contains("Yth. Budi", "Retur honor", "/pemberitahuan/").doesNotContain(
        "rahasia");
  }

  @Test
  void givenKeyOfAProgram_whenItRecords_thenTheOfficerIsTold() {
    Viewer administrator = viewer(people.add(null, NewPerson.administrator("1985031720101" + NUMBERS
        .incrementAndGet(), "Citra", office.id())).id());
    keys.issue(administrator, "program", TokenScope.WRITE, SecurityClass.B, LocalDate.of(2099, 1, 1));
    Viewer program = keys.viewer(keys.list(office.id()).getFirst().id()).orElseThrow();

    interactions.record(new NewInteraction(office.id(), Set.of(satker), "surat", "lain", "Dari program",
        Audience.SATKER, SecurityClass.B, clock.instant(), program.personId(), null), program);

    assertThat(told(officer)).containsExactly(NoticeKind.RECEIVED);
  }

  @Test
  void givenServerAway_whenItIsBack_thenSentOnce() throws Exception {
    String mine = wants(officer, MailAddress.Delivery.IMMEDIATE);
    server.stop();
    recorded();
    RunningJejak.await("the end of the first try", () -> waitingAfter(1, officer));

    server = MailServers.at(PORT);
    server.start();
    clock.forward(Duration.ofSeconds(61));

    awaitStates(officer, "SENT");
    assertThat(attempts(officer)).isEqualTo(2);
    assertThat(mails(mine)).hasSize(1);
  }

  /** Asked at once: between two questions a try may begin. */
  private boolean waitingAfter(int attempts, Viewer viewer) {
    return jdbc.sql("SELECT COUNT(*) FROM notice_mail WHERE person_id = ? AND state = 'WAITING' AND attempts = ?")
        .params(
            viewer.personId(), attempts)
        .query(Integer.class).single() == 1;
  }

  private int attempts(Viewer viewer) {
    return jdbc.sql("SELECT MAX(attempts) FROM notice_mail WHERE person_id = ?").param(viewer.personId()).query(
        Integer.class).single();
  }

  @Test
  void givenDailyMail_whenSevenInTheMorning_thenOneMailWithAll() throws Exception {
    String mine = wants(officer, MailAddress.Delivery.DAILY);
    InteractionView asked = asked();
    assertThat(states(officer)).containsExactly("WAITING");
    assertThat(mails(mine)).isEmpty();

    ZonedDateTime now = clock.instant().atZone(office.zone().id());
    ZonedDateTime seven = now.with(LocalTime.of(7, 1));
    clock.forward(Duration.between(now, seven.isAfter(now) ? seven : seven.plusDays(1)));

    awaitStates(officer, "SENT");
    assertThat(mails(mine)).hasSize(1);
    assertThat(mails(mine).getFirst().getSubject()).startsWith("[Jejak] 2 pemberitahuan, ");
    assertThat(mails(mine).getFirst().getContent().toString()).contains(asked.ticket(), "Mohon dilengkapi", "Diterima");
  }

  @Test
  void givenMailTurnedOff_whenAskedToComplete_thenOnlyThatIsSent() throws Exception {
    String mine = wants(officer, MailAddress.Delivery.OFF);

    asked();

    awaitStates(officer, "SENT");
    assertThat(mails(mine)).hasSize(1);
    assertThat(mails(mine).getFirst().getSubject()).endsWith("Mohon dilengkapi");
  }

  @Test
  void givenRecipientRefused_whenSent_thenTheAddressIsMarkedAndNothingMoreGoes() throws Exception {
    wants(officer, MailAddress.Delivery.IMMEDIATE);
    server.stop();
    try (ScriptedSmtp scripted = new ScriptedSmtp(PORT, ScriptedSmtp.Script.NO_SUCH_USER)) {
      InteractionView recorded = recorded();
      awaitStates(officer, "FAILED");

      life.finish(new Seen(recorded.id(), recorded.version()), clerk, "Sudah.");

      assertThat(addresses.of(officer.personId()).refusedReply()).contains("550 5.1.1");
      assertThat(states(officer)).containsExactly("FAILED");
      assertThat(queue.page(office.id(), MailState.FAILED, null, 10)).singleElement().extracting(
          MailQueue.Mail::reason).isEqualTo("NO_RECIPIENT");
      assertThat(scripted.mails()).isZero();
    }
    assertThat(told(officer)).containsExactly(NoticeKind.FINISHED, NoticeKind.RECEIVED);
  }

  @Test
  void givenAnswerLostAfterTheContents_whenTimePasses_thenNeverSentAgain() throws Exception {
    String mine = wants(officer, MailAddress.Delivery.IMMEDIATE);
    server.stop();
    try (ScriptedSmtp scripted = new ScriptedSmtp(PORT, ScriptedSmtp.Script.SILENT_AFTER_DATA)) {
      recorded();
      awaitStates(officer, "UNCLEAR");
      assertThat(scripted.mails()).isEqualTo(1);
    }
    server = MailServers.at(PORT);
    server.start();

    clock.forward(Duration.ofHours(13));

    Viewer next = officer(satker);
    String later = wants(next, MailAddress.Delivery.IMMEDIATE);
    jdbc.sql("UPDATE notice_address SET delivery = 'OFF' WHERE person_id = ?").param(officer.personId()).update();
    recorded();
    awaitStates(next, "SENT");
    assertThat(mails(later)).hasSize(1);
    assertThat(mails(mine)).isEmpty();
    assertThat(states(officer)).containsExactly("UNCLEAR");
  }

  @Test
  void givenMailClaimedByARunThatDied_whenStartedAgain_thenMarkedAndNotSent() {
    String mine = wants(officer, MailAddress.Delivery.IMMEDIATE);
    postman.stop();
    recorded();
    assertThat(queue.claim()).isPresent();

    postman.start();

    assertThat(states(officer)).containsExactly("UNCLEAR");
    assertThat(mails(mine)).isEmpty();
  }

  @Test
  void givenCaseOutOfSightMeanwhile_whenSentAndShown_thenNotTold() {
    String mine = wants(officer, MailAddress.Delivery.IMMEDIATE);
    postman.stop();
    InteractionView recorded = recorded();
    assertThat(notices.of(officer)).isEqualTo(1);
    jdbc.sql("UPDATE interaction SET security_class = 'SR' WHERE id = ?").param(recorded.id()).update();

    postman.start();

    awaitStates(officer, "DROPPED");
    assertThat(mails(mine)).isEmpty();
    assertThat(told(officer)).isEmpty();
    assertThat(notices.of(officer)).isZero();
  }

  @Test
  void givenAssignee_whenSatkerAnswers_thenToldAndNobodyForTheOwnDeed() {
    Viewer colleague = viewer(people.add(null, NewPerson.staff("1985031720102" + NUMBERS.incrementAndGet(), "Citra",
        office.id())).id());
    InteractionView recorded = recorded();

    life.assign(new Seen(recorded.id(), recorded.version()), clerk, null, colleague.personId(), "");
    interactions.write(recorded.id(), officer, "Mohon kabar.", Audience.SATKER, null);
    interactions.write(recorded.id(), officer, "Sekali lagi.", Audience.SATKER, null);
    interactions.write(recorded.id(), clerk, "Catatan.", Audience.INTERNAL, null);

    assertThat(told(colleague)).containsExactly(NoticeKind.MESSAGE, NoticeKind.ASSIGNED);
    assertThat(told(clerk)).isEmpty();
    assertThat(told(officer)).containsExactly(NoticeKind.RECEIVED);
  }

  @Test
  void givenNoticeOfSomebodyElse_whenOpened_thenNotFound() {
    recorded();
    Notice mine = notices.page(officer, null, 10).lines().getFirst().notice();

    assertThatThrownBy(() -> notices.open(mine.id(), clerk)).isInstanceOf(NoticeNotFound.class);
    assertThat(notices.of(officer)).isEqualTo(1);

    notices.open(mine.id(), officer);
    assertThat(notices.of(officer)).isZero();
  }
}
