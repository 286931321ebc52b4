package id.jejak.archive;

import id.jejak.archive.letter.Fact;
import id.jejak.archive.letter.Letter.Form;
import id.jejak.extraction.PageText;
import id.jejak.identity.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;

/** Documents for programs. */
@RestController
@RequestMapping("/api/v1")
class DocumentApi {
  private final Archive archive;
  private final Downloads downloads;
  private final PageReader pages;
  private final DocumentHistory history;
  private final ReadingAgain again;
  private final LetterProposals proposals;

  DocumentApi(Archive archive, Downloads downloads, PageReader pages, DocumentHistory history,
      ReadingAgain again, LetterProposals proposals) {
    this.archive = archive;
    this.downloads = downloads;
    this.pages = pages;
    this.history = history;
    this.again = again;
    this.proposals = proposals;
  }

  @GetMapping("/documents/{id}")
  DocumentView show(@PathVariable UUID id, Viewer viewer) {
    return archive.find(id, viewer);
  }

  @GetMapping("/documents/{id}/pages/{page}")
  PageText page(@PathVariable UUID id, @PathVariable int page, Viewer viewer) throws IOException {
    return pages.open(id, page, viewer).orElseThrow(DocumentNotFound::new);
  }

  @GetMapping("/documents/{id}/original")
  @Operation(summary = "The bytes as they came in, always as an attachment", description = "Takes Range and If-Range, so that what broke off can go on.")
  ResponseEntity<InputStreamResource> original(@PathVariable UUID id, Viewer viewer, HttpServletRequest request)
      throws IOException {
    return attachment(archive.find(id, viewer), downloads, viewer, request);
  }

  static ResponseEntity<InputStreamResource> attachment(DocumentView document, Downloads downloads, Viewer viewer,
      HttpServletRequest request) throws IOException {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentDisposition(ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8)
        .build());
    headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
    return new OriginalAnswer(downloads, document, viewer).to(request, headers);
  }

  @PostMapping("/documents/{id}/read-again")
  void readAgain(@PathVariable UUID id, Viewer viewer) {
    again.read(id, viewer);
  }

  @GetMapping("/documents/{id}/history")
  @Operation(summary = "What happened to a document, oldest first", description = "Also for those who may know of it and not read it: administrators.")
  DocumentHistory.History history(@PathVariable UUID id, Viewer viewer) {
    return history.of(id, viewer);
  }

  /** @param form null where it is no letter */
  record Proposals(@Nullable Form form, List<Fact> facts) {
  }

  @GetMapping("/documents/{id}/proposals")
  @Operation(summary = "What a letter says of itself", description = """
      Number, date, subject, sender, recipient, attachments and amounts with the page and the line they stand on. They are \
      proposals: nothing is set by them.""")
  Proposals proposals(@PathVariable UUID id, Viewer viewer) throws IOException {
    return proposals.of(id, viewer).map(letter -> new Proposals(letter.form(), letter.facts())).orElseGet(
        () -> new Proposals(null, List.of()));
  }
}
