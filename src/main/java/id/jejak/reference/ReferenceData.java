package id.jejak.reference;

import id.jejak.identity.Asked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The lists that offices choose from, and what is known of each value: rows with validity dates and a source, since
 * rules change every year. A case asks with its own day and gets what held then.
 */
@Service
public class ReferenceData {
  private static final String HOLDS = " AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)";
  private static final String LABELS = "SELECT code, label_id, label_en FROM reference_value WHERE kind = :kind";

  private final JdbcClient jdbc;

  ReferenceData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which list a value belongs to. */
  public enum Kind {
    CHANNEL, SERVICE, SECTION, TOPIC, REJECT_REASON, SECURITY_CLASS
  }

  /** One value, its label in the language asked for. */
  public record Value(String code, String label) {
  }

  /** The values for all offices that are valid on a day, in the order in which people see them. */
  public List<Value> values(Kind kind, LocalDate day, Locale locale) {
    return values(kind, null, day, locale);
  }

  /** The same, with those that one office has for itself. */
  public List<Value> values(Kind kind, @Nullable UUID officeId, LocalDate day, Locale locale) {
    return Asked.once(new ValuesAsked(kind, officeId, day, locale), () -> jdbc.sql(LABELS + HOLDS
        + " AND (office_id IS NULL OR office_id = :office) ORDER BY position, code").param("kind", kind.name()).param(
            "day", day)
        .param("office", officeId).query((row, _) -> new Value(row.getString(1), label(row, locale))).list());
  }

  private record ValuesAsked(Kind kind, @Nullable UUID officeId, LocalDate day, Locale locale) {
  }

  /**
   * The latest label of a code, also of one that is no longer valid; the code itself when there is none. A page that shows
   * many asks for all of the list at once.
   */
  public String label(Kind kind, String code, Locale locale) {
    return Asked.once(new LabelsAsked(kind, locale), () -> labels(kind, locale)).getOrDefault(code, code);
  }

  private record LabelsAsked(Kind kind, Locale locale) {
  }

  private Map<String, String> labels(Kind kind, Locale locale) {
    Map<String, String> labels = new HashMap<>();
    jdbc.sql(LABELS + " ORDER BY valid_from").param("kind", kind.name()).query((RowCallbackHandler) row -> labels.put(
        row.getString(1), label(row, locale)));
    return labels;
  }

  /** The latest topic of each service that has one. */
  public Map<String, String> topics() {
    return Asked.once(new TopicsAsked(), () -> {
      Map<String, String> topics = new HashMap<>();
      jdbc.sql("SELECT code, topic FROM reference_value WHERE kind = 'SERVICE' ORDER BY valid_from").query(
          (RowCallbackHandler) row -> {
            String topic = row.getString(2);
            if (topic == null) {
              topics.remove(row.getString(1));
            } else {
              topics.put(row.getString(1), topic);
            }
          });
      return topics;
    });
  }

  private record TopicsAsked() {
  }

  /** The label that a code had on a day; the latest when it had none then. */
  public String label(Kind kind, String code, LocalDate day, Locale locale) {
    return jdbc.sql(LABELS + " AND code = :code" + HOLDS + " ORDER BY valid_from DESC LIMIT 1")
        .param("kind", kind.name()).param("code", asCode(code)).param("day", day)
        .query((row, _) -> label(row, locale)).optional().orElseGet(() -> label(kind, code, locale));
  }

  public boolean isValid(Kind kind, String code, LocalDate day) {
    return jdbc.sql("SELECT COUNT(*) FROM reference_value WHERE kind = :kind AND code = :code" + HOLDS)
        .param("kind", kind.name()).param("code", asCode(code)).param("day", day).query(Long.class).single() > 0;
  }

  /** The time standard of a service on a day; empty when it has none, or is not known. */
  public Optional<Norm> norm(String serviceCode, LocalDate day) {
    return service(serviceCode, day, (row, _) -> ReferenceRow.norm(row)).flatMap(norm -> norm);
  }

  /** The code of the section that owns a service on a day; empty when nobody in particular does. */
  public Optional<String> sectionOf(String serviceCode, LocalDate day) {
    return service(serviceCode, day, (row, _) -> Optional.ofNullable(row.getString("section")))
        .flatMap(section -> section);
  }

  private <T> Optional<T> service(String code, LocalDate day,
      RowMapper<T> mapper) {
    return jdbc.sql("SELECT * FROM reference_value WHERE kind = 'SERVICE' AND code = :code" + HOLDS
        + " ORDER BY valid_from DESC LIMIT 1").param("code", asCode(code)).param("day", day).query(mapper).optional();
  }

  /** Codes are ASCII: the database refuses to compare its column with anything else. */
  static String asCode(String code) {
    return code.chars().allMatch(c -> c < 128) ? code : "";
  }

  private static String label(ResultSet row, Locale locale) throws SQLException {
    return row.getString(locale.getLanguage().equals("en") ? "label_en" : "label_id");
  }
}
