package id.jejak.identity;

import id.jejak.shared.Auditable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who stands at the counter: the cards of a satker with the faces of their holders, for the office alone. */
@Controller
class FrontOfficePages {
  private final CardLines lines;
  private final Cards cards;
  private final People people;
  private final Satkers satkers;
  private final PersonFiles files;
  private final ApplicationEventPublisher events;

  FrontOfficePages(CardLines lines, Cards cards, People people, Satkers satkers, PersonFiles files,
      ApplicationEventPublisher events) {
    this.lines = lines;
    this.cards = cards;
    this.people = people;
    this.satkers = satkers;
    this.files = files;
    this.events = events;
  }

  @GetMapping("/kartu")
  String look(Viewer viewer, @RequestParam(name = "q", defaultValue = "") String part, Model model) {
    refuseOutsiders(viewer, null);
    model.addAttribute("part", part);
    model.addAttribute("lines", part.isBlank() ? List.of() : lines.found(viewer, part));
    return "identity/counter";
  }

  @GetMapping("/satker/{id}/kartu")
  String ofSatker(Viewer viewer, @PathVariable UUID id, Model model) {
    refuseOutsiders(viewer, id);
    Satker satker = satkers.find(id, lines.today(viewer)).filter(found -> found.officeId().equals(viewer.officeId()))
        .orElseThrow(SatkerNotFound::new);
    model.addAttribute("satker", satker);
    model.addAttribute("part", satker.code());
    model.addAttribute("lines", lines.ofSatker(viewer, id));
    return "identity/counter";
  }

  @GetMapping("/orang/{id}/foto")
  ResponseEntity<InputStreamResource> photo(Viewer viewer, @PathVariable UUID id) throws IOException {
    if (!viewer.personId().equals(id)) {
      refuseOutsiders(viewer, id);
    }
    String photo = people.find(viewer, id).photo();
    if (photo == null) {
      throw new PersonNotFound();
    }
    return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.maxAge(Duration.ofMinutes(5))
        .cachePrivate()).body(new InputStreamResource(files.open(photo)));
  }

  @GetMapping("/kartu/{id}/surat")
  ResponseEntity<InputStreamResource> letter(Viewer viewer, @PathVariable UUID id) throws IOException {
    refuseOutsiders(viewer, id);
    Card card = cards.get(viewer.officeId(), id);
    Card.Letter letter = card.letter();
    if (letter == null) {
      throw new CardNotFound();
    }
    events.publishEvent(new Auditable("card.letter-read", viewer.personId(), viewer.officeId(), id, Map.of()));
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(letter.mediaType())).header(
        HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(letter.name(),
            StandardCharsets.UTF_8).build().toString())
        .body(new InputStreamResource(files.open(letter.sha256())));
  }

  private static void refuseOutsiders(Viewer viewer, @Nullable UUID id) {
    OfficeRights.look(viewer, "card", id, CardNotFound::new);
  }
}
