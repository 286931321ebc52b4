package id.jejak.extraction.tika.child;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Pages of writing for tests of what makes them ready: half the size of A4 at 300 dots to the inch. */
final class DrawnPages {
  static final int WIDTH = 1_240;
  static final int HEIGHT = 1_754;
  private static final int LINES = 26;
  private static final String LINE = "Surat perintah membayar telah diterima dan diperiksa petugas";

  private DrawnPages() {
  }

  static BufferedImage letter(int type) {
    return drawn(type, 36, graphics -> {
    });
  }

  /**
   * @param fontSize 36 is about 17 points at 150 dots to the inch
   * @param below what lies below the writing: ink lets black through, whichever came first
   */
  static BufferedImage drawn(int type, int fontSize, Consumer<Graphics2D> below) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    below.accept(graphics);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, fontSize));
    for (int line = 0; line < LINES; line++) {
      graphics.drawString(LINE.substring(line % 5), 90, 150 + 58 * line);
    }
    graphics.dispose();
    return image;
  }

  static BufferedImage skewed(BufferedImage image, double degrees) {
    BufferedImage skewed = new BufferedImage(WIDTH, HEIGHT, image.getType());
    Graphics2D graphics = skewed.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return skewed;
  }

  /** A round stamp, whose left edge is free of writing at 1,440 to 1,450. */
  static void stamp(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(60, 60, 190));
    graphics.setStroke(new BasicStroke(7));
    graphics.drawOval(700, 1_300, 260, 260);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 34));
    graphics.drawString("DITERIMA", 742, 1_442);
  }
}
