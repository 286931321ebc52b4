package id.jejak.extraction.tika.child;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.jspecify.annotations.Nullable;

/** Pages as pictures: for recognition and for people. Never more pixels than the memory of a reader can hold. */
final class Pictures {
  private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp",
      "image/x-ms-bmp",
      "image/gif", "image/webp", "image/jp2", "image/jpx", "image/x-jbig2", "image/x-portable-bitmap",
      "image/x-portable-pixmap");
  private static final int DPI = 300;
  private static final double MOST_PIXELS = 24_000_000;
  private static final int SMALL = 1_000;

  static boolean isPicture(String mediaType) {
    return TYPES.contains(mediaType);
  }

  /** How many pages an image file has; 1 where that cannot be told here. */
  static int frames(Path file) throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return 1;
      }
      ImageReader reader = readers.next();
      reader.setInput(stream);
      int frames = reader.getFormatName().equalsIgnoreCase("gif") ? 1 : reader.getNumImages(true);
      reader.dispose();
      return Math.max(frames, 1);
    } catch (RuntimeException | IOException e) {
      return 1;
    }
  }

  /** A page as a picture that is ready to be recognised, or the file itself where only Tesseract can decode it. */
  Picture forRecognition(Path file, String mediaType, int page) throws IOException {
    if (mediaType.equals("application/pdf")) {
      Drawn drawn = rendered(file, page, 0);
      return new Picture(file, 0, PagePicture.of(drawn.image(), false), Use.PICTURE, drawn.incomplete());
    }
    boolean tiff = mediaType.equals("image/tiff");
    try {
      BufferedImage image = frame(file, mediaType, page);
      PagePicture made = PagePicture.of(image, !tiff && image.getWidth() < SMALL);
      return new Picture(file, page, made, tiff && !isHuge(file, page) ? Use.FILE_WHERE_GOOD : Use.PICTURE, false);
    } catch (IOException | RuntimeException e) {
      return new Picture(file, page, null, Use.FILE_WHERE_GOOD, false);
    }
  }

  /** What Tesseract gets. */
  enum Use {
    PICTURE,
    /** The file, which Tesseract decodes better, unless its page had to be made better. */
    FILE_WHERE_GOOD
  }

  /**
   * A page to be recognised.
   *
   * @param frame to be taken from a file of several, from 1; 0 for the only one
   * @param page null where it could not be decoded here
   * @param incomplete whether a part of it could not be drawn
   */
  record Picture(Path file, int frame, @Nullable PagePicture page, Use use, boolean incomplete) {
    /** Whether the file serves as well as its page in the state in which it would be read. */
    boolean isGoodAs(Grey ready) {
      return use == Use.FILE_WHERE_GOOD && page != null && !page.changed() && page.page() == ready;
    }
  }

  /** @param pages of the whole file */
  record Drawn(BufferedImage image, boolean incomplete, int pages) {
  }

  // A few kilobytes can say that they are a picture of gigabytes, and Tesseract would take them at their word.
  private static boolean isHuge(Path file, int page) throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return false;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        return (double) reader.getWidth(page - 1) * reader.getHeight(page - 1) > MOST_PIXELS;
      } finally {
        reader.dispose();
      }
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** A page for people to look at, just as wide as it was asked for. */
  Drawn draw(Path file, String mediaType, int page, int width) throws IOException {
    Drawn drawn = mediaType.equals("application/pdf")
        ? rendered(file, page, width)
        : new Drawn(frame(file, mediaType, page), false, frames(file));
    BufferedImage image = drawn.image();
    // In one step letters would lose the lines that lie between the points that are looked at.
    while (image.getWidth() >= 2 * width) {
      image = scaled(image, image.getWidth() / 2);
    }
    return new Drawn(scaled(image, width), drawn.incomplete(), drawn.pages());
  }

  private static Drawn rendered(Path file, int page, int width) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      if (page < 1 || page > document.getNumberOfPages()) {
        throw new IOException("no such page");
      }
      PDRectangle box = document.getPage(page - 1).getCropBox();
      double inches = box.getWidth() / 72.0 * (box.getHeight() / 72.0);
      double most = Math.sqrt(MOST_PIXELS / Math.max(inches, 0.01));
      double wanted = width == 0 ? DPI : width / Math.max(box.getWidth() / 72.0, 0.1);
      PageDrawing drawing = new PageDrawing(document);
      drawing.setSubsamplingAllowed(true);
      BufferedImage image = drawing.renderImageWithDPI(page - 1, (float) Math.min(wanted, most), ImageType.RGB);
      return new Drawn(image, drawing.isIncomplete(), document.getNumberOfPages());
    }
  }

  private static BufferedImage frame(Path file, String mediaType, int page) throws IOException {
    BufferedImage frame = frame(file, page);
    return mediaType.equals("image/jpeg") ? Orientation.turned(frame, file) : frame;
  }

  private static BufferedImage frame(Path file, int page) throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("no decoder");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        double pixels = (double) reader.getWidth(page - 1) * reader.getHeight(page - 1);
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS));
        if (step > 1) {
          parameters.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(page - 1, parameters);
      } finally {
        reader.dispose();
      }
    }
  }

  static BufferedImage scaled(BufferedImage image, int width) {
    int height = (int) Math.clamp((long) image.getHeight() * width / Math.max(1, image.getWidth()), 1, 4L * width);
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = paper.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return paper;
  }
}
