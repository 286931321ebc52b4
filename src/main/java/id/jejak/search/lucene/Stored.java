package id.jejak.search.lucene;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/** Reads what is kept with an index document. */
final class Stored {
  private Stored() {
  }

  static String text(Document document, String field) {
    String text = document.get(field);
    return text == null ? "" : text;
  }

  static @Nullable UUID id(Document document, String field) {
    String text = document.get(field);
    return text == null ? null : UUID.fromString(text);
  }

  static long number(Document document, String field) {
    IndexableField value = document.getField(field);
    return value == null || value.numericValue() == null ? 0 : value.numericValue().longValue();
  }

  /** Of microseconds. */
  static Instant time(Document document, String field) {
    return Instant.EPOCH.plus(number(document, field), ChronoUnit.MICROS);
  }
}
