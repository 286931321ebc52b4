package id.jejak.archive;

import id.jejak.identity.Viewer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A document as pictures of its pages, apart from its text: of an office file those of the PDF made from it. */
@Controller
class PreviewPages {
  private final Archive archive;
  private final Previews previews;

  PreviewPages(Archive archive, Previews previews) {
    this.archive = archive;
    this.previews = previews;
  }

  @GetMapping("/dokumen/{id}/pratinjau")
  String show(@PathVariable UUID id, @RequestParam(name = "hal", defaultValue = "1") int page,
      @RequestParam(name = "lebar", defaultValue = "800") int width, Viewer viewer, Model model) {
    DocumentView document = archive.find(id, viewer);
    Preview preview = previews.of(document);
    PageSource source = preview.source();
    int last = source == null ? 1 : Math.max(1, source.pages());
    int shown = Math.clamp(page, 1, last);
    ImageSize size = width > ImageSize.FIRST.widthPx() ? ImageSize.LARGE : ImageSize.FIRST;
    model.addAttribute("document", document);
    model.addAttribute("step", preview.step());
    model.addAttribute("cut", preview.cut());
    model.addAttribute("converted", PageSource.of(document).isEmpty());
    model.addAttribute("failed", source != null && previews.hasFailed(source, shown));
    model.addAttribute("size", size.widthPx());
    model.addAttribute("strip", new PageStrip("/dokumen/" + id + "/pratinjau", size == ImageSize.FIRST
        ? Map.of()
        : Map.of("lebar", Integer.toString(size.widthPx())), shown, last, List.of()));
    return "archive/preview";
  }

  @GetMapping("/dokumen/{id}/gambar/{page}")
  ResponseEntity<byte[]> image(@PathVariable UUID id, @PathVariable int page,
      @RequestParam(name = "lebar", defaultValue = "800") int width, Viewer viewer)
      throws IOException, InterruptedException {
    PageImage image = previews.image(id, page, width, viewer);
    return ResponseEntity.ok().header("Content-Security-Policy", OriginalAnswer.OWN_POLICY).header(
        "X-Content-Type-Options", "nosniff").header("Cache-Control", "private, max-age=3600").contentType(image
            .mediaType())
        .body(image.bytes());
  }
}
