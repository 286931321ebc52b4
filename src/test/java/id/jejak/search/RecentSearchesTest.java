package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.identity.NewPerson;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.IdentityAlone;
import id.jejak.testing.MariaDbServer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("servers")
@SpringBootTest(classes = IdentityAlone.class, properties = {"spring.jpa.hibernate.ddl-auto=validate",
    "spring.jpa.open-in-view=false"})
class RecentSearchesTest {
  private static final int THREADS = 8;
  private static final int EACH = 40;
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();

  @Autowired
  private Offices offices;
  @Autowired
  private People people;
  @Autowired
  private JdbcClient jdbc;
  @SuppressWarnings("NullAway.Init") // made before each test
  private RecentSearches recent;
  @SuppressWarnings("NullAway.Init") // made before each test
  private Viewer viewer;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.properties(registry);
  }

  @BeforeEach
  void somebody() {
    UUID office = offices.add(null, "0" + (10 + offices.all().size()), "KPPN Contoh", OfficeZone.WIB).id();
    UUID person = people.add(null, NewPerson.staff("19850317201012200" + offices.all().size(), "Petugas", office)).id();
    viewer = new Viewer(person, "Petugas", office, Set.of(Role.STAFF), Set.of(), EnumSet.allOf(SecurityClass.class));
    recent = new RecentSearches(jdbc, Clock.systemUTC());
  }

  @Test
  void givenOnePersonAskingInManyPlaces_whenKept_thenNoQuestionFailsAndTheNewestStay() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> asking = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        asking.add(threads.submit(() -> ask(thread)));
      }
      for (Future<?> one : asking) {
        one.get();
      }
    }
    recent.keep("terakhir", viewer);
    recent.forgetOld(viewer);

    assertThat(recent.latest(viewer, 100)).hasSize(50).startsWith("terakhir");
    assertThat(jdbc.sql("SELECT COUNT(*) FROM recent_search WHERE person_id = ?").param(viewer.personId()).query(
        Integer.class).single()).isBetween(50, 69);
  }

  private void ask(int thread) {
    for (int i = 0; i < EACH; i++) {
      recent.keep("kata " + thread + " " + i, viewer);
      recent.keep("kata yang sama", viewer);
      recent.forgetOld(viewer);
    }
  }

  @Test
  void givenTheSameQuestionAgain_whenKept_thenOnceAndNewest() {
    recent.keep("retur", viewer);
    recent.keep("rekening", viewer);
    recent.keep(" retur ", viewer);

    assertThat(recent.latest(viewer, 10)).containsExactly("retur", "rekening");
  }
}
