package id.jejak.archive;

import id.jejak.extraction.Drawing;
import id.jejak.extraction.TextExtractor;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.IntegrityViolated;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Images of pages, drawn when they are first asked for and kept. Whoever calls has asked whether the viewer may see them.
 */
@Component
class PageImages implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PageImages.class);
  // Each of them holds a thread of the web server.
  private static final int MOST_WAITING = 12;

  private final ObjectStore store;
  private final TextExtractor extractor;
  private final LocalCopies copies;
  private final PreviewRows rows;
  private final Path folder;
  private final ForAWhile failed;
  private final Underway<PageImage> underway = new Underway<>();
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final ThreadPoolExecutor ahead = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(
      1), Thread.ofPlatform().daemon().name("preview-ahead-", 0).factory(),
      new ThreadPoolExecutor.DiscardOldestPolicy());

  PageImages(ObjectStore store, TextExtractor extractor, LocalCopies copies, PreviewRows rows,
      PreviewProperties properties, Clock clock) throws IOException {
    this.store = store;
    this.extractor = extractor;
    this.copies = copies;
    this.rows = rows;
    this.failed = new ForAWhile(properties.retryAfter(), clock);
    this.folder = Files.createDirectories(properties.folder().toAbsolutePath().resolve("drawn"));
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
  }

  /** Whether the page could not be drawn a while ago. */
  boolean hasFailed(PageSource source, int page) {
    return failed.isNoted(source.page(page));
  }

  /**
   * The image of a page, from 1; the one after it is drawn meanwhile, as people turn pages.
   *
   * @throws PageNotDrawn when it cannot be drawn
   * @throws PreviewUnavailable when it cannot be drawn now
   */
  PageImage open(PageSource source, int page, ImageSize size) throws IOException, InterruptedException {
    PageImage image = image(source, page, size);
    if (page < source.pages() && !ahead.isShutdown()) {
      ahead.execute(() -> drawAhead(source, page + 1, size));
    }
    return image;
  }

  private void drawAhead(PageSource source, int page, ImageSize size) {
    try {
      image(source, page, size);
    } catch (IOException | RuntimeException e) {
      log.atDebug().addKeyValue("page", source.page(page)).setCause(e).log("not drawn ahead");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private PageImage image(PageSource source, int page, ImageSize size) throws IOException, InterruptedException {
    String key = source.image(page, size);
    Optional<PageImage> kept = kept(key);
    return kept.isPresent() ? kept.get() : underway.once(key, () -> keptOrDrawn(source, page, size, key));
  }

  private PageImage keptOrDrawn(PageSource source, int page, ImageSize size, String key) throws IOException,
      InterruptedException {
    Optional<PageImage> kept = kept(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    if (hasFailed(source, page)) {
      throw new PageNotDrawn();
    }
    if (!room.tryAcquire()) {
      throw new PreviewUnavailable(null);
    }
    try {
      return drawnAndKept(source, page, size, key);
    } catch (IntegrityViolated e) {
      log.atWarn().addKeyValue("sha256", source.key()).log("bytes came altered: no page of it is drawn");
      throw notDrawn(source, page);
    } catch (IOException e) {
      throw new PreviewUnavailable(e);
    } finally {
      room.release();
    }
  }

  private PageImage drawnAndKept(PageSource source, int page, ImageSize size, String key) throws IOException,
      InterruptedException {
    Path target = Files.createTempFile(folder, "page", "");
    try (LocalCopies.Lease copy = copies.take(source.area(), source.key())) {
      PageImage image = drawn(source, page, size, copy.file(), target);
      rows.enter(key, image.bytes().length, 0);
      store.put(Area.DERIVED, key, target);
      return image;
    } finally {
      Files.deleteIfExists(target);
    }
  }

  private Optional<PageImage> kept(String key) throws IOException {
    try (InputStream bytes = store.open(Area.DERIVED, key)) {
      Optional<PageImage> image = PageImage.from(bytes);
      rows.used(key);
      return image;
    } catch (ObjectNotFound e) {
      return Optional.empty();
    }
  }

  private PageImage drawn(PageSource source, int page, ImageSize size, Path file, Path target) throws IOException,
      InterruptedException {
    Drawing drawing = extractor.draw(file, source.mediaType(), page, size.picture(), target);
    if (!drawing.isWhole()) {
      log.atInfo().addKeyValue("page", source.page(page)).addKeyValue("end", drawing.end()).log("page not drawn");
      throw notDrawn(source, page);
    }
    return written(target).orElseThrow(() -> notDrawn(source, page));
  }

  private PageNotDrawn notDrawn(PageSource source, int page) {
    failed.note(source.page(page));
    return new PageNotDrawn();
  }

  // It is written by a process that is not trusted: a link may lead anywhere.
  private static Optional<PageImage> written(Path target) throws IOException {
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream bytes = Files.newInputStream(target, LinkOption.NOFOLLOW_LINKS)) {
      return PageImage.from(bytes);
    }
  }

  @Override
  public void close() {
    ahead.shutdownNow();
  }
}
