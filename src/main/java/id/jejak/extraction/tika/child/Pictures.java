package id.jejak.extraction.tika.child;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
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

/** Pages as pictures: for recognition and for people. Never more pixels than the memory of a reader can hold. */
final class Pictures {
  private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp",
      "image/x-ms-bmp",
      "image/gif", "image/webp", "image/jp2", "image/jpx", "image/x-jbig2", "image/x-portable-bitmap",
      "image/x-portable-pixmap");
  private static final int DPI = 300;
  // Of 255 shades of grey; less can be read by nobody.
  private static final int VISIBLE = 24;
  private static final double MOST_PIXELS = 24_000_000;

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

  /** A picture file that Tesseract reads: drawn, or the file itself where it is better at decoding. */
  Picture forRecognition(Path file, String mediaType, int page, Path temporary) throws IOException {
    Path target = Files.createTempFile(temporary, "page", ".png");
    if (mediaType.equals("application/pdf")) {
      Drawn drawn = rendered(file, page, 0, ImageType.GRAY);
      ImageIO.write(drawn.image(), "png", target.toFile());
      return new Picture(target, 0, isBlank(drawn.image()), drawn.incomplete());
    }
    if (mediaType.equals("image/tiff") && !isHuge(file, page)) {
      return new Picture(file, page, false, false);
    }
    try {
      ImageIO.write(upright(frame(file, mediaType, page)), "png", target.toFile());
      return new Picture(target, 0, false, false);
    } catch (IOException | RuntimeException e) {
      return new Picture(file, page, false, false);
    }
  }

  /**
   * @param frame to be taken from a file of several, from 1; 0 for the only one
   * @param incomplete whether a part of it could not be drawn
   */
  record Picture(Path file, int frame, boolean blank, boolean incomplete) {
  }

  /** @param pages of the whole file */
  record Drawn(BufferedImage image, boolean incomplete, int pages) {
  }

  private static boolean isBlank(BufferedImage image) {
    Raster pixels = image.getRaster();
    int[] row = new int[image.getWidth()];
    int lightest = 0;
    int darkest = 255;
    for (int y = 0; y < image.getHeight() && lightest - darkest < VISIBLE; y++) {
      for (int grey : pixels.getSamples(0, y, row.length, 1, 0, row)) {
        lightest = Math.max(lightest, grey);
        darkest = Math.min(darkest, grey);
      }
    }
    return lightest - darkest < VISIBLE;
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
        ? rendered(file, page, width, ImageType.RGB)
        : new Drawn(frame(file, mediaType, page), false, frames(file));
    BufferedImage image = drawn.image();
    // In one step letters would lose the lines that lie between the points that are looked at.
    while (image.getWidth() >= 2 * width) {
      image = scaled(image, image.getWidth() / 2);
    }
    return new Drawn(scaled(image, width), drawn.incomplete(), drawn.pages());
  }

  private static Drawn rendered(Path file, int page, int width, ImageType type) throws IOException {
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
      BufferedImage image = drawing.renderImageWithDPI(page - 1, (float) Math.min(wanted, most), type);
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

  // Transparent pictures are read as if on paper, and small ones enlarged: Tesseract wants letters of 20 pixels.
  private static BufferedImage upright(BufferedImage image) {
    return scaled(image, image.getWidth() < 1_000 ? image.getWidth() * 2 : image.getWidth());
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
