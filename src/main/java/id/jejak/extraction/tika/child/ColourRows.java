package id.jejak.extraction.tika.child;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Goes over a picture of any kind row by row, without a second one of its size. */
final class ColourRows {
  private static final int STRIP = 64;

  private ColourRows() {
  }

  /** Takes a row. */
  @FunctionalInterface
  interface Taker {
    /**
     * @param row red, green and blue of its dots as {@code 0xRRGGBB}, the first at {@code from}
     */
    void take(int y, int[] row, int from);
  }

  /** Hands over every {@code step}th row; what is transparent lies on white. */
  static void each(BufferedImage image, int step, Taker taker) {
    int width = image.getWidth();
    BufferedImage strip = new BufferedImage(width, Math.min(STRIP, image.getHeight()), BufferedImage.TYPE_INT_RGB);
    int[] dots = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
    Graphics2D graphics = strip.createGraphics();
    graphics.setColor(Color.WHITE);
    for (int top = 0; top < image.getHeight(); top += STRIP) {
      graphics.fillRect(0, 0, width, strip.getHeight());
      graphics.drawImage(image, 0, -top, null);
      int end = Math.min(image.getHeight(), top + STRIP);
      for (int y = (top + step - 1) / step * step; y < end; y += step) {
        taker.take(y, dots, (y - top) * width);
      }
    }
    graphics.dispose();
  }
}
