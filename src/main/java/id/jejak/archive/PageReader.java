package id.jejak.archive;

import id.jejak.extraction.PageText;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Opens the text of one page for a viewer who may read it; each opening is on record. */
@Service
public class PageReader {
  private final Archive archive;
  private final ContentRows contents;
  private final KeptText texts;
  private final ApplicationEventPublisher events;

  PageReader(Archive archive, ContentRows contents, KeptText texts, ApplicationEventPublisher events) {
    this.archive = archive;
    this.contents = contents;
    this.texts = texts;
    this.events = events;
  }

  /** The text of a page, from 1; empty when the document has no such page or it was not read (yet). */
  public Optional<PageText> open(UUID documentId, int page, Viewer viewer) throws IOException {
    String sha256 = archive.find(documentId, viewer).sha256();
    events
        .publishEvent(new Auditable("document.opened", viewer.personId(), viewer.officeId(), documentId, Map.of("page",
            Integer.toString(page))));
    String key = contents.textKeys(List.of(sha256)).get(sha256);
    if (key == null) {
      return Optional.empty();
    }
    try (Stream<PageText> pages = texts.pages(key)) {
      return pages.filter(text -> text.number() == page).findFirst();
    }
  }
}
