package id.jejak.extraction.tika;

import id.jejak.extraction.BareParser;
import id.jejak.extraction.Drawing;
import id.jejak.extraction.ExtractionLimits;
import id.jejak.extraction.PictureSize;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.extraction.ReadingSink;
import id.jejak.extraction.RecognisedPage;
import id.jejak.extraction.TextExtractor;
import id.jejak.extraction.tika.child.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Reads with Tika, PDFBox and Tesseract, in processes of their own. */
public final class TikaTextExtractor implements TextExtractor, BareParser {
  private static final String VERSION = "tika-3.3.1-r6";
  // Nobody waits longer for a page, and others wait behind it.
  private static final Duration DRAWING = Duration.ofSeconds(20);
  private static final Map<String, List<String>> NOTHING_SAID = Map.of();

  private final ExtractionLimits limits;
  private final ReaderPool readers;
  // People wait for a page: not behind files that are read, for which a minute is nothing.
  private final ReaderPool drawers;
  private final TesseractCheck tesseract;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon()
      .name("reader-watch").factory());

  public TikaTextExtractor(ExtractionProperties properties, Clock clock) throws IOException {
    this.limits = properties.limits();
    String classPath = ReaderClassPath.layOut(properties.folder().toAbsolutePath());
    this.readers = new ReaderPool(classPath, properties.folder().resolve("tmp"), properties.readers(), properties
        .heap());
    this.drawers = new ReaderPool(classPath, properties.folder().resolve("drawing"), 1, properties.heap());
    this.tesseract = new TesseractCheck(properties.recognise(), clock);
  }

  @Override
  public Reading read(Path file, String name, ReadingSink sink) throws IOException, InterruptedException {
    if (Files.size(file) > limits.fileSize().toBytes()) {
      return new Reading(ReadEnd.TOO_LARGE, "application/octet-stream", NOTHING_SAID, 0, "file-size");
    }
    Wire.Draft question = new Wire.Draft(Wire.Kind.READ).text(file.toAbsolutePath().toString()).text(name).number(limits
        .pageText()).number(limits.text()).number(limits.pages()).number(limits.embeddedFiles()).number(limits
            .embeddedSize().toBytes())
        .number(limits.nesting());
    Heard heard = new Heard(limits);
    return ask(readers, question, limits.wall(), reader -> heard.reading(reader, sink),
        broken -> new Reading(broken.late()
            ? ReadEnd.TIMED_OUT
            : ReadEnd.CRASHED, "application/octet-stream", NOTHING_SAID, heard.pages(),
            broken.late()
                ? "wall"
                : "reader died"));
  }

  @Override
  public RecognisedPage recognise(Path file, String mediaType, int page) throws IOException, InterruptedException {
    if (!canRecognise()) {
      throw new IllegalStateException("recognition is not installed");
    }
    Wire.Draft question = new Wire.Draft(Wire.Kind.RECOGNISE).text(file.toAbsolutePath().toString()).text(mediaType)
        .number(
            page)
        .number(limits.pageText());
    Heard heard = new Heard(limits);
    return askAgainWhereItDies(readers, question, limits.pageWall(), reader -> heard.recognised(reader.receive()),
        broken -> RecognisedPage.nothing(broken.late() ? ReadEnd.TIMED_OUT : ReadEnd.CRASHED, broken.late()
            ? "wall"
            : "reader died"));
  }

  @Override
  public Drawing draw(Path file, String mediaType, int page, PictureSize size, Path target) throws IOException,
      InterruptedException {
    Wire.Draft question = new Wire.Draft(Wire.Kind.DRAW).text(file.toAbsolutePath().toString()).text(mediaType)
        .number(page).number(size.widthPx()).number(size.mostBytes()).text(target.toAbsolutePath().toString());
    Duration wall = limits.pageWall().compareTo(DRAWING) < 0 ? limits.pageWall() : DRAWING;
    return askAgainWhereItDies(drawers, question, wall, reader -> Heard.drawn(reader.receive()), broken -> new Drawing(
        broken.late() ? ReadEnd.TIMED_OUT : ReadEnd.CRASHED, 0));
  }

  @Override
  public BareReading parseOnly(Path file, String name) throws IOException, InterruptedException {
    Wire.Draft question = new Wire.Draft(Wire.Kind.PARSE).text(file.toAbsolutePath().toString()).text(name);
    return ask(readers, question, limits.wall(), reader -> {
      Wire.Frame frame = reader.receive().as(Wire.Kind.PARSED);
      return new BareReading(Heard.ended(frame), frame.number());
    }, broken -> new BareReading(broken.late() ? ReadEnd.TIMED_OUT : ReadEnd.CRASHED, 0));
  }

  /** What to answer when the process broke. */
  @FunctionalInterface
  private interface Otherwise<T> {
    T because(ReaderProcess.Broken broken);
  }

  private <T> T ask(ReaderPool pool, Wire.Draft question, Duration wall, ReaderProcess.Conversation<T> conversation,
      Otherwise<T> otherwise) throws IOException, InterruptedException {
    ReaderPool.Place place = pool.take();
    try {
      return asked(place, question, wall, conversation);
    } catch (ReaderProcess.Broken broken) {
      return otherwise.because(broken);
    } finally {
      pool.giveBack(place);
    }
  }

  /**
   * For questions of one answer. Processes die of something else, too, such as the memory of the machine, and then all
   * that stand ready at once: the second one is started for this question.
   */
  private <T> T askAgainWhereItDies(ReaderPool pool, Wire.Draft question, Duration wall,
      ReaderProcess.Conversation<T> conversation, Otherwise<T> otherwise) throws IOException, InterruptedException {
    ReaderPool.Place place = pool.take();
    try {
      return asked(place, question, wall, conversation);
    } catch (ReaderProcess.Broken first) {
      if (first.late()) {
        return otherwise.because(first);
      }
      try {
        return asked(place, question, wall, conversation);
      } catch (ReaderProcess.Broken second) {
        return otherwise.because(second);
      }
    } finally {
      pool.giveBack(place);
    }
  }

  /** Whatever breaks off a conversation ends its process: who comes next needs one that listens. */
  private <T> T asked(ReaderPool.Place place, Wire.Draft question, Duration wall,
      ReaderProcess.Conversation<T> conversation) throws IOException, InterruptedException {
    try {
      return place.process().ask(question, wall, watch, conversation);
    } catch (IOException | RuntimeException e) {
      place.end();
      throw e;
    }
  }

  @Override
  public boolean canRecognise() {
    return tesseract.isInstalled();
  }

  /** The processes that run now, for who watches them. */
  List<Long> processes() {
    return readers.running().stream().map(ReaderProcess::pid).toList();
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public void close() {
    readers.close();
    drawers.close();
    watch.shutdownNow();
  }
}
