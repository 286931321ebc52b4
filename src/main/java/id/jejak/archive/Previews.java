package id.jejak.archive;

import id.jejak.identity.Viewer;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.shared.Auditable;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Documents as pictures, for viewers who may read them; each picture is on record before it is given out. */
@Service
class Previews {
  private final Archive archive;
  private final PageImages images;
  private final OfficePreviews office;
  private final ApplicationEventPublisher events;

  Previews(Archive archive, PageImages images, OfficePreviews office, ApplicationEventPublisher events) {
    this.archive = archive;
    this.images = images;
    this.office = office;
    this.events = events;
  }

  /** Whether a PDF for looking at can be made of it. */
  boolean offersConverted(DocumentView document) {
    return PageSource.of(document).isEmpty() && office.offers(document);
  }

  /** Whether the page cannot be drawn, as far as is known. */
  boolean hasFailed(PageSource source, int page) {
    return images.hasFailed(source, page);
  }

  /** Of an office file it begins to be made by asking. */
  Preview of(DocumentView document) {
    return PageSource.of(document).map(Preview::of).orElseGet(() -> office.of(document));
  }

  /**
   * The picture of a page, from 1, of the size offered that is nearest above {@code widthPx}.
   *
   * @throws PageNotDrawn when there is none
   */
  PageImage image(UUID documentId, int page, int widthPx, Viewer viewer) throws IOException, InterruptedException {
    DocumentView document = archive.find(documentId, viewer);
    PageSource source = of(document).source();
    if (source == null || page < 1 || page > source.pages()) {
      throw new PageNotDrawn();
    }
    PageImage image = opened(source, page, ImageSize.atLeast(widthPx));
    events.publishEvent(new Auditable("document.opened", viewer.personId(), viewer.officeId(), documentId, Map.of(
        "page", Integer.toString(page), "shown", "image")));
    return image;
  }

  private PageImage opened(PageSource source, int page, ImageSize size) throws IOException, InterruptedException {
    try {
      return images.open(source, page, size);
    } catch (ObjectNotFound e) {
      office.forget(source);
      throw new PageNotDrawn();
    }
  }
}
