package id.jejak.intake;

import id.jejak.archive.ReadingQueue;
import id.jejak.archive.RecognitionQueue;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes up work that somebody claimed and did not end in time: he is gone, and nobody else will say so. */
@Component
class LateClaims {
  private static final Logger log = LoggerFactory.getLogger(LateClaims.class);

  private final ReadingQueue reading;
  private final RecognitionQueue recognition;
  private final Recogniser recogniser;
  private final Duration every;
  private long looked = System.nanoTime();

  LateClaims(ReadingQueue reading, RecognitionQueue recognition, Recogniser recogniser, IntakeProperties properties) {
    this.recogniser = recogniser;
    this.reading = reading;
    this.recognition = recognition;
    this.every = properties.leaseCheck();
  }

  /** Looks when it is time, by one thread; whether there was any. */
  boolean step() {
    if (System.nanoTime() - looked < every.toNanos()) {
      return false;
    }
    looked = System.nanoTime();
    int documents = reading.takeBackLate();
    int pages = recognition.takeBackLate();
    recogniser.finishWhatIsLeft();
    if (documents + pages > 0) {
      log.atWarn().addKeyValue("documents", documents).addKeyValue("pages", pages)
          .log("took up what was not ended in time");
    }
    return documents + pages > 0;
  }
}
