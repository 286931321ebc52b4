package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.shared.Ids;
import id.jejak.testing.IdentityAlone;
import id.jejak.testing.MariaDbServer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("servers")
@SpringBootTest(classes = IdentityAlone.class, properties = {"spring.jpa.hibernate.ddl-auto=validate",
    "spring.jpa.open-in-view=false"})
class CardsTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();

  private static final UUID CLERK = Ids.next();
  private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

  @Autowired
  private Offices offices;
  @Autowired
  private Satkers satkers;
  @Autowired
  private People people;
  @Autowired
  private Cards cards;
  @Autowired
  private CardHandover handover;
  @Autowired
  private SignInCheck check;
  @Autowired
  private PersonFiles files;
  private Office office;
  private Satker satker;
  private LocalDate today;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.properties(registry);
  }

  @BeforeEach
  void aSatker() {
    office = offices.add(null, "K" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WITA);
    today = satkers.today(office.id());
    satker = satkers.add(null, office.id(), "423792", "Kantor", today.minusYears(1));
  }

  private static String number() {
    return "KIPS-" + NUMBERS.incrementAndGet();
  }

  private static String nip() {
    return "1975010120001" + NUMBERS.incrementAndGet();
  }

  private Person officer() {
    return people.add(CLERK, NewPerson.satkerOfficer(number(), "Ani", office.id(), satker.id()));
  }

  private Card cardOf(Person person) {
    return cards.ofPerson(person.id()).getFirst();
  }

  private SignInState state(Person person) {
    Person now = people.byLogin(person.login()).orElseThrow();
    return check.states(office.id(), List.of(now)).getOrDefault(person.id(), SignInState.MAY);
  }

  @Test
  void givenThreeCards_whenAFourthIsAsked_thenRefusedUntilOneIsBlocked() {
    Person first = officer();
    officer();
    officer();
    assertThatThrownBy(this::officer).isInstanceOf(CardRefused.class).hasMessage("card-limit");

    cards.block(CLERK, office.id(), cardOf(first).id());
    officer();

    assertThatThrownBy(() -> cards.unblock(CLERK, office.id(), cardOf(first).id())).hasMessage("card-limit");
    assertThat(cards.ofSatker(office.id(), satker.id())).hasSize(4);
    assertThat(people.list(office.id(), null, 10)).hasSize(4);
  }

  @Test
  void givenManyClerksAtOnce_whenEachHandsOutACard_thenThreeAreOut() throws Exception {
    List<Callable<Person>> clerks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clerks.add(this::officer);
    }
    int refused = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<Person> outcome : pool.invokeAll(clerks)) {
        try {
          outcome.get();
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(CardRefused.class);
          refused++;
        }
      }
    }

    assertThat(refused).isEqualTo(5);
    assertThat(cards.ofSatker(office.id(), satker.id())).hasSize(3);
  }

  @Test
  void givenClosedSatker_whenACardIsAsked_thenRefusedAndItsOfficersStayOut() {
    Person ani = officer();
    satkers.close(CLERK, satker.id(), today.minusDays(1));

    assertThatThrownBy(this::officer).hasMessage("card-satker-closed");
    assertThatThrownBy(() -> cards.renew(CLERK, office.id(), cardOf(ani).id(), number(), new CardPeriod(today, null)))
        .hasMessage("card-satker-closed");
    assertThat(check.lets(ani)).isFalse();
    assertThat(cardOf(ani).on(today)).isEqualTo(CardState.ACTIVE);
  }

  @Test
  void givenCard_whenBlockedAndUnblocked_thenItsHolderIsOutAndIn() {
    Person ani = officer();
    people.setPassword(null, ani.id(), "hujan turun di sijunjung");
    assertThat(people.viewer(ani.id())).isPresent();

    cards.block(CLERK, office.id(), cardOf(ani).id());
    assertThat(people.viewer(ani.id())).isEmpty();
    assertThat(state(ani)).isEqualTo(SignInState.CARD_BLOCKED);
    assertThatThrownBy(() -> cards.block(CLERK, office.id(), cardOf(ani).id())).hasMessage("card-state");

    cards.unblock(CLERK, office.id(), cardOf(ani).id());
    assertThat(state(ani)).isEqualTo(SignInState.MAY);
    cards.end(CLERK, office.id(), cardOf(ani).id());
    assertThat(state(ani)).isEqualTo(SignInState.CARD_ENDED);
    assertThatThrownBy(() -> cards.unblock(CLERK, office.id(), cardOf(ani).id())).hasMessage("card-state");
    assertThatThrownBy(() -> cards.block(CLERK, Ids.next(), cardOf(ani).id())).isInstanceOf(CardNotFound.class);
  }

  @Test
  void givenCard_whenRenewed_thenTheHistoryStaysAndTheNewNumberIsTheLogin() {
    Person ani = officer();
    String number = number();

    Card renewed = cards.renew(CLERK, office.id(), cardOf(ani).id(), number, new CardPeriod(today, today.plusYears(1)));

    assertThat(people.byLogin(number)).map(Person::id).contains(ani.id());
    assertThat(people.byLogin(ani.login())).isEmpty();
    assertThat(cards.ofPerson(ani.id())).hasSize(2);
    assertThat(renewed.replacesId()).isNotNull();
    assertThat(check.lets(ani)).isTrue();
    assertThatThrownBy(() -> people.add(CLERK, NewPerson.satkerOfficer(ani.login(), "Lain", office.id(), satker.id())))
        .isInstanceOf(AlreadyThere.class);
    Card later = cards.renew(CLERK, office.id(), renewed.id(), number, new CardPeriod(today.plusMonths(1), null));
    assertThat(later.on(today)).isEqualTo(CardState.NOT_YET);
    assertThat(check.lets(ani)).isTrue();
  }

  @Test
  void givenFullSatker_whenACardIsHandedOver_thenTheSuccessorTakesItsPlace() {
    Person ani = officer();
    officer();
    officer();

    Person successor = handover.handOver(CLERK, office.id(), cardOf(ani).id(), "Budi", number(), new CardPeriod(today,
        null));

    assertThat(check.lets(successor)).isTrue();
    assertThat(check.lets(ani)).isFalse();
    assertThat(successor.satkerId()).isEqualTo(satker.id());
    assertThat(cardOf(successor).replacesId()).isEqualTo(cardOf(ani).id());
    assertThat(cards.ofSatker(office.id(), satker.id())).hasSize(4);
  }

  @Test
  void givenHandoverWithATakenNumber_whenAsked_thenTheOldCardLivesOn() {
    Person ani = officer();
    Person eka = officer();

    assertThatThrownBy(() -> handover.handOver(CLERK, office.id(), cardOf(ani).id(), "Budi", eka.login(),
        new CardPeriod(today, null))).isInstanceOf(AlreadyThere.class);

    assertThat(check.lets(ani)).isTrue();
  }

  @Test
  void givenLetter_whenAttached_thenItsBytesComeBackAndOtherKindsAreRefused() throws Exception {
    Person ani = officer();
    byte[] letter = "%PDF-1.7 surat penunjukan".getBytes(StandardCharsets.US_ASCII);

    files.attachLetter(CLERK, cardOf(ani), "SK KPA.pdf", letter);

    Card.Letter kept = cardOf(ani).letter();
    assertThat(kept).isNotNull();
    try (var bytes = files.open(kept == null ? "" : kept.sha256())) {
      assertThat(bytes.readAllBytes()).isEqualTo(letter);
    }
    assertThatThrownBy(() -> files.attachLetter(CLERK, cardOf(ani), "x.html", "<html>".getBytes(
        StandardCharsets.US_ASCII))).hasMessage("upload-not-letter");
  }

  @Test
  void givenDuty_whenChanged_thenSectionIsKeptAndTheLastAdministratorStays() {
    Person budi = people.add(null, NewPerson.administrator(nip(),
        "Budi", office.id()));
    var staff = new People.Duty("Budi Baru", Set.of(Role.STAFF), budi.clearance(), "bank");

    assertThatThrownBy(() -> people.change(null, budi.id(), staff)).hasMessage("invalid-last-administrator");
    people.add(null, NewPerson.administrator(nip(), "Tono", office
        .id()));
    people.change(null, budi.id(), staff);

    Person changed = people.byLogin(budi.login()).orElseThrow();
    assertThat(changed.section()).isEqualTo("bank");
    assertThat(changed.roles()).containsExactly(Role.STAFF);
    assertThat(state(changed)).isEqualTo(SignInState.NO_PASSWORD);
  }
}
