package id.jejak.archive;

import id.jejak.extraction.EmbeddedFile;
import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.extraction.ReadingSink;
import id.jejak.extraction.RecognisedPage;
import id.jejak.extraction.TextExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a file to its end as the pipeline does, and says in which state it would stand in the ledger. */
final class OddFileReading implements ReadingSink {
  private final TextExtractor extractor;
  private final OddFile expected;
  private final List<PageText> pages = new ArrayList<>();
  private Duration slowestReading = Duration.ZERO;
  private Duration slowestPage = Duration.ZERO;

  OddFileReading(TextExtractor extractor, OddFile expected) {
    this.extractor = extractor;
    this.expected = expected;
  }

  @Override
  public void page(PageText page) {
    pages.add(page);
  }

  @Override
  public void embedded(EmbeddedFile file, Path bytes) {
    // A document of its own, which is read by itself.
  }

  Duration slowestReading() {
    return slowestReading;
  }

  Duration slowestPage() {
    return slowestPage;
  }

  /** What is not as it was seen; empty when all is. */
  Optional<String> difference() throws IOException, InterruptedException {
    ContentRows.Content content = read();
    LedgerState state = content.state(true);
    String text = String.join("\n", pages.stream().map(PageText::text).toList()).toLowerCase(Locale.ROOT);
    if (!expected.expects(state)) {
      return told("is " + state + " (" + content.detail() + ", " + content.mediaType() + ")");
    }
    if (!text.contains(expected.word().toLowerCase(Locale.ROOT))) {
      return told(state + " without \"" + expected.word() + "\"");
    }
    return content.pagesWithText() < expected.pagesWithText()
        ? told(state + " with text on " + content.pagesWithText() + " pages")
        : Optional.empty();
  }

  private Optional<String> told(String difference) {
    return Optional.of(expected.path() + "\n    is:    " + difference + "\n    seen:  " + expected.states() + ", "
        + expected.pagesWithText() + " pages with text: " + expected.reason());
  }

  private ContentRows.Content read() throws IOException, InterruptedException {
    long began = System.nanoTime();
    Reading reading = extractor.read(expected.file(), String.valueOf(expected.file().getFileName()), this);
    slowestReading = Duration.ofNanos(System.nanoTime() - began);
    int withText = (int) pages.stream().filter(page -> !page.awaitsOcr() && !page.text().isBlank()).count();
    int awaiting = (int) pages.stream().filter(PageText::awaitsOcr).count();
    ContentRows.Content content = new ContentRows.Content("", extractor.version(), reading.end(), reading.mediaType(),
        reading.pageCount(), withText, 0, awaiting, null, reading.detail());
    return awaiting == 0 ? content : recognised(content);
  }

  private ContentRows.Content recognised(ContentRows.Content content) throws IOException, InterruptedException {
    RecognitionQueue.Tally tally = new RecognitionQueue.Tally();
    List<ReadEnd> ends = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      PageText page = pages.get(i);
      if (page.awaitsOcr()) {
        RecognisedPage image = recognise(content.mediaType(), page.number());
        ends.add(image.end());
        pages.set(i, page.with(image));
      }
      tally.add(pages.get(i));
    }
    return content.with("", tally, ends);
  }

  private RecognisedPage recognise(String mediaType, int page) throws IOException, InterruptedException {
    long began = System.nanoTime();
    RecognisedPage image = extractor.recognise(expected.file(), mediaType, page);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    slowestPage = took.compareTo(slowestPage) > 0 ? took : slowestPage;
    return image;
  }
}
