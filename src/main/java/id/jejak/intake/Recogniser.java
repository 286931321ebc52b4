package id.jejak.intake;

import id.jejak.archive.KeptText;
import id.jejak.archive.NamedTexts;
import id.jejak.archive.RecognitionQueue;
import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.extraction.RecognisedPage;
import id.jejak.extraction.TextExtractor;
import id.jejak.objectstore.ObjectStoreUnavailable;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Recognises the page that waits longest, and puts the text of a file together after its last page. */
@Component
class Recogniser {
  private static final Logger log = LoggerFactory.getLogger(Recogniser.class);
  private static final RecognisedPage ALTERED = RecognisedPage.nothing(ReadEnd.CORRUPT, "bytes-altered-in-store");

  private final RecognitionQueue queue;
  private final TextExtractor extractor;
  private final Originals originals;
  private final KeptText texts;
  private final NamedTexts named;
  private final Spool spool;
  private final Duration pause;
  private final Doubt doubt = new Doubt();

  Recogniser(RecognitionQueue queue, TextExtractor extractor, Originals originals, KeptText texts, NamedTexts named,
      Spool spool, IntakeProperties properties) {
    this.named = named;
    this.pause = properties.leaseCheck();
    this.queue = queue;
    this.extractor = extractor;
    this.originals = originals;
    this.texts = texts;
    this.spool = spool;
  }

  /** Recognises one page; false when none waits. */
  boolean step(String worker) {
    doubt.settle(() -> {
      queue.takeBack(worker);
      finishWhatIsLeft();
    });
    Optional<RecognitionQueue.ClaimedPage> claimed = doubt.ask(() -> queue.claim(worker));
    claimed.ifPresent(this::recognise);
    return claimed.isPresent();
  }

  private void recognise(RecognitionQueue.ClaimedPage page) {
    Path file = spool.newFile();
    try {
      long begun = System.nanoTime();
      RecognisedPage recognised;
      try {
        originals.fetch(page.sha256(), file, page.attempts());
        recognised = extractor.recognise(file, page.mediaType(), page.page());
      } catch (Originals.Altered e) {
        recognised = ALTERED;
      }
      if (queue.keep(page, recognised, Duration.ofNanos(System.nanoTime() - begun))) {
        putTogether(page.sha256());
      }
    } catch (Originals.PerhapsAltered e) {
      log.atWarn().addKeyValue("sha256", page.sha256().hex()).setCause(e)
          .log("bytes came altered; they are asked for again later");
      doubt.change(() -> queue.holdBack(page, pause));
    } catch (InterruptedException e) {
      doubt.change(() -> queue.giveBack(page));
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      doubt.change(() -> queue.giveBack(page));
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      doubt.change(() -> queue.giveBack(page));
      throw e;
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts together the text of files whose last page was done just before a kill. */
  void finishWhatIsLeft() {
    for (Sha256 sha256 : queue.unfinished()) {
      try {
        putTogether(sha256);
      } catch (IOException | ObjectStoreUnavailable e) {
        log.atWarn().addKeyValue("sha256", sha256.hex()).setCause(e).log("text not put together; tried again later");
      }
    }
  }

  private void putTogether(Sha256 sha256) throws IOException {
    try {
      assemble(sha256);
    } catch (IOException | RuntimeException e) {
      if (!KeptText.isDamage(e)) {
        throw e;
      }
      log.atError().addKeyValue("sha256", sha256.hex()).setCause(e)
          .log("a kept text is damaged; its file is read again");
      named.makeAgain(sha256.hex());
    }
  }

  private void assemble(Sha256 sha256) throws IOException {
    // The reader may be a newer one by now than the one whose text waits.
    String from = queue.textKey(sha256).orElse(null);
    if (from == null) {
      // Somebody else has put it together meanwhile.
      return;
    }
    KeptText.Head head = texts.head(from);
    Map<Integer, RecognisedPage> recognised = new HashMap<>();
    queue.recognised(sha256).forEach(page -> recognised.put(page.page(), page.image()));
    Path pages = spool.newFile();
    RecognitionQueue.Tally tally = new RecognitionQueue.Tally();
    try {
      try (KeptText.Writer out = texts.writer(pages); Stream<PageText> before = texts.pages(from)) {
        for (PageText page : (Iterable<PageText>) before::iterator) {
          RecognisedPage image = recognised.get(page.number());
          PageText whole = image == null ? page : page.with(image);
          tally.add(whole);
          out.page(whole);
        }
      }
      String key = KeptText.key(sha256.hex(), head.reader(), true);
      texts.put(key, head.reader(), new Reading(ReadEnd.valueOf(head.end()), head.mediaType(), head.metadata(), head
          .pageCount(), Objects.requireNonNullElse(head.detail(), "")), pages);
      queue.finish(sha256, from, key, tally);
    } finally {
      Files.deleteIfExists(pages);
    }
  }
}
