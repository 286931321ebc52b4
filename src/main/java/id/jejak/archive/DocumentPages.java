package id.jejak.archive;

import id.jejak.archive.CaseLines.CaseLine;
import id.jejak.archive.letter.Letter;
import id.jejak.extraction.PageText;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
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
  private static final String OWN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox";
  private static final int STRIP = 9;

  private final Archive archive;
  private final Downloads downloads;
  private final PageReader pages;
  private final PageImages images;
  private final PageSearch search;
  private final DocumentHistory history;
  private final Likenesses likenesses;
  private final LetterProposals proposals;
  private final CaseLines cases;
  private final LedgerWords words;

  DocumentPages(Archive archive, Downloads downloads, PageReader pages, PageImages images, PageSearch search,
      DocumentHistory history, Likenesses likenesses, LetterProposals proposals, CaseLines cases, LedgerWords words) {
    this.archive = archive;
    this.downloads = downloads;
    this.pages = pages;
    this.images = images;
    this.search = search;
    this.history = history;
    this.likenesses = likenesses;
    this.proposals = proposals;
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
    model.addAttribute("strip", strip(shown, last));
    model.addAttribute("q", q);
    model.addAttribute("text", text.orElse(null));
    model.addAttribute("pieces", text.map(found -> search.mark(found.text(), q, viewer)).orElse(List.of()));
    model.addAttribute("numbers", text.map(found -> search.numbers(found.text())).orElse(List.of()));
    model.addAttribute("hits", hits);
    model.addAttribute("hitBefore", hits.stream().filter(hit -> hit < shown).reduce((_, later) -> later).orElse(null));
    model.addAttribute("hitAfter", hits.stream().filter(hit -> hit > shown).findFirst().orElse(null));
    model.addAttribute("drawable", PageImages.canBeDrawn(document));
    model.addAttribute("alike", likenesses.of(id, viewer));
    addProposals(document, viewer, model);
    model.addAttribute("inline", isPdf(document));
    model.addAttribute("parent", parentId == null ? null : archive.find(parentId, viewer));
    model.addAttribute("inside", archive.ofInteraction(document.interactionId(), viewer).stream().filter(other -> id
        .equals(other.parentId())).toList());
    return "archive/document";
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

  private static List<Integer> strip(int shown, int last) {
    List<Integer> strip = new ArrayList<>();
    int from = Math.max(1, Math.min(shown - STRIP / 2, last - STRIP + 1));
    for (int number = from; number <= Math.min(last, from + STRIP - 1); number++) {
      strip.add(number);
    }
    return strip;
  }

  private static boolean isPdf(DocumentView document) {
    return "application/pdf".equals(document.mediaType());
  }

  @GetMapping("/dokumen/{id}/hal/{page}.png")
  ResponseEntity<InputStreamResource> image(@PathVariable UUID id, @PathVariable int page,
      @RequestParam(name = "lebar", defaultValue = "800") int width, Viewer viewer)
      throws IOException, InterruptedException {
    InputStream image = images.open(id, page, width, viewer).orElseThrow(DocumentNotFound::new);
    return ResponseEntity.ok().header("Content-Security-Policy", OWN_POLICY).header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, max-age=3600").contentType(MediaType.IMAGE_PNG).body(new InputStreamResource(
            image));
  }

  @GetMapping("/dokumen/{id}/unduh")
  ResponseEntity<InputStreamResource> download(@PathVariable UUID id, Viewer viewer) throws IOException {
    return DocumentApi.attachment(archive.find(id, viewer), downloads.open(id, viewer));
  }

  /** Only PDF, told by its bytes, is shown in the browser; everything else is an attachment. */
  @GetMapping("/dokumen/{id}/asli")
  ResponseEntity<InputStreamResource> original(@PathVariable UUID id, Viewer viewer) throws IOException {
    DocumentView document = archive.find(id, viewer);
    if (!isPdf(document)) {
      throw new DocumentNotFound();
    }
    return ResponseEntity.ok().header("Content-Security-Policy", OWN_POLICY).header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", "inline").contentType(MediaType.APPLICATION_PDF)
        .contentLength(document.sizeBytes())
        .body(new InputStreamResource(downloads.open(id, viewer)));
  }
}
