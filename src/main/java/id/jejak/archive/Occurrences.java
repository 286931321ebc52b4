package id.jejak.archive;

import id.jejak.shared.Audience;
import id.jejak.shared.Ids;
import id.jejak.shared.IndexChange;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings what is known of bytes to the documents that have them. */
@Component
class Occurrences {
  /** Files deeper inside containers than this stay inside; the container is marked as read in part. */
  static final int DEEPEST = 20;

  private final JdbcClient jdbc;
  private final ContentRows contents;
  private final DocumentReadings readings;
  private final ApplicationEventPublisher events;

  Occurrences(JdbcClient jdbc, ContentRows contents, DocumentReadings readings, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.readings = readings;
    this.events = events;
  }

  /** @param step what led there, for the history of the document; null when nothing became known of the bytes */
  void settle(UUID documentId, String sha256, boolean canRecognise, DocumentReadings.@Nullable Step step) {
    ContentRows.Content content = contents.read(sha256).orElseThrow(() -> new IllegalStateException(
        "settled before it was read"));
    settle(documentId, content, contents.members(sha256), canRecognise, step);
  }

  /** The same for bytes whose rows the caller has just written. */
  void settle(UUID documentId, ContentRows.Content content, List<ContentRows.Member> members, boolean canRecognise,
      DocumentReadings.@Nullable Step step) {
    boolean tooDeep = !members.isEmpty() && !entered(members, place(documentId));
    LedgerState state = content.state(canRecognise);
    LedgerState settled = tooDeep && state.isFullySearchable() ? LedgerState.TEXT_PARTIAL : state;
    String detail = tooDeep ? "nested-too-deep" : content.detail();
    write(documentId, content, settled, detail);
    if (step != null) {
      readings.add(documentId, step, content, settled, detail);
    }
  }

  private boolean entered(List<ContentRows.Member> members, Place place) {
    if (place.depth() >= DEEPEST) {
      return false;
    }
    members.forEach(member -> enterMember(place, member));
    return true;
  }

  /** All settled documents with these bytes, when more became known of them. */
  void settleAll(String sha256, boolean canRecognise, DocumentReadings.@Nullable Step step) {
    if (contents.read(sha256).isEmpty()) {
      // They are being read again, and settled after that.
      return;
    }
    for (UUID id : jdbc.sql(
        "SELECT id FROM document WHERE sha256 = ? AND state IN ('RECOGNISING', 'WAITING_OCR', 'TEXT_PARTIAL', 'TIMED_OUT', 'CRASHED')")
        .param(
            sha256)
        .query(UUID.class).list()) {
      settle(id, sha256, canRecognise, step);
    }
  }

  /** The other documents with bytes that were read again: what they show is what is known now. */
  void settleOthers(UUID documentId, ContentRows.Content content, List<ContentRows.Member> members,
      boolean canRecognise) {
    for (UUID id : jdbc.sql(
        "SELECT id FROM document WHERE sha256 = ? AND id <> ? AND state NOT IN ('RECEIVED', 'READING') ORDER BY id")
        .params(content.sha256(), documentId).query(UUID.class).list()) {
      settle(id, content, members, canRecognise, DocumentReadings.Step.READ);
    }
  }

  private void write(UUID documentId, ContentRows.Content content, LedgerState state, @Nullable String detail) {
    jdbc.sql(
        """
            UPDATE document SET state = ?, detail = ?, media_type = ?, file_type = COALESCE(?, file_type),
              reader_version = ?, page_count = ?, pages_readable = ?, changed_at = ?, claimed_by = NULL, claimed_until = NULL, index_batch = NULL,
              version = version + 1 WHERE id = ?""")
        .params(
            Arrays.asList(state.name(), detail, content.mediaType(), fileType(content.mediaType()),
                content.readerVersion(), content.pageCount(), content.pagesWithText(), contents.now(), documentId))
        .update();
    events.publishEvent(new IndexChange(IndexChange.Subject.DOCUMENT, documentId));
  }

  /** Null where the end of its name has told more. */
  private static @Nullable String fileType(String mediaType) {
    return FileType.tells(mediaType) ? FileType.of(mediaType, "").name() : null;
  }

  /** Where a document stands, for the documents found inside it. */
  private record Place(UUID id, UUID interactionId, @Nullable UUID messageId, int depth, String path,
      UUID officeId, Audience audience, String securityClass, @Nullable String channel, @Nullable UUID receivedBy) {
  }

  private Place place(UUID documentId) {
    return jdbc.sql("""
        SELECT id, interaction_id, message_id, depth, path, office_id, audience, security_class, channel, received_by
        FROM document WHERE id = ? FOR UPDATE""").param(documentId)
        .query((row, _) -> new Place(row.getObject(1, UUID.class),
            row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getInt(4), row.getString(5),
            row.getObject(6,
                UUID.class),
            Audience.valueOf(row.getString(7)), row.getString(8), row.getString(9), row.getObject(10, UUID.class)))
        .single();
  }

  private void enterMember(Place place, ContentRows.Member member) {
    String key = memberKey(place, member);
    UUID id = Ids.next();
    String path = FileName.clean(place.path() + "/" + member.file().path());
    int entered = jdbc
        .sql(
            """
                INSERT IGNORE INTO document (id, interaction_id, message_id, parent_id, ordinal, depth, name, path, occurrence_key,
                  sha256, size_bytes, office_id, audience, security_class, channel, file_type, received_by, state, received_at,
                  changed_at)
                VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,'RECEIVED',?,?)""")
        .params(Arrays.asList(id, place.interactionId(), place
            .messageId(), place.id(), member.file().ordinal(), place.depth() + 1, FileName.last(path), path, key,
            member
                .sha256().hex(),
            member.file().sizeBytes(), place.officeId(), place.audience().name(), place.securityClass(),
            place.channel(), FileType.of(null, path).name(), place.receivedBy(), contents.now(), contents.now()))
        .update();
    if (entered > 0) {
      jdbc.sql(
          """
              INSERT INTO document_satker (document_id, satker_id, received_at)
              SELECT d.id, s.satker_id, d.received_at FROM document d JOIN document_satker s ON s.document_id = d.parent_id
              WHERE d.id = ?""")
          .param(id).update();
      events.publishEvent(new IndexChange(IndexChange.Subject.DOCUMENT, id));
    }
  }

  /** An earlier reading may have found another file in the place of this one, which stays beside it. */
  private String memberKey(Place place, ContentRows.Member member) {
    String words = "member|" + place.id() + "|" + member.file().ordinal();
    boolean another = jdbc.sql("SELECT sha256 FROM document WHERE interaction_id = ? AND occurrence_key = ?")
        .params(place
            .interactionId(), key(words))
        .query(String.class).optional().filter(there -> !there.equals(member.sha256()
            .hex()))
        .isPresent();
    return key(another ? words + "|" + member.sha256().hex() : words);
  }

  static String key(String words) {
    return Sha256.of(Sha256.digest().digest(words.getBytes(StandardCharsets.UTF_8))).hex();
  }
}
