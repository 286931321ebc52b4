package id.jejak.intake;

import id.jejak.archive.KeptText;
import id.jejak.archive.LikenessQueue;
import id.jejak.archive.NamedTexts;
import id.jejak.archive.ReadingQueue;
import id.jejak.archive.TextLike;
import id.jejak.archive.likeness.PicturePrint;
import id.jejak.archive.likeness.TextReading;
import id.jejak.extraction.PageText;
import id.jejak.extraction.PictureSize;
import id.jejak.extraction.TextExtractor;
import id.jejak.extraction.TextSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the prints of the file that waits longest, from its kept text and from its first pages where these are pictures.
 * When nothing waits it looks once, slice by slice, for files without a print of today's form.
 */
@Component
class Comparer {
  /** Of any weight: it goes nowhere. */
  private static final PictureSize DRAWN = new PictureSize(PicturePrint.WIDTH_PX, 4_000_000);
  private static final Logger log = LoggerFactory.getLogger(Comparer.class);
  private static final int FIRST_PAGES = 3;
  /** More than are being read at once. */
  private static final int MANY = 5;
  private static final long LARGEST_PICTURES = 200L * 1024 * 1024;

  private final LikenessQueue queue;
  private final ReadingQueue reading;
  private final KeptText texts;
  private final NamedTexts named;
  private final Originals originals;
  private final TextExtractor extractor;
  private final Spool spool;
  private @Nullable String walked = "";

  Comparer(LikenessQueue queue, ReadingQueue reading, KeptText texts, NamedTexts named, Originals originals,
      TextExtractor extractor,
      Spool spool) {
    this.queue = queue;
    this.reading = reading;
    this.texts = texts;
    this.named = named;
    this.originals = originals;
    this.extractor = extractor;
    this.spool = spool;
  }

  /** Compares one file, or looks through one slice; false when there is nothing to do, or others go first. One thread. */
  boolean step() {
    // What comes in by thousands is to be found first.
    if (reading.waiting(MANY) == MANY && !queue.waitsLong()) {
      return false;
    }
    Optional<LikenessQueue.Due> due = queue.claim();
    due.ifPresent(this::compare);
    return due.isPresent() || walk();
  }

  private boolean walk() {
    String from = walked;
    if (from == null) {
      return false;
    }
    walked = queue.enterWithout(from).orElse(null);
    return walked != null;
  }

  private void compare(LikenessQueue.Due due) {
    if (due.attempts() > LikenessQueue.MOST_ATTEMPTS) {
      log.atWarn().addKeyValue("sha256", due.sha256().hex()).log("not compared with others: it failed too often");
      queue.giveUp(due);
      return;
    }
    Set<Integer> pictures = new TreeSet<>();
    TextLike text;
    try {
      text = read(due, pictures);
    } catch (IOException | RuntimeException e) {
      if (!KeptText.isDamage(e)) {
        throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
      }
      log.atError().addKeyValue("sha256", due.sha256().hex()).setCause(e)
          .log("a kept text is damaged; its file is read again");
      named.makeAgain(due.sha256().hex());
      queue.giveUp(due);
      return;
    }
    try {
      queue.keep(due, text, pictures(due, pictures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** @param pictures gets the first pages whose picture says more than their text */
  private @Nullable TextLike read(LikenessQueue.Due due, Set<Integer> pictures) throws IOException {
    String key = due.textKey();
    if (key == null) {
      return null;
    }
    TextReading reading = new TextReading();
    boolean recognised = false;
    try (Stream<PageText> pages = texts.pages(key)) {
      for (PageText page : (Iterable<PageText>) pages::iterator) {
        if (page.number() <= FIRST_PAGES && LikenessQueue.isPicture(page.source())) {
          pictures.add(page.number());
        }
        recognised |= page.source() == TextSource.OCR || page.source() == TextSource.BOTH;
        reading.page(page.text());
      }
    }
    return new TextLike(reading.print().orElse(null), reading.numbers(), recognised);
  }

  private Map<Integer, PicturePrint> pictures(LikenessQueue.Due due, Set<Integer> pages) throws IOException,
      InterruptedException {
    Map<Integer, PicturePrint> prints = new HashMap<>();
    if (pages.isEmpty() || !due.mayHavePictures() || due.sizeBytes() > LARGEST_PICTURES) {
      return prints;
    }
    Path file = spool.newFile();
    try {
      originals.fetch(due.sha256(), file, due.attempts());
      for (int page : pages) {
        draw(due, file, page).ifPresent(print -> prints.put(page, print));
      }
    } catch (Originals.Altered e) {
      // The check of what is kept tells of it.
      return Map.of();
    } finally {
      Files.deleteIfExists(file);
    }
    return prints;
  }

  private Optional<PicturePrint> draw(LikenessQueue.Due due, Path file, int page) throws IOException,
      InterruptedException {
    Path drawing = spool.newFile();
    try {
      return extractor.draw(file, due.mediaType(), page, DRAWN, drawing).isWhole()
          ? PicturePrint.read(drawing)
          : Optional.empty();
    } finally {
      Files.deleteIfExists(drawing);
    }
  }
}
