package id.jejak.intake;

import id.jejak.archive.Archive;
import id.jejak.archive.DocumentView;
import id.jejak.archive.LedgerCounts;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.MessageView;
import id.jejak.shared.Audience;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Interactions for programs. */
@RestController
@RequestMapping("/api/v1/interactions")
class InteractionApi {
  private final Recording recording;
  private final Interactions interactions;
  private final Archive archive;
  private final Spool spool;
  private final IntakeProperties properties;

  InteractionApi(Recording recording, Interactions interactions, Archive archive, Spool spool,
      IntakeProperties properties) {
    this.recording = recording;
    this.interactions = interactions;
    this.archive = archive;
    this.spool = spool;
    this.properties = properties;
  }

  /**
   * An interaction to be recorded.
   *
   * @param satker code, or several with spaces between; null for none
   * @param service code; {@code lain} when null
   * @param securityClass B, T, R or SR; B when null
   * @param receivedAt null for now
   * @param key the same key is the same interaction; null for none
   */
  record EntryIn(@Nullable String satker, String channel, @Nullable String service, String subject,
      @Nullable String securityClass, @Nullable Instant receivedAt, @Nullable String key) {
  }

  /** A message to be added. */
  record MessageIn(String body, @Nullable Audience audience) {
  }

  /** @param sent the same header of the same person is the same interaction: what the first sending made is answered */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  InteractionView record(@RequestBody EntryIn entry,
      @RequestHeader(name = SendKey.HEADER, required = false) @Nullable String sent, Viewer viewer) {
    return recording.record(new Recording.Entry(Objects.requireNonNullElse(entry.satker(), ""), entry.channel(), Objects
        .requireNonNullElse(entry.service(), "lain"), entry.subject(),
        Objects.requireNonNullElse(entry.securityClass(), ""),
        entry.receivedAt(), entry.key()), SendKey.of(sent, viewer), viewer);
  }

  @GetMapping("/{id}")
  InteractionView show(@PathVariable UUID id, Viewer viewer) {
    return interactions.find(id, viewer);
  }

  @GetMapping("/{id}/messages")
  List<MessageView> messages(@PathVariable UUID id, Viewer viewer) {
    return interactions.thread(id, viewer);
  }

  /** @param sent the same header of the same person is the same message: what the first sending made is answered */
  @PostMapping("/{id}/messages")
  @ResponseStatus(HttpStatus.CREATED)
  MessageView write(@PathVariable UUID id, @RequestBody MessageIn message,
      @RequestHeader(name = SendKey.HEADER, required = false) @Nullable String sent, Viewer viewer)
      throws IOException {
    return recording.write(id, viewer, message.body(), Objects.requireNonNullElse(message.audience(), Audience.SATKER),
        List.of(), SendKey.of(sent, viewer));
  }

  @GetMapping("/{id}/documents")
  List<DocumentView> documents(@PathVariable UUID id, Viewer viewer) {
    interactions.find(id, viewer);
    return archive.ofInteraction(id, viewer);
  }

  /** How many documents there are and how many are still open, to follow the reading of many without listing them. */
  @GetMapping("/{id}/documents/progress")
  LedgerCounts.Progress progress(@PathVariable UUID id, Viewer viewer) {
    interactions.find(id, viewer);
    return archive.progress(id, viewer);
  }

  /**
   * Takes the body as the bytes of a file.
   *
   * @param path where it lies for the sender; name or folders and name
   * @param sha256 of the bytes, to be checked; none for no check
   */
  @PutMapping("/{id}/documents")
  @ResponseStatus(HttpStatus.CREATED)
  DocumentView add(@PathVariable UUID id, @RequestParam String path,
      @RequestHeader(name = "X-Content-SHA256", required = false) @Nullable String sha256,
      HttpServletRequest request, Viewer viewer) throws IOException {
    InteractionView interaction = interactions.find(id, viewer);
    long announced = request.getContentLengthLong();
    if (announced > properties.fileSize().toBytes()) {
      throw new FileTooLarge(properties.fileSize().toBytes());
    }
    try (Spool.Spooled spooled = spool.write(request.getInputStream(), properties.fileSize().toBytes())) {
      if ((announced >= 0 && announced != spooled.sizeBytes()) || (sha256 != null && !sha256.equals(spooled.sha256()
          .hex()))) {
        throw new UploadBroken(null);
      }
      return recording.add(interaction, viewer, path, spooled);
    }
  }
}
