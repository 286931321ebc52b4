package id.jejak.archive;

import id.jejak.extraction.PageText;
import id.jejak.identity.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents and the ledger for programs. */
@RestController
@RequestMapping("/api/v1")
class DocumentApi {
  private static final int PAGE_SIZE = 100;

  private final Archive archive;
  private final Downloads downloads;
  private final PageReader pages;
  private final LedgerList ledger;
  private final ReadingAgain again;

  DocumentApi(Archive archive, Downloads downloads, PageReader pages, LedgerList ledger, ReadingAgain again) {
    this.archive = archive;
    this.downloads = downloads;
    this.pages = pages;
    this.ledger = ledger;
    this.again = again;
  }

  @GetMapping("/documents/{id}")
  DocumentView show(@PathVariable UUID id, Viewer viewer) {
    return archive.find(id, viewer);
  }

  @GetMapping("/documents/{id}/pages/{page}")
  PageText page(@PathVariable UUID id, @PathVariable int page, Viewer viewer) throws IOException {
    return pages.open(id, page, viewer).orElseThrow(DocumentNotFound::new);
  }

  /** The bytes as they came in, always as an attachment. */
  @GetMapping("/documents/{id}/original")
  ResponseEntity<InputStreamResource> original(@PathVariable UUID id, Viewer viewer) throws IOException {
    return attachment(archive.find(id, viewer), downloads.open(id, viewer));
  }

  static ResponseEntity<InputStreamResource> attachment(DocumentView document, InputStream bytes) {
    ContentDisposition disposition = ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8)
        .build();
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).header(
        "X-Content-Type-Options", "nosniff").contentType(MediaType.APPLICATION_OCTET_STREAM).contentLength(document
            .sizeBytes())
        .body(new InputStreamResource(bytes));
  }

  @PostMapping("/documents/{id}/read-again")
  void readAgain(@PathVariable UUID id, Viewer viewer) {
    again.read(id, viewer);
  }

  /** Totals of all that the viewer may know of. */
  @GetMapping("/ledger")
  Map<LedgerState, Long> totals(Viewer viewer) {
    return archive.totals(viewer);
  }

  /** Documents by state, newest first; {@code after} and {@code afterId} come from the last row of the page before. */
  @GetMapping("/ledger/documents")
  LedgerList.Page list(@RequestParam(defaultValue = "") Set<LedgerState> state,
      @RequestParam(required = false) @Nullable Instant after,
      @RequestParam(required = false) @Nullable UUID afterId, Viewer viewer) {
    return ledger.page(viewer, state, after == null || afterId == null ? null : new LedgerList.After(after, afterId),
        PAGE_SIZE);
  }
}
