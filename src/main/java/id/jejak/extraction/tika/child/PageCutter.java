package id.jejak.extraction.tika.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Cuts what Tika says of a file into pages: the file's own where it has such (pages, sheets, slides), else pieces of
 * about a printed page.
 */
final class PageCutter extends DefaultHandler {
  private static final int PIECE = 3_000;
  private static final String PAGE_TEXT = "page-text";
  private static final Set<String> SLIDES = Set.of("slide", "slide-content");
  private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "br", "tr",
      "table", "ul", "ol", "pre", "blockquote", "title");

  /** How a file without pages of its own is cut. */
  enum Kind {
    /** Not at all. */
    WHOLE,
    /** A headline begins a sheet. */
    SHEETS,
    /** After about a printed page. */
    PIECES
  }

  /** Takes each page. */
  @FunctionalInterface
  interface Pages {
    void page(String text) throws IOException;
  }

  private final Pages pages;
  private final Bounds bounds;
  private final Kind kind;
  private final StringBuilder text = new StringBuilder();
  private boolean ownPages;
  private int depth;
  private int cells;
  private boolean inHead;
  private @Nullable String limit;

  PageCutter(Pages pages, Bounds bounds, Kind kind) {
    this.pages = pages;
    this.bounds = bounds;
    this.kind = kind;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (++depth > bounds.nesting()) {
      limit = "nesting";
      throw new Bounds.Met("nesting");
    }
    switch (name) {
      case "head" -> inHead = true;
      case "div" -> startDiv(attributes.getValue("class"));
      case "td", "th" -> cells++;
      case "h1" -> startSheet();
      default -> {
      }
    }
  }

  private void startSheet() {
    if (kind == Kind.SHEETS && hasText()) {
      emit();
    }
  }

  private void startDiv(@Nullable String name) {
    if ("page".equals(name)) {
      if (ownPages || hasText()) {
        emit();
      }
      ownPages = true;
    } else if (name != null && SLIDES.contains(name)) {
      if (hasText()) {
        emit();
      }
      ownPages = true;
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    depth--;
    switch (name) {
      case "head" -> inHead = false;
      case "td", "th" -> {
        cells--;
        text.append('\t');
      }
      default -> {
        if (BLOCKS.contains(name)) {
          endBlock();
        }
      }
    }
  }

  private void endBlock() {
    text.append(cells > 0 ? ' ' : '\n');
    if (kind == Kind.PIECES && !ownPages && cells == 0 && text.length() >= PIECE) {
      emit();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (!inHead && text.length() < bounds.pageText() * 2) {
      text.append(characters, start, length);
    } else if (!inHead) {
      limit = PAGE_TEXT;
    }
    if (kind == Kind.PIECES && !ownPages && text.length() > PIECE * 4) {
      emit();
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    characters(characters, start, length);
  }

  /** A line of our own, such as the name of a file inside. */
  void line(String words) {
    text.append('\n').append(words).append('\n');
    if (kind == Kind.PIECES && !ownPages && text.length() >= PIECE) {
      emit();
    }
  }

  /** Words above what was read so far. */
  void heading(String words) {
    text.insert(0, words + "\n\n");
  }

  /** Ends the last page. */
  void finish() {
    if (ownPages || hasText()) {
      emit();
    }
  }

  /** The limit for which something was left out so far. */
  @Nullable
  String limit() {
    return limit;
  }

  private boolean hasText() {
    return text.chars().anyMatch(letter -> !Character.isWhitespace(letter));
  }

  private void emit() {
    Text.Kept page = Text.kept(text, (int) bounds.pageText());
    text.setLength(0);
    if (page.cut()) {
      limit = PAGE_TEXT;
    }
    try {
      pages.page(page.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
