package id.jejak.search;

import id.jejak.access.AccessTags;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One index document. It belongs to one occurrence: bytes that two satkers handed in are two sets of entries.
 *
 * @param file for FILE and PAGE, else null
 * @param messageId for MESSAGE, else null
 * @param page from 1 for PAGE, else 0
 * @param text page text, message text, or metadata of a file as words; empty for FACTS
 * @param recognised whether the text of a PAGE was read from an image
 * @param at when it was written or received: its place in a trail
 */
public record IndexEntry(EntryKind kind, AccessTags access, CaseFacts facts, @Nullable FileFacts file,
    @Nullable UUID messageId, int page, String text, boolean recognised, String language,
    Instant at) {
  /** As old as its case. */
  public IndexEntry(EntryKind kind, AccessTags access, CaseFacts facts, @Nullable FileFacts file,
      @Nullable UUID messageId, int page, String text, boolean recognised, String language) {
    this(kind, access, facts, file, messageId, page, text, recognised, language, facts.receivedAt());
  }
}
