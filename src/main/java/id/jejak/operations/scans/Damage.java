package id.jejak.operations.scans;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.Set;

/** What stamps, scanners and telephones do to a drawn letter. */
final class Damage {
  /** What the stamps say. */
  static final Set<String> STAMPED = Set.of("DITERIMA", "LOKET");
  private static final Color BLUE = new Color(40, 62, 170);
  private static final Color VIOLET = new Color(112, 48, 150);
  private static final float DENSE = 0.8f;

  private Damage() {
  }

  static BufferedImage grey(BufferedImage image) {
    BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return grey;
  }

  /** @param degrees clockwise */
  static BufferedImage skewed(BufferedImage image, double degrees) {
    BufferedImage skewed = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    Graphics2D graphics = skewed.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Paper.GROUND);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return skewed;
  }

  /** @param quarters to the right, 1 to 3 */
  static BufferedImage turned(BufferedImage image, int quarters) {
    boolean lying = quarters % 2 == 1;
    int width = lying ? image.getHeight() : image.getWidth();
    int height = lying ? image.getWidth() : image.getHeight();
    BufferedImage turned = new BufferedImage(width, height, image.getType());
    Graphics2D graphics = turned.createGraphics();
    graphics.translate(width / 2.0, height / 2.0);
    graphics.rotate(quarters * Math.PI / 2);
    graphics.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  /** Grain everywhere, and black and white dust. */
  static void addNoise(BufferedImage grey, Random random) {
    int[] row = new int[grey.getWidth()];
    for (int y = 0; y < grey.getHeight(); y++) {
      grey.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        int chance = random.nextInt(1_000);
        row[x] = chance < 4
            ? 20
            : chance < 8
                ? 255
                : Math.clamp(Math.round(row[x] + random.nextGaussian() * 28), 0, 255);
      }
      grey.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
  }

  /** Light from the upper left and the shadow of an arm. */
  static void shade(BufferedImage image) {
    int bands = image.getRaster().getNumBands();
    int[] row = new int[image.getWidth() * bands];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getPixels(0, y, image.getWidth(), 1, row);
      for (int i = 0; i < row.length; i++) {
        int x = i / bands;
        row[i] = (int) (row[i] * light((double) x / image.getWidth(), (double) y / image.getHeight()));
      }
      image.getRaster().setPixels(0, y, image.getWidth(), 1, row);
    }
  }

  private static double light(double x, double y) {
    double slope = 1 - 0.55 * (0.6 * x + 0.4 * y);
    double arm = 1 - 0.35 / (1 + Math.exp(-40 * (y - 0.55 - 0.3 * x)));
    return slope * arm;
  }

  /** Stamps and a signature, in dots of the picture; ink takes light away, so that black below it stays black. */
  static void stamp(BufferedImage image, int dpi, int signatureY, Random random) {
    BufferedImage inked = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = inked.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, inked.getWidth(), inked.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, DENSE));
    graphics.scale(dpi / 300.0, dpi / 300.0);
    round(graphics, 1_430, signatureY, (random.nextDouble() - 0.5) / 2);
    box(graphics, 1_300 + random.nextInt(300), 1_000 + random.nextInt(200), (random.nextDouble() - 0.5) / 4);
    sign(graphics, 1_500, signatureY + 60, random);
    graphics.dispose();
    int[] paper = new int[3 * image.getWidth()];
    int[] ink = new int[3 * image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getPixels(0, y, image.getWidth(), 1, paper);
      inked.getRaster().getPixels(0, y, image.getWidth(), 1, ink);
      for (int i = 0; i < paper.length; i++) {
        paper[i] = paper[i] * ink[i] / 255;
      }
      image.getRaster().setPixels(0, y, image.getWidth(), 1, paper);
    }
  }

  private static void round(Graphics2D graphics, int x, int y, double turn) {
    graphics.setColor(VIOLET);
    graphics.rotate(turn, x, y);
    graphics.setStroke(new BasicStroke(9));
    graphics.drawOval(x - 240, y - 240, 480, 480);
    graphics.setStroke(new BasicStroke(5));
    graphics.drawOval(x - 165, y - 165, 330, 330);
    graphics.drawLine(x - 165, y - 40, x + 165, y - 40);
    graphics.drawLine(x - 165, y + 40, x + 165, y + 40);
    graphics.rotate(-turn, x, y);
  }

  private static void box(Graphics2D graphics, int x, int y, double turn) {
    graphics.setColor(BLUE);
    graphics.rotate(turn, x, y);
    graphics.setStroke(new BasicStroke(7));
    graphics.drawRect(x, y, 560, 250);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 80));
    graphics.drawString("DITERIMA", x + 45, y + 105);
    graphics.drawString("LOKET", x + 130, y + 210);
    graphics.rotate(-turn, x, y);
  }

  private static void sign(Graphics2D graphics, int x, int y, Random random) {
    graphics.setColor(BLUE);
    graphics.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double fromX = x;
    double fromY = y;
    for (int stroke = 0; stroke < 7; stroke++) {
      double toX = fromX + 60 + random.nextInt(60);
      double toY = y - 90 + random.nextInt(220);
      graphics.draw(new CubicCurve2D.Double(fromX, fromY, fromX + 40, fromY - 190, toX - 90, toY + 150, toX, toY));
      fromX = toX;
      fromY = toY;
    }
  }
}
