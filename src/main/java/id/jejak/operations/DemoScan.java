package id.jejak.operations;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Draws paper as an office scanner sees it, a little askew, stamped and with dust, and screens of telephones. */
final class DemoScan {
  private static final int WIDTH = 1654;
  private static final int HEIGHT = 2339;

  private DemoScan() {
  }

  static BufferedImage paper(List<String> lines, long seed) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(seed);
    Graphics2D graphics = begin(image, new Color(247, 247, 247));
    graphics.rotate(0.004 + random.nextDouble() * 0.008);
    write(graphics, lines, new int[]{170, 200, 50}, new Font(Font.SERIF, Font.PLAIN, 32));
    stamp(graphics, 1_150, 300 + 50 * lines.size(), random.nextDouble() - 0.5);
    for (int i = 0; i < 200; i++) {
      graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 2, 2);
    }
    graphics.dispose();
    return image;
  }

  private static void stamp(Graphics2D graphics, int x, int y, double turn) {
    graphics.rotate(turn, x, y);
    graphics.setColor(new Color(120, 120, 150));
    graphics.setStroke(new BasicStroke(5));
    graphics.drawOval(x - 130, y - 130, 260, 260);
    graphics.drawOval(x - 115, y - 115, 230, 230);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 34));
    graphics.drawString("DITERIMA", x - 88, y + 12);
    graphics.rotate(-turn, x, y);
  }

  static BufferedImage screen(List<String> lines) {
    BufferedImage image = new BufferedImage(720, 120 + 44 * lines.size(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = begin(image, Color.WHITE);
    write(graphics, lines, new int[]{30, 70, 44}, new Font(Font.SANS_SERIF, Font.PLAIN, 26));
    graphics.dispose();
    return image;
  }

  private static Graphics2D begin(BufferedImage image, Color ground) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(ground);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(new Color(40, 40, 40));
    return graphics;
  }

  /** @param place left edge, first line, distance of lines */
  private static void write(Graphics2D graphics, List<String> lines, int[] place, Font font) {
    graphics.setFont(font);
    int y = place[1];
    for (String line : lines) {
      graphics.drawString(line, place[0], y);
      y += place[2];
    }
  }
}
