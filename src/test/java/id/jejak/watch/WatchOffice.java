package id.jejak.watch;

import id.jejak.Jejak;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.NewInteraction;
import id.jejak.notice.SearchNotices;
import id.jejak.search.SearchForm;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import id.jejak.testing.RunningJejak;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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

/** An office with the whole pipeline, in which what is recorded comes into the index by itself. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = {Jejak.class, WatchOffice.Time.class}, properties = {"jejak.operations.quiet=true",
    "jejak.intake.batch-age=50ms"})
abstract class WatchOffice {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  private static final AtomicInteger NUMBERS = new AtomicInteger(30_000);
  @TempDir
  static Path home;

  @Autowired
  Offices offices;
  @Autowired
  Satkers satkers;
  @Autowired
  People people;
  @Autowired
  Interactions interactions;
  @Autowired
  SavedSearches searches;
  @Autowired
  Matching matching;
  @Autowired
  SearchNotices notices;
  @Autowired
  MovableClock clock;
  @Autowired
  JdbcClient jdbc;
  Office office;
  UUID satker;
  Viewer clerk;
  Viewer officer;

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
    office = offices.add(null, "N" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WIB);
    LocalDate today = satkers.today(office.id());
    satker = satkers.add(null, office.id(), "423792", "Kantor Contoh", today.minusYears(1)).id();
    clerk = staff();
    officer = viewer(people.add(null, NewPerson.satkerOfficer("KIPS-" + NUMBERS.incrementAndGet(), "Budi", office.id(),
        satker)).id());
  }

  Viewer staff() {
    return viewer(people.add(null, NewPerson.staff("1985031720101" + NUMBERS.incrementAndGet(), "Ani", office.id()))
        .id());
  }

  Viewer viewer(UUID id) {
    return people.viewer(id).orElseThrow();
  }

  static SearchForm question(String text, @Nullable String status) {
    return new SearchForm(text, null, null, null, null, status == null ? null : Set.of(status), null, null, null, null,
        null, null, null, null, null);
  }

  SavedSearch saved(Viewer viewer, String text) {
    return searches.save(viewer, "", question(text, null), true);
  }

  InteractionView recorded(String subject, SecurityClass securityClass) {
    return interactions.record(new NewInteraction(office.id(), Set.of(satker), "surat", "lain", subject,
        Audience.SATKER, securityClass, clock.instant(), clerk.personId(), null), clerk);
  }

  InteractionView recorded(String subject) {
    return recorded(subject, SecurityClass.B);
  }

  /** Waits until all that was written is in the index, and matched. */
  void indexed() {
    RunningJejak.await("the index", () -> jdbc.sql("SELECT COUNT(*) FROM index_task").query(Long.class).single() == 0);
  }

  int news(SavedSearch search, Viewer viewer) {
    return searches.show(viewer, search.id()).news();
  }

  List<UUID> notices(SavedSearch search) {
    return jdbc.sql("SELECT id FROM notice WHERE search_id = ? ORDER BY id").param(search.id()).query(UUID.class)
        .list();
  }

  long matches(SavedSearch search) {
    return jdbc.sql("SELECT COUNT(*) FROM saved_match WHERE search_id = ?").param(search.id()).query(Long.class)
        .single();
  }
}
