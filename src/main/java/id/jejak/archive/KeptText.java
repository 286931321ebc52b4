package id.jejak.archive;

import id.jejak.extraction.PageText;
import id.jejak.extraction.Reading;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a file as an object of the store: gzip over JSON lines, a head line that names reader and file, then one
 * line a page. That alone suffices to build the index anew.
 */
@Component
public class KeptText {
  private static final Pattern KEY = Pattern.compile("text/([0-9a-f]{64})/[^/]+");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectStore store;

  KeptText(ObjectStore store) {
    this.store = store;
  }

  /**
   * The first line.
   *
   * @param sha256 of the file; null in texts of before 2026-12
   * @param detail as in {@link Reading}, and what the reader thought of the text; null in what older readers kept
   */
  public record Head(String reader, @Nullable String sha256, String mediaType, String end, int pageCount,
      Map<String, List<String>> metadata, @Nullable String detail) {
  }

  public static String key(String sha256, String readerVersion, boolean recognised) {
    return "text/" + sha256 + "/" + readerVersion + (recognised ? ".ocr" : "") + ".jsonl.gz";
  }

  /** The file that a text was read from, as its key names it; empty when it is no key of a text. */
  public static String sha256(String key) {
    Matcher form = KEY.matcher(key);
    return form.matches() ? form.group(1) : "";
  }

  /** Whether a text that was asked for is not there, or not whole: trying again would give the same. */
  public static boolean isDamage(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
    return cause instanceof ObjectNotFound || cause instanceof EOFException || cause instanceof ZipException
        || cause instanceof JacksonException;
  }

  /** Writes pages to {@code file}, which then goes to the store with the head in front. */
  public static final class Writer implements AutoCloseable {
    private final BufferedWriter out;

    Writer(Path file) throws IOException {
      this.out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file), 16_384),
          StandardCharsets.UTF_8));
    }

    public void page(PageText page) throws IOException {
      line(page);
    }

    void line(Object value) throws IOException {
      out.write(JSON.writeValueAsString(value));
      out.write('\n');
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  public Writer writer(Path pages) throws IOException {
    return new Writer(pages);
  }

  // Members of a gzip file may follow one another: the head is known last and yet comes first.
  /** Puts head and pages together into the store. */
  public void put(String key, String reader, Reading reading, Path pages) throws IOException {
    Path whole = pages.resolveSibling(pages.getFileName() + ".whole");
    try {
      try (Writer head = new Writer(whole)) {
        head.line(new Head(reader, sha256(key), reading.mediaType(), reading.end().name(), reading.pageCount(),
            reading.metadata(), reading.detail()));
      }
      try (var out = Files.newOutputStream(whole, StandardOpenOption.APPEND)) {
        Files.copy(pages, out);
      }
      store.put(Area.DERIVED, key, whole);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  public Head head(String key) throws IOException {
    try (BufferedReader lines = lines(key)) {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("kept text without a head: " + key);
      }
      return JSON.readValue(line, Head.class);
    }
  }

  /** The pages in order, read lazily; close the stream. */
  public Stream<PageText> pages(String key) throws IOException {
    BufferedReader lines = lines(key);
    return lines.lines().skip(1).map(line -> JSON.readValue(line, PageText.class)).onClose(() -> {
      try {
        lines.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private BufferedReader lines(String key) throws IOException {
    return new BufferedReader(new InputStreamReader(new GZIPInputStream(store.open(Area.DERIVED, key), 16_384),
        StandardCharsets.UTF_8));
  }
}
