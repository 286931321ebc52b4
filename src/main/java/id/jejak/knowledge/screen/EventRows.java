package id.jejak.knowledge.screen;

import id.jejak.knowledge.screen.ScreenEvent.Kind;
import id.jejak.knowledge.screen.ScreenEvent.Picture;
import id.jejak.shared.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in sessions: rows that are only ever added. */
@Repository
class EventRows {
  private final JdbcClient jdbc;

  EventRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID sessionId, ScreenEvent event) {
    Picture picture = event.picture();
    jdbc.sql("""
        INSERT INTO screen_event (session_id, number, kind, card, title, said, image_sha256, image_width, image_height,
          by_id, by_name, happened_at)
        VALUES (:session, :number, :kind, :card, :title, :said, :image, :width, :height, :by, :name, :at)""").param(
        "session", sessionId).param("number", event.number()).param("kind", event.kind().name()).param("card", event
            .card())
        .param("title", event.title()).param("said", event.said()).param("image", picture == null
            ? null
            : picture.sha256())
        .param("width", picture == null ? null : picture.width()).param("height",
            picture == null ? null : picture.height())
        .param("by", event.byId()).param("name", event.byName())
        .param("at", Utc.of(event.at())).update();
  }

  /** All of a session, in their order; a setting bounds them. */
  List<ScreenEvent> of(UUID sessionId) {
    return after(sessionId, 0, Integer.MAX_VALUE);
  }

  List<ScreenEvent> after(UUID sessionId, int number, int most) {
    return jdbc.sql("SELECT * FROM screen_event WHERE session_id = ? AND number > ? ORDER BY number LIMIT ?").params(
        sessionId, number, most).query((row, _) -> event(row)).list();
  }

  private static ScreenEvent event(ResultSet row) throws SQLException {
    return new ScreenEvent(row.getInt("number"), Kind.valueOf(row.getString("kind")), row.getInt("card"), row.getString(
        "title"), row.getString("said"), picture(row), row.getObject("by_id", UUID.class), row.getString("by_name"),
        Utc
            .read(row, "happened_at"));
  }

  private static @Nullable Picture picture(ResultSet row) throws SQLException {
    String sha256 = row.getString("image_sha256");
    return sha256 == null ? null : new Picture(sha256, row.getInt("image_width"), row.getInt("image_height"));
  }
}
