package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Jejak;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.ManyRows;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.QueryLog;
import id.jejak.testing.QueryPlan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The application on a server with many rows, and what its statements really read there. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = Jejak.class, properties = "jejak.operations.quiet=true")
abstract class ManyRowsContract {
  static final int PAGE = 50;
  // A page, the rows that the viewer may not see between them, and what belongs to each row.
  static final int FOR_A_PAGE = 6 * PAGE;
  // Each row of a satker, in the link and in its own table.
  static final int ALL_OF_SATKER = 2 * ManyRows.OF_SATKER + FOR_A_PAGE;
  static final Instant MIDDLE = Instant.parse("2025-01-01T00:00:00Z");
  static final UUID ANY = UUID.fromString("01900000-0002-7000-8000-000000010000");

  @TempDir
  static Path home;

  @Autowired
  private List<SmartLifecycle> loops;
  @Autowired
  private Pipeline pipeline;
  private QueryLog queries;

  abstract MariaDbServer server();

  abstract String version();

  static void properties(MariaDbServer server, DynamicPropertyRegistry registry) {
    server.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  @BeforeEach
  void fill() throws SQLException {
    if (pipeline.isRunning()) {
      // Once for all tests: nothing else asks from now on, and the rows stay as they are.
      loops.stream().filter(loop -> loop.getClass().getPackageName().startsWith("id.jejak")).forEach(
          SmartLifecycle::stop);
      try (var connection = server().connect()) {
        ManyRows.fill(connection);
      }
    }
    queries = new QueryLog(server().connect());
  }

  @AfterEach
  void end() throws SQLException {
    queries.close();
  }

  static Viewer viewer(Set<Role> roles, UUID... satkers) {
    return new Viewer(ManyRows.person(3), "Ani", ManyRows.office(0), roles, Set.of(satkers), Set.of(SecurityClass.B,
        SecurityClass.T));
  }

  static Viewer staff() {
    return viewer(Set.of(Role.STAFF));
  }

  static Viewer officer(UUID... satkers) {
    return viewer(Set.of(Role.SATKER_OFFICER), satkers);
  }

  List<QueryPlan> readsAtMost(int rows, Runnable action) throws SQLException {
    return readsAndSortsAtMost(rows, PAGE + 1, action);
  }

  List<QueryPlan> readsAndSortsAtMost(int rows, int sorted, Runnable action) throws SQLException {
    List<QueryPlan> plans = new ArrayList<>();
    for (String sql : queries.during(action)) {
      QueryPlan plan = queries.plan(sql);
      assertThat(plan.scans()).as(plan.toString()).isEmpty();
      assertThat(plan.rows()).as(plan.toString()).isLessThanOrEqualTo(rows);
      assertThat(plan.sortedRows()).as(plan.toString()).isLessThanOrEqualTo(sorted);
      plans.add(plan);
    }
    assertThat(plans).as("statements that were logged").isNotEmpty();
    return plans;
  }
}
