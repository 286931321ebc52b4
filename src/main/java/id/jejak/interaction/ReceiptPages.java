package id.jejak.interaction;

import id.jejak.archive.Archive;
import id.jejak.archive.DocumentView;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import id.jejak.shared.Auditable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of a case, for whoever may read it. */
@Controller
class ReceiptPages {
  private final Interactions interactions;
  private final Archive archive;
  private final Satkers satkers;
  private final Receipt receipt;
  private final ApplicationEventPublisher events;

  ReceiptPages(Interactions interactions, Archive archive, Satkers satkers, Receipt receipt,
      ApplicationEventPublisher events) {
    this.interactions = interactions;
    this.archive = archive;
    this.satkers = satkers;
    this.receipt = receipt;
    this.events = events;
  }

  @GetMapping("/layanan/{id}/tanda-terima.pdf")
  ResponseEntity<byte[]> show(@PathVariable UUID id, Viewer viewer, Locale locale) {
    InteractionView interaction = interactions.find(id, viewer);
    List<String> names = satkers.findAll(interaction.satkerIds(), satkers.today(viewer.officeId())).values().stream()
        .map(Satker::label).sorted().toList();
    byte[] file = receipt.pdf(interaction, names, handedIn(id, viewer), viewer, locale);
    events.publishEvent(new Auditable("interaction.receipt", viewer.personId(), viewer.officeId(), id, Map.of()));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", ContentDisposition
        .attachment().filename("tanda-terima-" + interaction.ticket() + ".pdf").build().toString()).body(file);
  }

  // The paper goes to the satker, whoever prints it: no file of the office's own notes, and none found inside another.
  private List<DocumentView> handedIn(UUID id, Viewer viewer) {
    return archive.ofInteraction(id, viewer).stream().filter(document -> document.parentId() == null && document
        .access().audience() == Audience.SATKER).toList();
  }
}
