package id.jejak.webhook;

import id.jejak.Jejak;
import id.jejak.identity.ApiTokens;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.NewInteraction;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import id.jejak.testing.Receiver;
import id.jejak.testing.RunningJejak;
import id.jejak.webhook.Delivery.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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

/** An office with a clerk, an administrator, and a program that listens. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = {Jejak.class, WebhookOffice.Time.class}, properties = {"jejak.operations.quiet=true",
    "jejak.webhook.allow-http=true", "jejak.webhook.allowed-networks=127.0.0.0/8", "jejak.webhook.timeout=2s",
    "jejak.webhook.attempts=3"})
abstract class WebhookOffice {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @TempDir
  static Path home;

  static final AtomicInteger NUMBERS = new AtomicInteger(30_000);

  @Autowired
  Offices offices;
  @Autowired
  People people;
  @Autowired
  ApiTokens tokens;
  @Autowired
  Interactions interactions;
  @Autowired
  InteractionLife life;
  @Autowired
  Targets targets;
  @Autowired
  DeliveryQueue queue;
  @Autowired
  Dispatch dispatch;
  @Autowired
  Courier courier;
  @Autowired
  MovableClock clock;
  @Autowired
  JdbcClient jdbc;
  Receiver receiver;
  Office office;
  Viewer administrator;
  Viewer clerk;

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
    registry.add("jejak.webhook.key-file", () -> home.resolve("keys/webhook"));
  }

  @BeforeEach
  void anOffice() throws Exception {
    receiver = new Receiver();
    office = offices.add(null, "W" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WIB);
    clerk = viewer(NewPerson.staff("1985031720102" + NUMBERS.incrementAndGet(), "Ani", office.id()));
    administrator = viewer(NewPerson.administrator("1985031720102" + NUMBERS.incrementAndGet(), "Budi", office.id()));
  }

  @AfterEach
  void close() {
    receiver.close();
    if (!courier.isRunning()) {
      courier.start();
    }
  }

  Viewer viewer(NewPerson person) {
    return people.viewer(people.add(null, person).id()).orElseThrow();
  }

  Targets.Issued registered(EventKind... kinds) {
    return targets.register(administrator, new NewTarget("Dasbor", receiver.address(), Set.of(kinds),
        SecurityClass.B));
  }

  InteractionView recorded() {
    return recorded(SecurityClass.B);
  }

  InteractionView recorded(SecurityClass securityClass) {
    return interactions.record(new NewInteraction(office.id(), Set.of(), "surat", "lain", "Perihal yang rahasia",
        Audience.INTERNAL, securityClass, clock.instant(), clerk.personId(), null), clerk);
  }

  List<Delivery> deliveries(Targets.Issued issued) {
    return queue.page(issued.target().id(), null, 50);
  }

  void awaitStates(Targets.Issued issued, State... states) {
    RunningJejak.await("deliveries to be " + List.of(states), () -> deliveries(issued).stream().map(Delivery::state)
        .toList().equals(List.of(states)));
  }
}
