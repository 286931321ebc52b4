package id.jejak.operations;

import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import id.jejak.testing.RunningJejak;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Sixteen months of cases of twelve more satkers of the demo office, as rows; one of the satkers has a hard time. */
final class PlantedCases {
  static final String STRUGGLING = "720003";
  static final String STRUGGLING_NAME = "Kantor Contoh Nomor 3";
  private static final int SATKERS = 12;
  private static final int DAYS = 480;

  private final Connection database;
  private final UUID office;
  private final Random chance = new Random(9);
  private final List<UUID> satkers = new ArrayList<>();

  private PlantedCases(Connection database, UUID office) {
    this.database = database;
    this.office = office;
  }

  static void in(RunningJejak jejak) throws SQLException {
    try (Connection database = jejak.database()) {
      PlantedCases planted = new PlantedCases(database, officeOf(database));
      planted.satkers();
      planted.cases();
    }
    jejak.ask("POST", "/api/v1/insight/recount", "");
    RunningJejak.await("the figures", () -> {
      try (Connection database = jejak.database();
          PreparedStatement question = database.prepareStatement("SELECT COUNT(*) FROM case_day_due");
          ResultSet row = question.executeQuery()) {
        return row.next() && row.getInt(1) == 0;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static UUID officeOf(Connection database) throws SQLException {
    try (PreparedStatement question = database.prepareStatement("SELECT office_id FROM person WHERE login = ?")) {
      question.setString(1, DemoOffice.STAFF_NIP);
      try (ResultSet row = question.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  private void satkers() throws SQLException {
    for (int i = 1; i <= SATKERS; i++) {
      UUID id = Ids.next();
      satkers.add(id);
      update("INSERT INTO satker (id, office_id, created_at) VALUES (?, ?, NOW(6))", id, office);
      update("INSERT INTO satker_code (id, satker_id, office_id, code, name, valid_from) VALUES (?, ?, ?, ?, ?,"
          + " '2020-01-01')", Ids.next(), id, office, Integer.toString(720_000 + i), "Kantor Contoh Nomor " + i);
    }
  }

  private void cases() throws SQLException {
    Instant now = Instant.now();
    List<String> services = List.of("lain", "lpj", "kontrak", "retur-sp2d", "koreksi-spm");
    List<String> channels = List.of("surat", "loket", "email", "espm");
    for (int day = DAYS; day > 0; day--) {
      // More before the year ends, and more this year than last.
      int many = chance.nextInt(4) + (day % 364 < 40 ? 3 : 0) + (day < 120 ? 1 : 0);
      for (int i = 0; i < many; i++) {
        Instant at = now.minus(Duration.ofDays(day)).plus(Duration.ofMinutes(chance.nextInt(300)));
        int satker = Math.min(chance.nextInt(SATKERS), chance.nextInt(SATKERS + 3));
        boolean rejected = chance.nextInt(satker == 2 ? 3 : 14) == 0;
        String service = day < 60 && chance.nextInt(3) == 0
            ? "retur-sp2d"
            : services.get(chance.nextInt(services.size()));
        one(at, satkers.get(satker), service, channels.get(chance.nextInt(channels.size())), rejected);
      }
    }
  }

  private void one(Instant at, UUID satker, String service, String channel, boolean rejected) throws SQLException {
    UUID id = Ids.next();
    Instant end = at.plus(Duration.ofHours(2 + chance.nextInt(40)));
    update("INSERT INTO interaction (id, office_id, ticket, channel, service_type, subject, status, audience,"
        + " security_class, received_at, created_at, changed_at, complete_at, due_at, finished_at) VALUES"
        + " (?, ?, ?, ?, ?, 'Perihal contoh', ?, 'SATKER', 'B', ?, ?, ?, ?, ?, ?)", id, office,
        "C" + id.toString()
            .substring(19),
        channel, service, rejected ? "DITOLAK" : "SELESAI", Utc.of(at), Utc.of(at), Utc.of(end), Utc
            .of(at),
        Utc.of(at.plus(Duration.ofHours(36))), Utc.of(end));
    update("INSERT INTO interaction_satker (interaction_id, satker_id, role, audience, received_at, unfinished) VALUES"
        + " (?, ?, 'PEMOHON', 'SATKER', ?, FALSE)", id, satker, Utc.of(at));
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
