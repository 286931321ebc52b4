package id.jejak.intake;

import id.jejak.archive.KeptPreviews;
import id.jejak.archive.ReadingOrders;
import id.jejak.archive.ReadingQueue;
import id.jejak.archive.RecognitionQueue;
import id.jejak.extraction.TextExtractor;
import id.jejak.shared.Workers;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one pipeline: claim, read, keep text, index, mark; and beside it what compares texts. Each step takes its work from the database and may run twice
 * with the same result, so that a kill at any moment costs time and nothing else.
 */
@Component
public class Pipeline implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Pipeline.class);
  // One process works on a data folder or, later, each node gets its own name.
  private static final String WORKER = "main";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final ReadingQueue reading;
  private final RecognitionQueue recognition;
  private final TextExtractor extractor;
  private final Recogniser recogniser;
  private final Workers readers;
  private final Workers recognisers;
  private final Workers indexers;
  private final Workers orderers;
  private final Workers watchers;
  private final Workers sweepers;
  private final Workers comparers;
  private volatile boolean couldRecognise;

  Pipeline(ReadingQueue reading, RecognitionQueue recognition, TextExtractor extractor, Reader reader,
      Recogniser recogniser, Indexer indexer, ReadingOrders orders, LateClaims late, Sweep sweep,
      KeptPreviews previews, Comparer comparer, IntakeProperties properties) {
    this.reading = reading;
    this.recognition = recognition;
    this.extractor = extractor;
    this.recogniser = recogniser;
    this.indexers = new Workers("indexer", 1, LOOK_AGAIN, indexer::begin, indexer::step);
    this.readers = new Workers("reader", properties.readers(), LOOK_AGAIN, this::takeBack, () -> read(reader));
    this.recognisers = new Workers("recogniser", properties.recognisers(), LOOK_AGAIN, () -> {
    }, this::recognise);
    this.orderers = new Workers("read-again", 1, LOOK_AGAIN, () -> {
    }, orders::step);
    this.watchers = new Workers("watcher", 1, LOOK_AGAIN, () -> {
    }, () -> look(late));
    this.sweepers = new Workers("sweeper", 1, LOOK_AGAIN, () -> {
    }, () -> {
      sweep.step();
      previews.step();
      return false;
    });
    this.comparers = new Workers("comparer", 1, LOOK_AGAIN, () -> {
    }, comparer::step);
    indexer.onNews(indexers::wake);
    reader.onNews(this::wake);
  }

  private void takeBack() {
    int documents = reading.takeBack(WORKER);
    int pages = recognition.takeBack(WORKER);
    couldRecognise = extractor.canRecognise();
    recognition.announce(couldRecognise);
    if (documents + pages > 0) {
      log.atInfo().addKeyValue("documents", documents)
          .addKeyValue("pages",
              pages)
          .log("took up what an earlier run had begun");
    }
    recogniser.finishWhatIsLeft();
  }

  /** What waits for the readers to have nothing to do is told so. */
  private boolean read(Reader reader) {
    boolean read = reader.step(WORKER);
    if (!read) {
      orderers.wake();
      comparers.wake();
    }
    return read;
  }

  private boolean recognise() {
    boolean can = extractor.canRecognise();
    if (can != couldRecognise) {
      couldRecognise = can;
      recognition.announce(can);
    }
    return can && recogniser.step(WORKER);
  }

  private boolean look(LateClaims late) {
    if (late.step()) {
      wake();
    }
    return false;
  }

  /** There may be more to read, recognise and index. */
  public void wake() {
    List.of(indexers, readers, recognisers).forEach(Workers::wake);
  }

  @Override
  public void start() {
    List.of(indexers, readers, recognisers, orderers, watchers, sweepers, comparers).forEach(Workers::start);
  }

  @Override
  public void stop() {
    List.of(comparers, sweepers, watchers, orderers, readers, recognisers, indexers).forEach(Workers::stop);
  }

  @Override
  public boolean isRunning() {
    return indexers.isRunning();
  }
}
