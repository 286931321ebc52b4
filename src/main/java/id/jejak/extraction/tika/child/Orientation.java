package id.jejak.extraction.tika.child;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** How a camera was held: the picture in the file is as its sensor saw it, and the file says how to turn it. */
final class Orientation {
  private Orientation() {
  }

  /** The picture as people see it; as it is where the file says nothing. */
  static BufferedImage turned(BufferedImage image, Path file) {
    int said = said(file);
    if (said < 2 || said > 8) {
      return image;
    }
    boolean lying = said >= 5;
    BufferedImage turned = new BufferedImage(lying ? image.getHeight() : image.getWidth(), lying
        ? image.getWidth()
        : image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(image, turn(said, image.getWidth(), image.getHeight()), null);
    graphics.dispose();
    return turned;
  }

  // The numbers of EXIF: 2 and 4 mirrored, 3 upside down, 6 and 8 a quarter turn, 5 and 7 both.
  private static AffineTransform turn(int said, int width, int height) {
    return switch (said) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      default -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }

  private static int said(Path file) {
    try {
      ExifIFD0Directory exif = ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(
          ExifIFD0Directory.class);
      return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
          : 1;
    } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
      return 1; // broken metadata is no reason not to look at the picture
    }
  }
}
