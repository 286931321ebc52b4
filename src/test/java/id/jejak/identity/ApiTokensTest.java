package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.shared.SecurityClass;
import id.jejak.testing.IdentityAlone;
import id.jejak.testing.MariaDbServer;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** A key never opens more than its giver may see. */
@Tag("servers")
@Transactional
@SpringBootTest(classes = IdentityAlone.class, properties = {"spring.jpa.hibernate.ddl-auto=validate",
    "spring.jpa.open-in-view=false"})
class ApiTokensTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  private static final LocalDate LAST_DAY = LocalDate.of(2099, 1, 1);

  @Autowired
  private Offices offices;
  @Autowired
  private People people;
  @Autowired
  private ApiTokens tokens;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private EntityManager entities;
  private Viewer administrator;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.properties(registry);
  }

  @BeforeEach
  void anAdministrator() {
    Office office = offices.add(null, "077", "KPPN Contoh", OfficeZone.WIB);
    administrator = people.viewer(people.add(null, NewPerson.administrator("198503172010210001", "Budi", office.id()))
        .id()).orElseThrow();
    entities.flush();
  }

  @Test
  void givenClassAboveTheGivers_whenIssued_thenRefused() {
    assertThatThrownBy(() -> tokens.issue(administrator, "program", TokenScope.READ, SecurityClass.R, LAST_DAY))
        .isInstanceOf(
            InvalidEntry.class);
    assertThat(tokens.list(administrator.officeId())).isEmpty();
  }

  @Test
  void givenKey_whenItsGiverMaySeeLess_thenTheKeyDoesToo() {
    String token = tokens.issue(administrator, "program", TokenScope.READ, SecurityClass.T, LAST_DAY);
    assertThat(tokens.authenticate(token).orElseThrow().viewer().clearance()).containsExactlyInAnyOrder(SecurityClass.B,
        SecurityClass.T);

    jdbc.sql("UPDATE person SET clearance = 'B' WHERE id = ?").param(administrator.personId()).update();

    assertThat(tokens.authenticate(token).orElseThrow().viewer().clearance()).containsExactly(SecurityClass.B);
  }

  @Test
  void givenKeyForManaging_whenItsGiverNoLongerAdministers_thenItIsNothing() {
    String token = tokens.issue(administrator, "program", TokenScope.MANAGE, SecurityClass.B, LAST_DAY);
    assertThat(tokens.authenticate(token).orElseThrow().viewer().roles()).containsExactly(Role.ADMINISTRATOR);

    jdbc.sql("UPDATE person SET administrator = FALSE, staff = TRUE WHERE id = ?").param(administrator.personId())
        .update();

    assertThat(tokens.authenticate(token)).isEmpty();
  }

  @Test
  void givenKeyForWriting_whenUsed_thenItDoesWhatStaffDoAndNoMore() {
    String token = tokens.issue(administrator, "program", TokenScope.WRITE, SecurityClass.B, LAST_DAY);

    assertThat(tokens.authenticate(token).orElseThrow().viewer().roles()).containsExactly(Role.STAFF);
  }
}
