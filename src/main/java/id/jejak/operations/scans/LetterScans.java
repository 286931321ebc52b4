package id.jejak.operations.scans;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Scans letters, the same ones each time. Every second one is handed in as a PDF of one picture, the others as the
 * picture alone.
 */
public final class LetterScans {
  private static final int[] FEW_DOTS = {100, 150, 120};
  private static final double[] ASKEW = {1.4, -3.2, 4.8, -1.9, 2.6, -5};
  private static final float SMALL_JPEG = 0.25f;
  private static final float USUAL_JPEG = 0.8f;

  private final Path folder;

  /** @param folder for the files */
  public LetterScans(Path folder) {
    this.folder = folder;
  }

  /** @param number from 0 */
  public Scan scan(Wear wear, int number) throws IOException {
    Letter letter = Letter.numbered(number, wear == Wear.COLUMNS);
    int dpi = switch (wear) {
      case LOW_RESOLUTION -> FEW_DOTS[number % FEW_DOTS.length];
      case PHOTO -> 180;
      default -> 300;
    };
    Paper.Drawn drawn = Paper.draw(letter, new Paper.Style(dpi, number % 2 == 0 ? Font.SANS_SERIF : Font.SERIF,
        wear == Wear.RULED));
    BufferedImage image = worn(drawn, wear, number, dpi);
    String name = String.format(Locale.ROOT, "%s-%02d", wear.key(), number);
    Path picture = switch (wear) {
      case NOISY -> jpeg(image, name, SMALL_JPEG);
      case SHADED, PHOTO -> jpeg(image, name, USUAL_JPEG);
      default -> png(image, name);
    };
    boolean stamped = wear == Wear.STAMPED || wear == Wear.PHOTO;
    Set<String> stamps = stamped ? Damage.STAMPED : Set.of();
    return number % 2 == 0
        ? new Scan(wear, number, picture, pdf(picture, image), "application/pdf", letter.text(), stamps)
        : new Scan(wear, number, picture, picture, picture.toString().endsWith(".png") ? "image/png" : "image/jpeg",
            letter.text(), stamps);
  }

  private static BufferedImage worn(Paper.Drawn drawn, Wear wear, int number, int dpi) {
    Random random = new Random(31L * number + wear.key().hashCode());
    BufferedImage image = drawn.image();
    switch (wear) {
      case CLEAN, COLUMNS, LOW_RESOLUTION, RULED -> {
        return Damage.grey(image);
      }
      case SKEWED -> {
        return Damage.skewed(Damage.grey(image), ASKEW[number % ASKEW.length]);
      }
      case TURNED -> {
        return Damage.turned(Damage.grey(image), 1 + number % 3);
      }
      case NOISY -> {
        BufferedImage grey = Damage.grey(image);
        Damage.addNoise(grey, random);
        return grey;
      }
      case SHADED -> {
        BufferedImage grey = Damage.grey(image);
        Damage.shade(grey);
        return grey;
      }
      case STAMPED -> Damage.stamp(image, dpi, drawn.signatureY(), random);
      case PHOTO -> {
        Damage.stamp(image, dpi, drawn.signatureY(), random);
        image = Damage.skewed(image, ASKEW[number % ASKEW.length] / 2);
        Damage.shade(image);
      }
    }
    return image;
  }

  private Path png(BufferedImage image, String name) throws IOException {
    Path file = folder.resolve(name + ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private Path jpeg(BufferedImage image, String name, float quality) throws IOException {
    Path file = folder.resolve(name + ".jpg");
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    ImageWriter writer = writers.next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return file;
  }

  private static Path pdf(Path picture, BufferedImage image) throws IOException {
    Path file = picture.resolveSibling(picture.getFileName() + ".pdf");
    float longer = PDRectangle.A4.getHeight();
    float shorter = PDRectangle.A4.getWidth();
    boolean lying = image.getWidth() > image.getHeight();
    PDRectangle paper = lying ? new PDRectangle(longer, shorter) : PDRectangle.A4;
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(paper);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(PDImageXObject.createFromByteArray(document, Files.readAllBytes(picture), "page"), 0, 0, paper
            .getWidth(), paper.getHeight());
      }
      document.save(file.toFile());
    }
    return file;
  }
}
