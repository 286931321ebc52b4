package id.jejak.interaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Channels and service types: rows with validity dates and a source, since rules change every year. */
@Service
public class ReferenceData {
  private final JdbcClient jdbc;

  ReferenceData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which list a value belongs to. */
  public enum Kind {
    CHANNEL, SERVICE
  }

  /** One value, its label in the language asked for. */
  public record Value(String code, String label) {
  }

  /** The values of a list that are valid on a day, in the order in which people see them. */
  public List<Value> values(Kind kind, LocalDate day, Locale locale) {
    return jdbc.sql("""
        SELECT code, label_id, label_en FROM reference_value
        WHERE kind = ? AND valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?) ORDER BY position""")
        .params(kind
            .name(), day, day)
        .query((row, _) -> new Value(row.getString(1), row.getString(english(locale) ? 3 : 2))).list();
  }

  /** The label of a code, also of one that is no longer valid; the code itself when there is none. */
  public String label(Kind kind, String code, Locale locale) {
    return jdbc.sql(
        "SELECT label_id, label_en FROM reference_value WHERE kind = ? AND code = ? ORDER BY valid_from DESC LIMIT 1")
        .params(kind.name(), code).query((row, _) -> row.getString(english(locale) ? 2 : 1)).optional().orElse(code);
  }

  public boolean isValid(Kind kind, String code, LocalDate day) {
    return values(kind, day, Locale.ROOT).stream().anyMatch(value -> value.code().equals(code));
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
