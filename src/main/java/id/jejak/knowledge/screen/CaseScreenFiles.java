package id.jejak.knowledge.screen;

import id.jejak.identity.PublicAddress;
import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the pages of staff ask for besides themselves. */
@Controller
@RequestMapping("/layanan/{id}/layar")
class CaseScreenFiles {
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final Screens screens;
  private final Pictures pictures;
  private final Delivery delivery;
  private final PublicAddress addresses;

  CaseScreenFiles(Screens screens, Pictures pictures, Delivery delivery, PublicAddress addresses) {
    this.screens = screens;
    this.pictures = pictures;
    this.delivery = delivery;
    this.addresses = addresses;
  }

  /** The code holds the secret: whoever photographs it is in. */
  @GetMapping("/qr.svg")
  ResponseEntity<String> qr(@PathVariable UUID id, Viewer viewer) {
    ScreenKey key = screens.key(viewer, id).orElseThrow(() -> new ScreenNotFound(null));
    return ResponseEntity.ok().contentType(SVG).cacheControl(CacheControl.noStore()).body(QrPicture.svg(addresses.of(
        "/hp/s/" + key.secret())));
  }

  /** Says that something happened; what, is asked as a part of the page. */
  @GetMapping("/kabar")
  SseEmitter news(@PathVariable UUID id, @RequestParam(defaultValue = "0") String sejak,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last, Viewer viewer,
      HttpServletResponse response) {
    ScreenSession session = screens.open(viewer, id).orElseThrow(() -> new ScreenNotFound(null)).session();
    return PhonePages.stream(delivery, session, Listener.Side.STAFF, last.isBlank() ? sejak : last, response);
  }

  @GetMapping("/gambar")
  ResponseEntity<InputStreamResource> picture(@PathVariable UUID id, @RequestParam(defaultValue = "0") int kartu,
      @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID sesi, Viewer viewer)
      throws IOException {
    return pictures.answer(screens.picture(viewer, id, sesi, kartu).orElseThrow(() -> new ScreenNotFound(null)));
  }
}
