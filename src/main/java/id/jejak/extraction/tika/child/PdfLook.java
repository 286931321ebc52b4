package id.jejak.extraction.tika.child;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/** Tells which pages of a PDF have to be recognised, by a look at the page where its text layer is little or junk. */
final class PdfLook implements Closeable {
  static final MediaType TYPE = MediaType.application("pdf");
  private static final int LITTLE = 100;
  // A stamp or the foot of an electronic signature over a scan; what a scanner has recognised has more lines.
  private static final int STAMP = 500;
  private static final int STAMP_LINES = 5;
  private static final double MOST_OF_THE_PAGE = 0.6;
  private static final long PICTURE = 40_000;
  private static final long WHOLE_PAGE = 300_000;
  private static final int MOSTLY_MAPPED = 80;

  private final Path file;
  private final boolean pdf;
  private final Metadata metadata;
  private final Glyphs glyphs;
  private int warnings;
  private boolean stopped;
  private @Nullable PDDocument document;

  PdfLook(Path file, boolean pdf, Metadata metadata) {
    this.file = file;
    this.pdf = pdf;
    this.metadata = metadata;
    this.glyphs = new Glyphs(metadata);
  }

  boolean isPdf() {
    return pdf;
  }

  /** Gives a page to the parent: as it is, or marked as one whose image has to be recognised, a junk layer set aside. */
  void give(String text, Answers answers) throws IOException {
    if (!pdf) {
      answers.page(Answers.Page.of(text, false));
      return;
    }
    int index = answers.pages();
    int quality = TextQuality.of(text);
    if (TextQuality.isJunk(quality)) {
      answers.page(Answers.Page.doubted(text, quality));
      return;
    }
    int mapped = glyphs.mapped(index);
    boolean awaits = mapped < MOSTLY_MAPPED || isBroken() || showsMoreThan(text, index);
    answers.page(new Answers.Page(text, awaits, quality < 0 ? quality : Math.min(quality, mapped), ""));
  }

  /** Tells that the parser has ended; where it was stopped, the page that comes next is not whole. */
  void ended(boolean whole) {
    stopped = !whole;
  }

  /** Pages after one that stopped the parser altogether: what they show can still be recognised. */
  void giveRest(Answers answers) throws IOException {
    if (pdf && answers.pages() > 0 && answers.limit() == null) {
      for (int index = answers.pages(); index < document().getNumberOfPages(); index++) {
        answers.page(Answers.Page.of("", true));
      }
    }
  }

  // The parser goes on after a page that it could not read to its end, and notes what stopped it.
  private boolean isBroken() {
    int now = metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING).length;
    boolean more = now > warnings || (stopped && now == 0); // what was noted is thrown again at the end
    warnings = now;
    return more;
  }

  private boolean showsMoreThan(String text, int index) throws IOException {
    int letters = Text.letters(distinctLines(text));
    if (letters >= STAMP) {
      return false;
    }
    return letters >= LITTLE
        ? distinctLines(text).lines().count() <= STAMP_LINES && isScan(index)
        : showsMore(index, letters == 0);
  }

  // A watermark says the same in many places, and tells no more than once.
  private static String distinctLines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().collect(Collectors.joining("\n"));
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
    return noText ? draws(page) : largestPicture(page.getResources(), 0) >= WHOLE_PAGE;
  }

  // Whether there is anything to be seen the recogniser finds out, which draws the page anyhow.
  private static boolean draws(PDPage page) throws IOException {
    return page.hasContents() || !page.getAnnotations().isEmpty();
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
