package id.jejak.knowledge.screen;

import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lets phones in; gone when its session ends, and in no backup. */
@Repository
class KeyRows {
  private final JdbcClient jdbc;

  KeyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ScreenKey> of(UUID sessionId) {
    return jdbc.sql("SELECT * FROM screen_key WHERE session_id = ?").param(sessionId).query((row, _) -> key(row))
        .optional();
  }

  Optional<UUID> session(String secret) {
    return jdbc.sql("SELECT session_id FROM screen_key WHERE secret = ?").param(secret).query(UUID.class).optional();
  }

  Optional<ScreenKey> byCode(String code, Instant now) {
    return jdbc.sql("SELECT * FROM screen_key WHERE code = ? AND code_until > ?").params(code, Utc.of(now)).query((row,
        _) -> key(row)).optional();
  }

  /** Whether the code is this caller's: of many at once it is one's alone. */
  boolean use(String code, Instant now) {
    return jdbc.sql("UPDATE screen_key SET code = NULL, code_until = NULL WHERE code = ? AND code_until > ?").params(
        code, Utc.of(now)).update() == 1;
  }

  void add(UUID sessionId, String secret, String code, Instant until) {
    jdbc.sql("INSERT INTO screen_key (session_id, secret, code, code_until) VALUES (?, ?, ?, ?)").params(sessionId,
        secret, code, Utc.of(until)).update();
  }

  /** Whether the session has a key, which now has another code. */
  boolean renew(UUID sessionId, String code, Instant until) {
    return jdbc.sql("UPDATE screen_key SET code = ?, code_until = ? WHERE session_id = ?").params(code, Utc.of(until),
        sessionId).update() == 1;
  }

  void remove(UUID sessionId) {
    jdbc.sql("DELETE FROM screen_key WHERE session_id = ?").param(sessionId).update();
  }

  private static ScreenKey key(ResultSet row) throws SQLException {
    return new ScreenKey(row.getObject("session_id", UUID.class), row.getString("secret"), row.getString("code"),
        SessionRows.instant(row, "code_until"));
  }
}
