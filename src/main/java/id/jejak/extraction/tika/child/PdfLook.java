package id.jejak.extraction.tika.child;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Tells which pages of a PDF have to be recognised, by a look at the page where its text layer is little or junk. */
final class PdfLook implements Closeable {
  private static final int LITTLE = 100;
  // A stamp or the foot of an electronic signature over a scan; what a scanner has recognised has more lines.
  private static final int STAMP = 500;
  private static final int STAMP_LINES = 5;
  private static final double MOST_OF_THE_PAGE = 0.6;
  private static final long PICTURE = 40_000;
  private static final long WHOLE_PAGE = 300_000;
  private static final int DRAWING_BYTES = 1_500;

  private final Path file;
  private final boolean pdf;
  private @Nullable PDDocument document;

  PdfLook(Path file, boolean pdf) {
    this.file = file;
    this.pdf = pdf;
  }

  boolean isPdf() {
    return pdf;
  }

  /** Gives a page to the parent: as it is, or marked as one whose image has to be recognised, without a junk layer. */
  void give(String text, Answers answers) throws IOException {
    boolean junk = Text.isJunk(text);
    int letters = Text.letters(text);
    if (!pdf || (letters >= STAMP && !junk)) {
      answers.page(text, false);
      return;
    }
    String usable = junk ? "" : text;
    boolean stamped = letters >= LITTLE && !junk;
    boolean awaits = stamped
        ? lines(text) <= STAMP_LINES && isScan(answers.pages())
        : showsMore(answers.pages(), Text.letters(usable) == 0);
    answers.page(awaits ? usable : text, awaits);
  }

  private static long lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).count();
  }

  private boolean isScan(int index) throws IOException {
    PDDocument open = document();
    if (index >= open.getNumberOfPages()) {
      return false;
    }
    PDPage page = open.getPage(index);
    return largestPicture(page.getResources(), 0) >= PICTURE && PictureCover.of(page) >= MOST_OF_THE_PAGE;
  }

  private boolean showsMore(int index, boolean noText) throws IOException {
    PDDocument open = document();
    if (index >= open.getNumberOfPages()) {
      return false;
    }
    PDPage page = open.getPage(index);
    long pixels = largestPicture(page.getResources(), 0);
    if (!noText) {
      return pixels >= WHOLE_PAGE;
    }
    return pixels >= PICTURE || drawsMuch(page);
  }

  private static boolean drawsMuch(PDPage page) throws IOException {
    if (!page.hasContents()) {
      return false;
    }
    try (var contents = page.getContents()) {
      return contents.readNBytes(DRAWING_BYTES).length == DRAWING_BYTES;
    }
  }

  private static long largestPicture(@Nullable PDResources resources, int depth) throws IOException {
    long largest = 0;
    if (resources == null || depth > 3) {
      return largest;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDImageXObject image) {
        largest = Math.max(largest, (long) image.getWidth() * image.getHeight());
      } else if (object instanceof PDFormXObject form) {
        largest = Math.max(largest, largestPicture(form.getResources(), depth + 1));
      }
    }
    return largest;
  }

  private PDDocument document() throws IOException {
    PDDocument open = document;
    if (open == null) {
      open = Loader.loadPDF(file.toFile());
      document = open;
    }
    return open;
  }

  @Override
  public void close() throws IOException {
    PDDocument open = document;
    if (open != null) {
      open.close();
    }
  }
}
