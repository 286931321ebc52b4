package id.jejak.identity;

import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Refusal;
import id.jejak.shared.SecurityClass;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of programs: shown once, kept as their hash, valid for a time, each for one {@link TokenScope}. */
@Service
public class ApiTokens implements TokenAuthenticator {
  private static final String MARK = "jejak_";
  private static final int TOKEN_BYTES = 32;
  private static final int MOST = 200;
  // A key never opens more than its giver may see, also when that has become less.
  private static final String WITH_GIVER = "SELECT t.*, p.clearance AS giver_clearance FROM api_token t "
      + "LEFT JOIN person p ON p.id = t.made_by WHERE ";
  private static final String GIVER_MANAGES = " AND (NOT t.may_manage OR p.administrator AND p.disabled_at IS NULL)";

  private final JdbcClient jdbc;
  private final Offices offices;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiTokens(JdbcClient jdbc, Offices offices, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.offices = offices;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @return the token, which nobody can see again
   * @throws InvalidEntry when there is no name, the last day is past, or the class is above the giver's
   */
  @Transactional
  public String issue(Viewer administrator, String name, TokenScope scope, SecurityClass clearance,
      LocalDate validUntil) {
    if (validUntil.isBefore(today(administrator.officeId()))) {
      throw new InvalidEntry("token-day");
    }
    if (!administrator.clearance().contains(clearance)) {
      throw new InvalidEntry("token-class");
    }
    String token = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    UUID id = Ids.next();
    jdbc.sql(
        """
            INSERT INTO api_token (id, office_id, name, token_sha256, may_write, may_manage, clearance, valid_until, made_by,
              made_at)
            VALUES (?,?,?,?,?,?,?,?,?,?)""")
        .params(Arrays.asList(id, administrator.officeId(), Entries.text(name, 120,
            "token-name"), hash(token), scope != TokenScope.READ, scope == TokenScope.MANAGE, clearance.name(),
            validUntil,
            administrator.personId(), now()))
        .update();
    events.publishEvent(new Auditable("token.issued", administrator.personId(), administrator.officeId(), id, Map.of(
        "scope", scope.name(), "clearance", clearance.name(), "until", validUntil.toString())));
    return token;
  }

  private byte[] bytes() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Ends a token at once. */
  @Transactional
  public void end(Viewer administrator, UUID id) {
    int ended = jdbc.sql("UPDATE api_token SET ended_at = ? WHERE id = ? AND office_id = ? AND ended_at IS NULL")
        .params(
            now(), id, administrator.officeId())
        .update();
    if (ended == 0) {
      throw new TokenNotFound(administrator.refused(Refusal.Wanted.CHANGE, "token", id));
    }
    events.publishEvent(new Auditable("token.ended", administrator.personId(), administrator.officeId(), id, Map.of()));
  }

  /** The tokens of an office, newest first. */
  public List<ApiToken> list(UUID officeId) {
    return jdbc.sql(WITH_GIVER + "t.office_id = ? ORDER BY t.id DESC LIMIT ?").params(officeId, MOST)
        .query(
            (row, _) -> token(row))
        .list();
  }

  LocalDate today(UUID officeId) {
    return LocalDate.ofInstant(clock.instant(), offices.get(officeId).zone().id());
  }

  @Override
  public Optional<Held> authenticate(String token) {
    if (!token.startsWith(MARK)) {
      return Optional.empty();
    }
    // Found by its hash: a guess learns nothing from the time the search takes.
    Optional<ApiToken> found = jdbc.sql(WITH_GIVER + "t.token_sha256 = ?" + GIVER_MANAGES).param(hash(token))
        .query((row,
            _) -> token(row))
        .optional().filter(row -> row.isGood(today(row.officeId())));
    found.ifPresent(this::used);
    return found.map(row -> new Held(viewer(row), row.scope() != TokenScope.READ));
  }

  /** What a program may see now; empty when there is no such token, or it is over. */
  public Optional<Viewer> viewer(UUID id) {
    return jdbc.sql(WITH_GIVER + "t.id = ?" + GIVER_MANAGES).param(id).query((row, _) -> token(row)).optional().filter(
        row -> row.isGood(today(row.officeId()))).map(ApiTokens::viewer);
  }

  private static Viewer viewer(ApiToken token) {
    return new Viewer(token.id(), token.name(), token.officeId(), EnumSet.of(token.scope().role()), Set.of(),
        EnumSet.range(
            SecurityClass.B, token.clearance()));
  }

  private void used(ApiToken token) {
    Instant last = token.lastUsedAt();
    if (last == null || last.isBefore(clock.instant().minusSeconds(60))) {
      jdbc.sql("UPDATE api_token SET last_used_at = ? WHERE id = ?").params(now(), token.id()).update();
    }
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(row.getObject("id", UUID.class), row.getObject("office_id", UUID.class), row.getString("name"),
        TokenScope.of(row.getBoolean("may_write"), row.getBoolean("may_manage")), clearance(row),
        row.getObject("valid_until",
            LocalDate.class),
        instant(row, "ended_at"), instant(row, "last_used_at"));
  }

  private static SecurityClass clearance(ResultSet row) throws SQLException {
    SecurityClass given = SecurityClass.valueOf(row.getString("clearance"));
    String giver = row.getString("giver_clearance");
    SecurityClass most = giver == null ? given : SecurityClass.valueOf(giver);
    return given.compareTo(most) <= 0 ? given : most;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  private static String hash(String token) {
    return Sha256.of(Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8))).hex();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
