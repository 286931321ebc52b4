package id.jejak.archive;

import id.jejak.archive.CaseLines.CaseLine;
import id.jejak.archive.letter.Letter;
import id.jejak.extraction.PageText;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One document: the text of a page beside its image, the original to take away. */
@Controller
class DocumentPages {
  private final Archive archive;
  private final Downloads downloads;
  private final PageReader pages;
  private final Previews previews;
  private final PageSearch search;
  private final DocumentHistory history;
  private final Likenesses likenesses;
  private final LetterProposals proposals;
  private final Signatures signatures;
  private final CaseLines cases;
  private final LedgerWords words;

  DocumentPages(Archive archive, Downloads downloads, PageReader pages, Previews previews, PageSearch search,
      DocumentHistory history, Likenesses likenesses, LetterProposals proposals, Signatures signatures,
      CaseLines cases, LedgerWords words) {
    this.archive = archive;
    this.downloads = downloads;
    this.pages = pages;
    this.previews = previews;
    this.search = search;
    this.history = history;
    this.likenesses = likenesses;
    this.proposals = proposals;
    this.signatures = signatures;
    this.cases = cases;
    this.words = words;
  }

  @GetMapping("/dokumen/{id}")
  String show(@PathVariable UUID id, @RequestParam(name = "hal", defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String q, Viewer viewer, Locale locale, Model model) throws IOException {
    DocumentView document = archive.find(id, viewer);
    int last = Math.max(1, document.pageCount());
    int shown = Math.clamp(page, 1, last);
    Optional<PageText> text = pages.open(id, shown, viewer);
    List<Integer> hits = search.matchingPages(id, q, viewer);
    UUID parentId = document.parentId();
    model.addAttribute("document", document);
    model.addAttribute("history", LedgerPages.lines(history.of(id, viewer)));
    model.addAttribute("channel", words.channel(document.channel(), locale));
    model.addAttribute("page", shown);
    model.addAttribute("last", last);
    model.addAttribute("strip", new PageStrip("/dokumen/" + id, q.isEmpty() ? Map.of() : Map.of("q", q), shown, last,
        hits));
    model.addAttribute("q", q);
    model.addAttribute("text", text.orElse(null));
    model.addAttribute("pieces", text.map(found -> search.mark(found.text(), q, viewer)).orElse(List.of()));
    model.addAttribute("numbers", text.map(found -> search.numbers(found.text())).orElse(List.of()));
    model.addAttribute("hitBefore", hits.stream().filter(hit -> hit < shown).reduce((_, later) -> later).orElse(null));
    model.addAttribute("hitAfter", hits.stream().filter(hit -> hit > shown).findFirst().orElse(null));
    addPreview(document, shown, model);
    model.addAttribute("alike", likenesses.of(id, viewer));
    addProposals(document, viewer, model);
    model.addAttribute("signatures", signatures.of(id, viewer).orElse(null));
    model.addAttribute("inline", isPdf(document));
    model.addAttribute("parent", parentId == null ? null : archive.find(parentId, viewer));
    model.addAttribute("inside", archive.ofInteraction(document.interactionId(), viewer).stream().filter(other -> id
        .equals(other.parentId())).toList());
    return "archive/document";
  }

  private void addPreview(DocumentView document, int page, Model model) {
    Optional<PageSource> source = PageSource.of(document);
    model.addAttribute("drawable", source.isPresent());
    model.addAttribute("failed", source.filter(pages -> previews.hasFailed(pages, page)).isPresent());
    model.addAttribute("convertible", previews.offersConverted(document));
  }

  private void addProposals(DocumentView document, Viewer viewer, Model model) throws IOException {
    CaseLine inCase = cases.of(List.of(document.interactionId()), viewer).get(document.interactionId());
    CaseLine toChange = viewer.is(Role.STAFF) ? inCase : null;
    Optional<Letter> letter = proposals.of(document.id(), viewer);
    model.addAttribute("form", letter.map(Letter::form).orElse(null));
    model.addAttribute("proposals", letter.map(found -> found.facts().stream().map(fact -> ProposedFact.of(fact,
        toChange)).toList()).orElse(List.of()));
    model.addAttribute("inCase", inCase);
  }

  private static boolean isPdf(DocumentView document) {
    return "application/pdf".equals(document.mediaType());
  }

  @GetMapping("/dokumen/{id}/unduh")
  ResponseEntity<InputStreamResource> download(@PathVariable UUID id, Viewer viewer, HttpServletRequest request)
      throws IOException {
    return DocumentApi.attachment(archive.find(id, viewer), downloads, viewer, request);
  }

  /** Only PDF, told by its bytes, is shown in the browser; everything else is an attachment. */
  @GetMapping("/dokumen/{id}/asli")
  ResponseEntity<InputStreamResource> original(@PathVariable UUID id, Viewer viewer, HttpServletRequest request)
      throws IOException {
    DocumentView document = archive.find(id, viewer);
    if (!isPdf(document)) {
      throw new DocumentNotFound();
    }
    HttpHeaders headers = new HttpHeaders();
    headers.set("Content-Security-Policy", OriginalAnswer.OWN_POLICY);
    headers.setContentDisposition(ContentDisposition.inline().build());
    headers.setContentType(MediaType.APPLICATION_PDF);
    return new OriginalAnswer(downloads, document, viewer).to(request, headers);
  }
}
