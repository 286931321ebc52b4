package id.jejak.intake;

import id.jejak.identity.Card;
import id.jejak.identity.Satker;
import id.jejak.interaction.PastCourse;
import java.util.List;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A hand-in of which everything named is there: it can be recorded.
 *
 * @param card of the officer who handed it in; null where the list names none
 * @param key one hand-in has one in the whole installation
 */
record HandIn(WrittenHandIn written, Satker satker, @Nullable Card card, PastCourse course, List<Attachment> files,
    String key) {
  HandIn {
    files = List.copyOf(files);
  }

  /** A file as the list names it. */
  record Attachment(String name, ZipEntry entry) {
  }
}
