package id.jejak.insight;

import id.jejak.Jejak;
import id.jejak.access.AccessPolicy;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Role;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.Description;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.InteractionLinks;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.NewInteraction;
import id.jejak.shared.Audience;
import id.jejak.shared.JejakException;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.MariaDbServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An office whose cases change in all ways, and whose days are counted when a test says so. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = Jejak.class, properties = {"jejak.operations.quiet=true", "jejak.insight.count-every=1h"})
abstract class InsightOffice {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  static final Locale INDONESIAN = Locale.of("id");
  private static final AtomicInteger NUMBERS = new AtomicInteger(60_000);
  private static final List<String> CHANNELS = List.of("surat", "loket", "email");
  private static final List<String> SERVICES = List.of("lain", "lpj", "kontrak");
  private static final List<SecurityClass> CLASSES = List.of(SecurityClass.values());
  @TempDir
  static Path home;

  @Autowired
  CaseDays days;
  @Autowired
  TopicFigures topics;
  @Autowired
  SatkerFigures guidance;
  @Autowired
  NormFigures norms;
  @Autowired
  AccessPolicy policy;
  @Autowired
  Offices offices;
  @Autowired
  People people;
  @Autowired
  Satkers satkers;
  @Autowired
  Interactions interactions;
  @Autowired
  InteractionLife life;
  @Autowired
  InteractionLinks links;
  @Autowired
  JdbcClient jdbc;
  Office office;
  Viewer clerk;
  final List<UUID> satkerIds = new ArrayList<>();
  final List<UUID> cases = new ArrayList<>();
  private String reason;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  @BeforeEach
  void anOffice() {
    office = offices.add(null, "W" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WIB);
    LocalDate today = satkers.today(office.id());
    for (int i = 0; i < 4; i++) {
      satkerIds.add(satkers.add(null, office.id(), "42379" + i, "Kantor Contoh " + i, today.minusYears(1)).id());
    }
    UUID person = people.add(null, NewPerson.staff("1985031720103" + NUMBERS.incrementAndGet(), "Ani", office.id()))
        .id();
    clerk = viewer(person, EnumSet.allOf(SecurityClass.class));
    reason = jdbc.sql("SELECT code FROM reference_value WHERE kind = 'REJECT_REASON' AND valid_until IS NULL LIMIT 1")
        .query(String.class).single();
  }

  Viewer viewer(UUID person, Set<SecurityClass> clearance) {
    return new Viewer(person, "Ani", office.id(), Set.of(Role.STAFF), Set.of(), clearance);
  }

  void countAll() {
    while (days.next()) {
      // Each time one day.
    }
  }

  InteractionView recorded(Random random) {
    Set<UUID> of = new HashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      of.add(satkerIds.get(random.nextInt(satkerIds.size())));
    }
    return recorded(random, of, SERVICES.get(random.nextInt(SERVICES.size())), CLASSES.get(random.nextInt(4)),
        Instant.now().minus(Duration.ofMinutes(random.nextInt(60 * 24 * 30))));
  }

  InteractionView recorded(Random random, Set<UUID> of, String service, SecurityClass securityClass, Instant at) {
    InteractionView made = interactions.record(new NewInteraction(office.id(), of, CHANNELS.get(random.nextInt(CHANNELS
        .size())), service, "Perihal", random.nextInt(4) == 0 ? Audience.INTERNAL : Audience.SATKER, securityClass, at
            .truncatedTo(ChronoUnit.MICROS),
        clerk.personId(), null), clerk);
    cases.add(made.id());
    return made;
  }

  /** One of the things that can happen to a case; some lead nowhere from where it stands. */
  void something(Random random) {
    if (cases.isEmpty() || random.nextInt(3) == 0) {
      recorded(random);
      return;
    }
    InteractionView one = interactions.find(cases.get(random.nextInt(cases.size())), clerk);
    InteractionLife.Seen seen = new InteractionLife.Seen(one.id(), one.version());
    try {
      switch (random.nextInt(8)) {
        case 0 -> life.start(seen, clerk);
        case 1 -> life.finish(seen, clerk, "Selesai.");
        case 2 -> life.reject(seen, clerk, reason, "Lengkapi.");
        case 3 -> life.reopen(seen, clerk, "Belum beres.");
        case 4 -> life.reclassify(seen, clerk, CLASSES.get(random.nextInt(4)));
        case 5 -> life.describe(seen, clerk, new Description("Lain", CHANNELS.get(random.nextInt(CHANNELS.size())),
            SERVICES.get(random.nextInt(SERVICES.size())), null, null, Set.of()));
        case 6 -> links.link(seen, clerk, interactions.find(cases.getFirst(), clerk).ticket());
        default -> links.merge(seen, clerk, interactions.find(cases.getLast(), clerk).ticket());
      }
    } catch (JejakException refused) {
      // It stays as it is.
    }
  }
}
