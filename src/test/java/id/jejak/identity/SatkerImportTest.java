package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.shared.Ids;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.IdentityAlone;
import id.jejak.testing.MariaDbServer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
class SatkerImportTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();

  @Autowired
  private Offices offices;
  @Autowired
  private Satkers satkers;
  @Autowired
  private SatkerImport imports;
  @Autowired
  private JdbcClient database;
  private Viewer administrator;
  private LocalDate today;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DATABASE.properties(registry);
  }

  @BeforeEach
  void anOffice() {
    String code = "K" + Math.floorMod(System.nanoTime(), 9_000_000L);
    Office office = offices.add(null, code, "KPPN Contoh", OfficeZone.WITA);
    administrator = viewer(office);
    today = satkers.today(office.id());
  }

  private static Viewer viewer(Office office) {
    return new Viewer(Ids.next(), "Budi", office.id(), Set.of(Role.ADMINISTRATOR), Set.of(), Set.of(SecurityClass.B));
  }

  private UUID keep(String list) {
    return imports.keep(administrator, "satker.csv", list.getBytes(StandardCharsets.UTF_8));
  }

  private long codes() {
    return database.sql("SELECT COUNT(*) FROM satker_code WHERE office_id = ?").param(administrator.officeId()).query(
        Long.class).single();
  }

  @Test
  void givenCleanList_whenApplied_thenAllOfItOnce() {
    UUID known = satkers.add(null, administrator.officeId(), "423792", "Kantor Lama", today.minusYears(1)).id();
    UUID upload = keep("kode;nama\n423792;Kantor Baru\n012345;Kantor Nol\n");
    assertThat(codes()).isOne();

    imports.apply(administrator, upload);

    assertThat(satkers.find(known, today).orElseThrow().name()).isEqualTo("Kantor Baru");
    assertThat(satkers.find(known, today.minusDays(1)).orElseThrow().name()).isEqualTo("Kantor Lama");
    assertThat(satkers.byCode(administrator.officeId(), "012345", today)).isPresent();
    assertThatThrownBy(() -> imports.apply(administrator, upload)).isInstanceOf(UploadEnded.class);
    imports.apply(administrator, keep("kode;nama\n423792;Kantor Benar\n"));
    assertThat(satkers.find(known, today).orElseThrow().name()).isEqualTo("Kantor Benar");
    assertThat(codes()).isEqualTo(3);
  }

  @Test
  void givenOneWrongLine_whenApplied_thenNothing() {
    UUID upload = keep("kode;nama\n423792;Kantor\n12345;Tanpa nol\n");

    assertThatThrownBy(() -> imports.apply(administrator, upload)).isInstanceOf(ImportRefused.class);

    assertThat(codes()).isZero();
    assertThat(imports.waiting(administrator, upload).report().counts()).containsEntry(SatkerReport.Outcome.WRONG, 1L);
  }

  @Test
  void givenListOfSomebodyElseOrAnHourAgo_whenAsked_thenItIsNotThere() {
    UUID upload = keep("kode;nama\n423792;Kantor\n");
    Viewer colleague = new Viewer(Ids.next(), "Tono", administrator.officeId(), Set.of(Role.ADMINISTRATOR), Set.of(),
        Set.of(SecurityClass.B));

    assertThatThrownBy(() -> imports.waiting(colleague, upload)).isInstanceOf(UploadEnded.class);
    database.sql("UPDATE satker_upload SET uploaded_at = uploaded_at - INTERVAL 61 MINUTE WHERE id = ?").param(upload)
        .update();
    assertThatThrownBy(() -> imports.waiting(administrator, upload)).isInstanceOf(UploadEnded.class);
    keep("kode;nama\n423792;Kantor\n");
    assertThat(database.sql("SELECT COUNT(*) FROM satker_upload WHERE id = ?").param(upload).query(Long.class).single())
        .isZero();
  }

  @Test
  void givenSatkerClosed_whenItsCodeIsListed_thenNotGuessedAndReopenedByHand() {
    UUID id = satkers.add(null, administrator.officeId(), "423792", "Kantor", today.minusYears(1)).id();
    satkers.close(administrator.personId(), id, today.minusDays(1));

    assertThat(satkers.isOpen(id, today)).isFalse();
    assertThat(imports.waiting(administrator, keep("kode,nama\n423792,Kantor\n")).report().lines().getFirst().reason())
        .isEqualTo("not-today");
    satkers.change(administrator.personId(), id, "423792", "Kantor", today);
    assertThat(satkers.isOpen(id, today)).isTrue();
    assertThat(satkers.history(administrator.officeId(), id)).hasSize(2);
    assertThat(satkers.history(Ids.next(), id)).isEmpty();
  }

  @Test
  void givenTree_whenOfficesArePlaced_thenOnlyKanwilAboveKppn() {
    Office kppn = offices.get(administrator.officeId());
    Office kanwil = offices.add(null, "W" + kppn.code().substring(1), new Offices.Place("Kanwil", OfficeZone.WIB,
        OfficeKind.KANWIL, null));

    Office placed = offices.change(null, kppn.id(), new Offices.Place("KPPN", OfficeZone.WIB, OfficeKind.KPPN,
        kanwil.id()));

    assertThat(placed.parentId()).isEqualTo(kanwil.id());
    assertThatThrownBy(() -> offices.change(null, kanwil.id(), new Offices.Place("Kanwil", OfficeZone.WIB,
        OfficeKind.KANWIL, kppn.id()))).isInstanceOf(InvalidEntry.class);
    assertThatThrownBy(() -> offices.change(null, kanwil.id(), new Offices.Place("Kanwil", OfficeZone.WIB,
        OfficeKind.KPPN, null))).isInstanceOf(InvalidEntry.class);
    assertThatThrownBy(() -> offices.change(null, kppn.id(), new Offices.Place("KPPN", OfficeZone.WIB, OfficeKind.KPPN,
        kppn.id()))).isInstanceOf(InvalidEntry.class);
  }
}
