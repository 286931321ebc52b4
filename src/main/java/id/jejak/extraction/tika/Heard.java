package id.jejak.extraction.tika;

import id.jejak.extraction.Drawing;
import id.jejak.extraction.EmbeddedFile;
import id.jejak.extraction.ExtractionLimits;
import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.extraction.ReadingSink;
import id.jejak.extraction.RecognisedPage;
import id.jejak.extraction.TextSource;
import id.jejak.extraction.tika.child.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reader process says of one file. Nothing is believed that is beyond the limits it was given. */
final class Heard {
  private static final String UNKNOWN = "application/octet-stream";
  private static final int LONGEST = 1_000;
  private static final int MOST_NAMES = 200;
  private static final int MOST_PAGES = 1_000_000;

  private final ExtractionLimits limits;
  private int pages;
  private int embedded;
  private long embeddedBytes;

  Heard(ExtractionLimits limits) {
    this.limits = limits;
  }

  int pages() {
    return pages;
  }

  /** Hands on what it finds until it says how it ended. */
  Reading reading(ReaderProcess reader, ReadingSink sink) throws IOException {
    while (true) {
      Wire.Frame frame = reader.receive();
      switch (frame.kind()) {
        case PAGE -> sink.page(page(frame));
        case EMBEDDED -> embedded(reader, frame, sink);
        default -> {
          return end(frame.as(Wire.Kind.READ_END));
        }
      }
    }
  }

  private PageText page(Wire.Frame frame) throws IOException {
    int number = frame.number(limits.pages());
    if (number != ++pages) {
      throw new Wire.Malformed("a page out of order");
    }
    String text = frame.text(limits.pageText());
    boolean awaits = frame.flag();
    Integer quality = share(frame);
    String setAside = frame.text(limits.pageText());
    return new PageText(number, text, text.isEmpty() ? TextSource.NONE : TextSource.TEXT_LAYER, awaits, null, frame
        .text(10), quality, setAside.isEmpty() ? null : setAside);
  }

  private void embedded(ReaderProcess reader, Wire.Frame frame, ReadingSink sink) throws IOException {
    int ordinal = frame.number(limits.embeddedFiles());
    String path = frame.text(LONGEST);
    frame.number();
    Path bytes = reader.written(frame.text(LONGEST));
    long size = Files.size(bytes);
    embeddedBytes += size;
    if (ordinal != embedded++ || embeddedBytes > limits.embeddedSize().toBytes()) {
      throw new Wire.Malformed("embedded files out of bounds");
    }
    sink.embedded(new EmbeddedFile(ordinal, path, size), bytes);
    reader.send(new Wire.Draft(Wire.Kind.TAKEN));
  }

  private static Reading end(Wire.Frame frame) throws IOException {
    ReadEnd end = ended(frame);
    String mediaType = frame.text();
    int pageCount = frame.number(MOST_PAGES);
    String detail = frame.text(LONGEST);
    Map<String, List<String>> metadata = new HashMap<>();
    for (int names = frame.number(MOST_NAMES); names > 0; names--) {
      String name = frame.text(LONGEST);
      List<String> values = new ArrayList<>();
      for (int count = frame.number(MOST_NAMES); count > 0; count--) {
        values.add(frame.text(LONGEST));
      }
      metadata.put(name, List.copyOf(values));
    }
    return new Reading(end, mediaType.length() > 200 ? UNKNOWN : mediaType, metadata, pageCount, detail);
  }

  static ReadEnd ended(Wire.Frame frame) throws IOException {
    String name = frame.text(20);
    try {
      return ReadEnd.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new Wire.Malformed("no such end: " + e.getMessage());
    }
  }

  static Drawing drawn(Wire.Frame frame) throws IOException {
    ReadEnd end = ended(frame.as(Wire.Kind.DRAWN));
    return new Drawing(end, frame.number(MOST_PAGES));
  }

  RecognisedPage recognised(Wire.Frame frame) throws IOException {
    ReadEnd end = ended(frame.as(Wire.Kind.RECOGNISED));
    String text = frame.text(limits.pageText());
    Integer confidence = share(frame);
    Integer quality = share(frame);
    return new RecognisedPage(end, text, confidence, frame.text(10), quality, frame.text(LONGEST));
  }

  /** 0 to 100, or less than 0 for "cannot be told". */
  private static @Nullable Integer share(Wire.Frame frame) throws IOException {
    long share = frame.number();
    return share < 0 ? null : (int) Math.min(share, 100);
  }
}
