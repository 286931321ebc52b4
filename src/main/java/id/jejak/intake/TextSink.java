package id.jejak.intake;

import id.jejak.archive.KeptText;
import id.jejak.archive.ReadingQueue;
import id.jejak.extraction.EmbeddedFile;
import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadingSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the pages of one reading to a file, and the files inside it to the store. */
final class TextSink implements ReadingSink, AutoCloseable {
  private final KeptText.Writer text;
  private final Originals originals;
  private final List<Integer> awaiting = new ArrayList<>();
  private final List<ReadingQueue.Found> found = new ArrayList<>();
  private int pagesWithText;

  TextSink(KeptText.Writer text, Originals originals) {
    this.text = text;
    this.originals = originals;
  }

  @Override
  public void page(PageText page) throws IOException {
    text.page(page);
    if (page.awaitsOcr()) {
      awaiting.add(page.number());
    } else if (!page.text().isBlank()) {
      pagesWithText++;
    }
  }

  @Override
  public void embedded(EmbeddedFile file, Path bytes) throws IOException {
    found.add(new ReadingQueue.Found(file, originals.keep(bytes)));
  }

  List<Integer> awaiting() {
    return awaiting;
  }

  List<ReadingQueue.Found> found() {
    return found;
  }

  int pagesWithText() {
    return pagesWithText;
  }

  /** Ends the text; what was written is whole. */
  void finish() throws IOException {
    text.close();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
