package id.jejak.interaction;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Paper of size A4 that is written from top to bottom, page after page, as text that can be searched and copied. */
final class Sheet implements Closeable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final PDRectangle PAPER = PDRectangle.A4;
  private static final float MARGIN = 56;
  private static final float FOOT = 72;
  private static final float INDENT = 110;
  private static final float LEADING = 1.4f;
  private static final float FOOT_SIZE = 8;
  private static final String NO_GLYPH = "?";

  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private @Nullable PDPageContentStream page;
  private float y;

  Sheet(String title, Locale locale) throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      if (file == null) {
        throw new IOException("the font is missing: " + FONT);
      }
      this.font = PDType0Font.load(document, file, true);
    }
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage(locale.getLanguage());
  }

  /** A paragraph over the whole width. */
  void text(String words, float size) throws IOException {
    write(words, size, MARGIN);
  }

  /** A name with what it stands for beside it. */
  void fact(String name, String value) throws IOException {
    room(10 * LEADING);
    float top = y;
    write(name, 9, MARGIN);
    y = top;
    write(value, 10, MARGIN + INDENT);
  }

  void rule() throws IOException {
    room(14);
    y -= 7;
    PDPageContentStream out = current();
    out.setLineWidth(0.5f);
    out.moveTo(MARGIN, y);
    out.lineTo(PAPER.getWidth() - MARGIN, y);
    out.stroke();
    y -= 7;
  }

  /** Room for what should stay together on a page. */
  void room(float height) throws IOException {
    if (page == null || y - height < FOOT) {
      turn();
    }
  }

  private void turn() throws IOException {
    finishPage();
    PDPage next = new PDPage(PAPER);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    y = PAPER.getHeight() - MARGIN;
  }

  private PDPageContentStream current() throws IOException {
    if (page == null) {
      turn();
    }
    return Objects.requireNonNull(page);
  }

  private void write(String words, float size, float left) throws IOException {
    for (String line : lines(printable(words), size, PAPER.getWidth() - MARGIN - left)) {
      room(size * LEADING);
      y -= size * LEADING;
      put(current(), line, size, left, y);
    }
  }

  private void put(PDPageContentStream out, String line, float size, float left, float height) throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(left, height);
    out.showText(line);
    out.endText();
  }

  /** Without what the font has no shape for. */
  private String printable(String words) {
    StringBuilder kept = new StringBuilder();
    words.replaceAll("\\s+|\\p{Cntrl}+", " ").codePoints().mapToObj(Character::toString).forEach(one -> kept.append(
        hasGlyph(one) ? one : NO_GLYPH));
    return kept.toString();
  }

  private boolean hasGlyph(String character) {
    try {
      font.encode(character);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Broken between words, and within one that is longer than a line. */
  private List<String> lines(String words, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split("(?<= )", -1)) {
      if (!line.isEmpty() && width(line + word.stripTrailing(), size) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      for (int point : word.codePoints().toArray()) {
        String one = Character.toString(point);
        if (point != ' ' && !line.isEmpty() && width(line + one, size) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(one);
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private float width(String words, float size) throws IOException {
    return font.getStringWidth(words) / 1000 * size;
  }

  private void finishPage() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  /** The finished file; {@code foot} says what stands below the page with that number. */
  byte[] bytes(IntFunction<String> foot) throws IOException {
    finishPage();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
        put(out, printable(foot.apply(i + 1)), FOOT_SIZE, MARGIN, MARGIN / 2);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    document.save(file);
    return file.toByteArray();
  }

  int pageCount() {
    return document.getNumberOfPages();
  }

  @Override
  public void close() throws IOException {
    finishPage();
    document.close();
  }
}
