package id.jejak.extraction.tika;

import id.jejak.extraction.BareParser;
import id.jejak.extraction.EmbeddedFile;
import id.jejak.extraction.ExtractionLimits;
import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.extraction.ReadingSink;
import id.jejak.extraction.RecognisedPage;
import id.jejak.extraction.TextExtractor;
import id.jejak.extraction.TextSource;
import id.jejak.extraction.tika.child.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Reads with Tika, PDFBox and Tesseract, in processes of their own. */
public final class TikaTextExtractor implements TextExtractor, BareParser {
  private static final String VERSION = "tika-3.3.1-r1";
  private static final Map<String, List<String>> NOTHING_SAID = Map.of();

  private final ExtractionLimits limits;
  private final ReaderPool pool;
  private final TesseractCheck tesseract;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon()
      .name("reader-watch").factory());

  public TikaTextExtractor(ExtractionProperties properties, Clock clock) throws IOException {
    this.limits = properties.limits();
    this.pool = new ReaderPool(properties.folder(), properties.readers(), properties.heap());
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
    int[] pages = new int[1];
    return ask(question, limits.wall(), reader -> listen(reader, sink, pages), broken -> new Reading(broken.late()
        ? ReadEnd.TIMED_OUT
        : ReadEnd.CRASHED, "application/octet-stream", NOTHING_SAID, pages[0], broken.late() ? "wall" : "reader died"));
  }

  private Reading listen(ReaderProcess reader, ReadingSink sink, int[] pages) throws IOException {
    while (true) {
      Wire.Frame frame = reader.receive();
      switch (frame.kind()) {
        case PAGE -> {
          sink.page(page(frame, ++pages[0]));
        }
        case EMBEDDED -> {
          EmbeddedFile found = new EmbeddedFile((int) frame.body().readLong(), frame.text(), frame.body().readLong());
          Path bytes = reader.written(frame.text());
          sink.embedded(new EmbeddedFile(found.ordinal(), found.path(), Files.size(bytes)), bytes);
          reader.send(new Wire.Draft(Wire.Kind.TAKEN));
        }
        case READ_END -> {
          return end(frame);
        }
        default -> throw new ReaderProcess.Broken(false, new IOException("unexpected " + frame.kind()));
      }
    }
  }

  private PageText page(Wire.Frame frame, int expected) throws IOException {
    int number = (int) frame.body().readLong();
    String text = frame.text();
    boolean awaits = frame.body().readBoolean();
    String language = frame.text();
    if (number != expected || number > limits.pages() || text.length() > limits.pageText() || language.length() > 10) {
      throw new ReaderProcess.Broken(false, new IOException("a page out of bounds"));
    }
    return new PageText(number, text, text.isEmpty() ? TextSource.NONE : TextSource.TEXT_LAYER, awaits, null, language);
  }

  private static Reading end(Wire.Frame frame) throws IOException {
    ReadEnd end = ended(frame);
    String mediaType = frame.text();
    int pageCount = (int) frame.body().readLong();
    String detail = frame.text();
    Map<String, List<String>> metadata = new HashMap<>();
    for (long names = frame.body().readLong(); names > 0; names--) {
      String name = frame.text();
      List<String> values = new ArrayList<>();
      for (long count = frame.body().readLong(); count > 0; count--) {
        values.add(frame.text());
      }
      metadata.put(name, values);
    }
    return new Reading(end, mediaType.length() > 200 ? "application/octet-stream" : mediaType, metadata, pageCount,
        detail);
  }

  private static ReadEnd ended(Wire.Frame frame) throws IOException {
    try {
      return ReadEnd.valueOf(frame.text());
    } catch (IllegalArgumentException e) {
      throw new ReaderProcess.Broken(false, new IOException(e));
    }
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
    return ask(question, limits.pageWall(), reader -> {
      Wire.Frame frame = reader.receive();
      ReadEnd end = ended(frame);
      String text = frame.text();
      int confidence = (int) frame.body().readLong();
      return new RecognisedPage(end, text, confidence < 0 ? null : Math.min(confidence, 100), frame.text(),
          frame.text());
    }, broken -> new RecognisedPage(broken.late() ? ReadEnd.TIMED_OUT : ReadEnd.CRASHED, "", null, "und", broken.late()
        ? "wall"
        : "reader died"));
  }

  @Override
  public ReadEnd draw(Path file, String mediaType, int page, int widthPx, Path target) throws IOException,
      InterruptedException {
    Wire.Draft question = new Wire.Draft(Wire.Kind.DRAW).text(file.toAbsolutePath().toString()).text(mediaType)
        .number(page)
        .number(Math.clamp(widthPx, 16, 2_400)).text(target.toAbsolutePath().toString());
    return ask(question, limits.pageWall(), reader -> ended(reader.receive()), broken -> broken.late()
        ? ReadEnd.TIMED_OUT
        : ReadEnd.CRASHED);
  }

  @Override
  public BareReading parseOnly(Path file, String name) throws IOException, InterruptedException {
    Wire.Draft question = new Wire.Draft(Wire.Kind.PARSE).text(file.toAbsolutePath().toString()).text(name);
    return ask(question, limits.wall(), reader -> {
      Wire.Frame frame = reader.receive();
      return new BareReading(ended(frame), frame.body().readLong());
    }, broken -> new BareReading(broken.late() ? ReadEnd.TIMED_OUT : ReadEnd.CRASHED, 0));
  }

  /** What to answer when the process broke. */
  @FunctionalInterface
  private interface Otherwise<T> {
    T because(ReaderProcess.Broken broken);
  }

  private <T> T ask(Wire.Draft question, Duration wall, ReaderProcess.Conversation<T> conversation,
      Otherwise<T> otherwise)
      throws IOException, InterruptedException {
    ReaderPool.Place place = pool.take();
    try {
      return place.process().ask(question, wall, watch, conversation);
    } catch (ReaderProcess.Broken broken) {
      place.end();
      return otherwise.because(broken);
    } catch (IOException | RuntimeException e) {
      place.end(); // in the middle of a conversation: whoever comes next needs a process that listens
      throw e;
    } finally {
      pool.giveBack(place);
    }
  }

  @Override
  public boolean canRecognise() {
    return tesseract.isInstalled();
  }

  /** The processes that run now, for who watches them. */
  List<Long> processes() {
    return pool.running().stream().map(ReaderProcess::pid).toList();
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public void close() {
    pool.close();
    watch.shutdownNow();
  }
}
