package id.jejak.extraction.tika.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the parent what a reading finds, and keeps the limits on what is given. */
final class Answers {
  // Bytes that unpack to so many times their size, and to so many, are a bomb.
  private static final long BOMB_RATIO = 100;
  private static final long BOMB_BYTES = 100_000_000;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Path temporary;
  private final Bounds bounds;
  private final Languages languages;
  private int pages;
  private long characters;
  private int embedded;
  private long embeddedBytes;
  private long containerBytes;
  private @Nullable String limit;
  private int awaiting;
  private int doubted;
  private int worst = 100;

  Answers(DataInputStream in, DataOutputStream out, Path temporary, Bounds bounds, Languages languages) {
    this.in = in;
    this.out = out;
    this.temporary = temporary;
    this.bounds = bounds;
    this.languages = languages;
  }

  void begin(long fileBytes) {
    this.containerBytes = fileBytes;
  }

  int pages() {
    return pages;
  }

  long characters() {
    return characters;
  }

  int embedded() {
    return embedded;
  }

  /** Whether nothing that can be searched was given, or will be when its image was recognised. */
  boolean nothingYet() {
    return characters == 0 && embedded == 0 && awaiting == 0;
  }

  /** The limit for which something was left out: parsers may swallow what is thrown for it. */
  @Nullable
  String limit() {
    return limit;
  }

  /** What the parent keeps of pages whose own text is no writing; empty where there are none. */
  String doubts() {
    return doubted == 0 ? "" : "junk-text-layer pages=" + doubted + " quality=" + worst;
  }

  void leftOut(@Nullable String met) {
    limit = limit == null ? met : limit;
  }

  private Bounds.Met met(String met) {
    leftOut(met);
    return new Bounds.Met(met);
  }

  /**
   * A page as it is given to the parent.
   *
   * @param quality as {@link TextQuality} says of its own text
   * @param setAside its own text where that is no writing; empty where there is none
   */
  record Page(String text, boolean awaitsOcr, int quality, String setAside) {
    static Page of(String text, boolean awaitsOcr) {
      return new Page(text, awaitsOcr, TextQuality.of(text), "");
    }

    static Page doubted(String layer, int quality) {
      return new Page("", true, quality, layer);
    }

    private int length() {
      return text.length() + setAside.length();
    }
  }

  void page(Page page) throws IOException {
    if (pages >= bounds.pages()) {
      throw met("pages");
    }
    if (characters + page.length() > bounds.text()) {
      throw met("text");
    }
    pages++;
    characters += page.length();
    awaiting += page.awaitsOcr() ? 1 : 0;
    if (!page.setAside().isEmpty()) {
      doubted++;
      worst = Math.min(worst, page.quality());
    }
    new Wire.Draft(Wire.Kind.PAGE).number(pages).text(page.text()).flag(page.awaitsOcr()).number(page.quality())
        .text(page.setAside()).text(languages.of(page.text())).send(out);
  }

  void embedded(String name, InputStream bytes) throws IOException {
    if (embedded >= bounds.embeddedFiles()) {
      throw met("embedded-files");
    }
    Path file = Files.createTempFile(temporary, "embedded", "");
    try {
      long size = copy(bytes, file);
      new Wire.Draft(Wire.Kind.EMBEDDED).number(embedded).text(Text.shortened(name, 1_000)).number(size).text(file
          .toString()).send(out);
      embedded++;
      if (Wire.receive(in).kind() != Wire.Kind.TAKEN) {
        throw new IOException("the parent did not take it");
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private long copy(InputStream bytes, Path file) throws IOException {
    long size = 0;
    byte[] buffer = new byte[65_536];
    try (OutputStream target = Files.newOutputStream(file)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        embeddedBytes += read;
        if (embeddedBytes > bounds.embeddedBytes()
            || (embeddedBytes > BOMB_BYTES && embeddedBytes / BOMB_RATIO > containerBytes)) {
          throw met("embedded-size");
        }
        target.write(buffer, 0, read);
      }
    }
    return size;
  }

  void end(String end, String mediaType, int pageCount, String detail, Map<String, List<String>> metadata)
      throws IOException {
    Wire.Draft draft = new Wire.Draft(Wire.Kind.READ_END).text(end).text(mediaType).number(pageCount)
        .text(Text.shortened(
            detail, 400))
        .number(metadata.size());
    for (Map.Entry<String, List<String>> entry : metadata.entrySet()) {
      draft.text(entry.getKey()).number(entry.getValue().size());
      for (String value : entry.getValue()) {
        draft.text(value);
      }
    }
    draft.send(out);
  }
}
