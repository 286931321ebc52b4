package id.jejak.identity;

import id.jejak.shared.Ids;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links: only the hash of a token is kept, and each works once until it expires. */
@Component
@Transactional
class SetupTokens {
  /** What a link is for. */
  enum Purpose {
    FIRST_ADMINISTRATOR, SET_PASSWORD
  }

  private static final String OPEN = " token_hash = :hash AND purpose = :purpose AND ended_at IS NULL"
      + " AND expires_at > :now";

  private final JdbcClient database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SetupTokens(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A new token; earlier ones for the same purpose and person end. */
  String issue(Purpose purpose, @Nullable UUID personId, Duration lifetime) {
    Instant now = clock.instant();
    database.sql("""
        UPDATE setup_token SET ended_at = :now WHERE purpose = :purpose AND person_id <=> :person AND ended_at IS NULL
        """).param("now", utc(now)).param("purpose", purpose.name()).param("person", personId).update();
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    database.sql("""
        INSERT INTO setup_token (id, token_hash, purpose, person_id, created_at, expires_at)
        VALUES (:id, :hash, :purpose, :person, :now, :end)
        """).param("id", Ids.next()).param("hash", hash(token)).param("purpose", purpose.name())
        .param("person", personId).param("now", utc(now)).param("end", utc(now.plus(lifetime))).update();
    return token;
  }

  @Transactional(readOnly = true)
  boolean isOpen(Purpose purpose, String token) {
    return !database.sql("SELECT id FROM setup_token WHERE" + OPEN).param("hash", hash(token))
        .param("purpose", purpose.name()).param("now", utc(clock.instant())).query(UUID.class).list().isEmpty();
  }

  /**
   * Uses the token up.
   *
   * @return for whom it was; empty for nobody in particular
   * @throws LinkEnded when it does not work (any more)
   */
  Optional<UUID> use(Purpose purpose, String token) {
    String hash = hash(token);
    int used = database.sql("UPDATE setup_token SET ended_at = :now WHERE" + OPEN).param("hash", hash)
        .param("purpose", purpose.name()).param("now", utc(clock.instant())).update();
    if (used != 1) {
      throw new LinkEnded();
    }
    return database.sql("SELECT person_id FROM setup_token WHERE token_hash = :hash AND person_id IS NOT NULL")
        .param("hash", hash).query(UUID.class).optional();
  }

  private static String hash(String token) {
    return Sha256.of(Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8))).hex();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
