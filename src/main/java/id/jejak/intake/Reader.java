package id.jejak.intake;

import id.jejak.archive.ClaimedDocument;
import id.jejak.archive.KeptText;
import id.jejak.archive.ReadingQueue;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.extraction.TextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the document that waits longest, keeps its text, and brings its state to every occurrence of its bytes. */
@Component
class Reader {
  private static final Logger log = LoggerFactory.getLogger(Reader.class);
  // The process that claims may be killed many times without any fault of the file.
  private static final int MOST_ATTEMPTS = 50;
  private static final Reading ALTERED = new Reading(ReadEnd.CORRUPT, "application/octet-stream", Map.of(), 0,
      "bytes-altered-in-store");
  private static final Reading DEADLY = new Reading(ReadEnd.CRASHED, "application/octet-stream", Map.of(), 0,
      "too-many-attempts");

  private static final int MORE_TRIES = 2;

  private final ReadingQueue queue;
  private final TextExtractor extractor;
  private final Originals originals;
  private final KeptText texts;
  private final Spool spool;
  private final Duration pause;
  private final Doubt doubt = new Doubt();
  private final Map<String, Object> beingRead = new ConcurrentHashMap<>();
  private Runnable news = () -> {
  };

  Reader(ReadingQueue queue, TextExtractor extractor, Originals originals, KeptText texts, Spool spool,
      IntakeProperties properties) {
    this.pause = properties.leaseCheck();
    this.queue = queue;
    this.extractor = extractor;
    this.originals = originals;
    this.texts = texts;
    this.spool = spool;
  }

  void onNews(Runnable listener) {
    this.news = listener;
  }

  /** Reads one document; false when none waits. */
  boolean step(String worker) {
    doubt.settle(() -> queue.takeBack(worker));
    Optional<ClaimedDocument> claimed = doubt.ask(() -> queue.claim(worker));
    claimed.ifPresent(this::settle);
    return claimed.isPresent();
  }

  private void settle(ClaimedDocument document) {
    try {
      // Two occurrences of the same bytes that come together are read once.
      synchronized (beingRead.computeIfAbsent(document.sha256().hex(), _ -> new Object())) {
        if (queue.isRead(document.sha256(), extractor.version())) {
          queue.settle(document, extractor.canRecognise());
        } else {
          queue.keepAndSettle(read(document), document, extractor.canRecognise());
        }
      }
      beingRead.remove(document.sha256().hex());
      news.run();
    } catch (Originals.PerhapsAltered e) {
      log.atWarn().addKeyValue("document", document.id()).setCause(e)
          .log("bytes came altered; they are asked for again later");
      doubt.change(() -> queue.holdBack(document, pause));
    } catch (InterruptedException e) {
      doubt.change(() -> queue.giveBack(document));
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      doubt.change(() -> queue.giveBack(document));
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      doubt.change(() -> queue.giveBack(document));
      throw e;
    }
  }

  private ReadingQueue.Outcome read(ClaimedDocument document) throws IOException, InterruptedException {
    if (document.attempts() >= MOST_ATTEMPTS) {
      return keep(document, DEADLY, null);
    }
    Path file = spool.newFile();
    try {
      originals.fetch(document.sha256(), file, document.attempts());
      return read(document, file);
    } catch (Originals.Altered e) {
      log.atError().addKeyValue("document", document.id()).setCause(e).log("bytes in the store are not those received");
      return keep(document, ALTERED, null);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private ReadingQueue.Outcome read(ClaimedDocument document, Path file) throws IOException, InterruptedException {
    ReadingQueue.Outcome outcome = readOnce(document, file);
    // Processes die of something else, too, such as the memory of the machine, and then all that stand ready at once.
    for (int more = 0; more < MORE_TRIES && outcome.reading().end() == ReadEnd.CRASHED; more++) {
      outcome = readOnce(document, file);
    }
    return outcome;
  }

  private ReadingQueue.Outcome readOnce(ClaimedDocument document, Path file) throws IOException, InterruptedException {
    Path pages = spool.newFile();
    try (TextSink sink = new TextSink(texts.writer(pages), originals)) {
      long begun = System.nanoTime();
      Reading reading = extractor.read(file, document.name(), sink);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      sink.finish();
      log.atDebug().addKeyValue("document", document.id()).addKeyValue("end", reading.end())
          .addKeyValue("detail", reading
              .detail())
          .log("read");
      return keep(document, reading, new Kept(sink, pages, took));
    } finally {
      Files.deleteIfExists(pages);
    }
  }

  private record Kept(TextSink sink, Path pages, Duration took) {
  }

  private ReadingQueue.Outcome keep(ClaimedDocument document, Reading reading,
      @Nullable Kept kept) throws IOException {
    String version = extractor.version();
    if (kept == null) {
      return new ReadingQueue.Outcome(document.sha256(), version, reading, 0, List.of(), null, List.of(),
          Duration.ZERO, queue.isWorse(document.sha256(), reading.end(), 0));
    }
    if (queue.isWorse(document.sha256(), reading.end(), kept.sink().pagesWithText())) {
      return new ReadingQueue.Outcome(document.sha256(), version, reading, 0, List.of(), null, List.of(), kept.took(),
          true);
    }
    String key = KeptText.key(document.sha256().hex(), version, false);
    texts.put(key, version, reading, kept.pages());
    return new ReadingQueue.Outcome(document.sha256(), version, reading, kept.sink().pagesWithText(), kept.sink()
        .awaiting(), key, kept.sink().found(), kept.took(), false);
  }
}
