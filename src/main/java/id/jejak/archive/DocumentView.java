package id.jejak.archive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jejak.access.AccessTags;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a document as the record has it.
 *
 * @param parentId the document inside which it was found, or null
 * @param mediaType as detected from the bytes; null until it was read
 * @param pageCount of the file; 0 until it was read
 * @param pagesReadable how many of them have text that can be found
 * @param detail for the history: why it is not fully readable; null when there is nothing to say
 * @param channel way in of its interaction
 * @param readerVersion of the reading that it shows; null until it was read
 */
public record DocumentView(UUID id, UUID interactionId, @Nullable UUID messageId, @Nullable UUID parentId, String name,
    String path, String sha256, long sizeBytes, @JsonIgnore AccessTags access, LedgerState state,
    @Nullable String mediaType,
    int pageCount, int pagesReadable, @Nullable String detail, Instant receivedAt, Instant changedAt, boolean indexed,
    @Nullable String channel, @Nullable String readerVersion) {
  /** Whether nothing more will happen by itself: in a settled state, and that state is in the index. */
  public boolean isFinal() {
    return state.isSettled() && indexed;
  }

  /** Whether it waits to be read, or is, and what was read of it before is found until then. */
  @JsonIgnore
  public boolean isReadAgain() {
    return readerVersion != null && (state == LedgerState.RECEIVED || state == LedgerState.READING);
  }

  /** The state as people are told of it: nothing is called searchable before it can be found. */
  @JsonIgnore
  public LedgerState shownState() {
    return state.isSettled() && !indexed ? LedgerState.READING : state;
  }

  public String fileType() {
    return FileType.of(mediaType, name).code();
  }
}
