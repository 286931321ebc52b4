package id.jejak.archive;

import id.jejak.extraction.Drawing;
import id.jejak.extraction.PdfConverter;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.TextExtractor;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Office files as PDF to look at: made when somebody first wants to, one at a time, and kept by the hash of the file and
 * the version of the program. What waits is forgotten at a stop, since whoever looks again asks again.
 */
@Component
class OfficePreviews implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OfficePreviews.class);

  private final PdfConverter converter;
  private final TextExtractor extractor;
  private final ObjectStore store;
  private final LocalCopies copies;
  private final PreviewRows rows;
  private final Path folder;
  private final ForAWhile failed;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor work;

  OfficePreviews(PdfConverter converter, TextExtractor extractor, ObjectStore store, LocalCopies copies,
      PreviewRows rows, PreviewProperties properties, Clock clock) throws IOException {
    this.converter = converter;
    this.extractor = extractor;
    this.store = store;
    this.copies = copies;
    this.rows = rows;
    this.folder = Files.createDirectories(properties.folder().toAbsolutePath().resolve("converted"));
    this.failed = new ForAWhile(properties.retryAfter(), clock);
    this.work = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(properties.queue()), Thread
        .ofPlatform().daemon().name("preview-conversion-", 0).factory());
  }

  /** Whether there is, or could be made, something to look at. */
  boolean offers(DocumentView document) {
    String mediaType = document.mediaType();
    return mediaType != null && document.state() != LedgerState.ENCRYPTED && converter.isInstalled() && converter.knows(
        mediaType);
  }

  /** What there is to look at; when there is nothing yet, it is made from now on. */
  Preview of(DocumentView document) {
    String mediaType = document.mediaType();
    if (mediaType == null || !offers(document)) {
      return Preview.without(Preview.Step.NONE);
    }
    String key = key(document.sha256());
    OptionalInt pages = rows.pages(key);
    if (pages.isPresent()) {
      rows.used(key);
      return new Preview(Preview.Step.READY, PageSource.converted(document.sha256(), key, converter.version(), pages
          .getAsInt()), pages.getAsInt() >= converter.mostPages());
    }
    return Preview.without(failed.isNoted(key) ? Preview.Step.FAILED : ordered(document.sha256(), mediaType, key));
  }

  private String key(String sha256) {
    return "preview/" + sha256 + "/" + converter.version() + ".pdf";
  }

  private Preview.Step ordered(String sha256, String mediaType, String key) {
    if (!waiting.add(key)) {
      return Preview.Step.MAKING;
    }
    try {
      work.execute(() -> make(sha256, mediaType, key));
      return Preview.Step.MAKING;
    } catch (RejectedExecutionException e) {
      waiting.remove(key);
      return Preview.Step.BUSY;
    }
  }

  private void make(String sha256, String mediaType, String key) {
    long begun = System.nanoTime();
    Path made = folder.resolve(sha256 + ".pdf");
    Path first = folder.resolve(sha256 + ".page");
    try (LocalCopies.Lease copy = copies.take(Area.ORIGINALS, sha256)) {
      ReadEnd end = converted(copy.file(), mediaType, made);
      int pages = end == ReadEnd.COMPLETE ? pages(made, first) : 0;
      if (pages > 0) {
        rows.enter(key, Files.size(made), pages);
        store.put(Area.DERIVED, key, made);
      } else {
        failed.note(key);
      }
      log.atInfo().addKeyValue("sha256", sha256).addKeyValue("end", end).addKeyValue("pages", pages).addKeyValue(
          "milliseconds", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).log("office file converted");
    } catch (IOException | RuntimeException e) {
      failed.note(key);
      log.atWarn().addKeyValue("sha256", sha256).setCause(e).log("office file not converted");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.remove(key);
      delete(made);
      delete(first);
    }
  }

  private ReadEnd converted(Path file, String mediaType, Path made) throws IOException, InterruptedException {
    ReadEnd end = converter.convert(file, mediaType, made);
    // Something else may have killed it.
    return end == ReadEnd.CRASHED ? converter.convert(file, mediaType, made) : end;
  }

  /** How many pages it has; 0 when not even the first can be drawn. */
  private int pages(Path made, Path first) throws IOException, InterruptedException {
    Drawing drawing = extractor.draw(made, PageSource.PDF, 1, ImageSize.SMALL.picture(), first);
    return drawing.isWhole() ? drawing.pageCount() : 0;
  }

  /** It is not there any more, though its row says so: made again by whoever looks next. */
  void forget(PageSource source) {
    rows.remove(source.key());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.atWarn().setCause(e).log("a file of a conversion could not be removed");
    }
  }

  @Override
  public void close() {
    work.shutdownNow();
  }
}
