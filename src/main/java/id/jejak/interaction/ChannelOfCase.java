package id.jejak.interaction;

import id.jejak.archive.WayIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says by which channel the case of a document came. */
@Component
class ChannelOfCase implements WayIn {
  private final JdbcClient jdbc;

  ChannelOfCase(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public @Nullable String of(UUID interactionId) {
    return jdbc.sql("SELECT channel FROM interaction WHERE id = ?").param(interactionId).query(String.class).optional()
        .orElse(null);
  }
}
