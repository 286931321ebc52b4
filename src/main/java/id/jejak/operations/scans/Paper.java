package id.jejak.operations.scans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Draws a letter on A4; all measures are dots of 300 to the inch, whatever the picture has. */
final class Paper {
  static final int WIDTH = 2_480;
  static final int HEIGHT = 3_508;
  static final Color GROUND = new Color(250, 250, 250);
  static final Color INK = new Color(28, 28, 28);
  private static final int DPI = 300;
  private static final int LEFT = 270;
  private static final int RIGHT = WIDTH - 230;
  private static final int TOP = 260;
  private static final int TEXT = 46;
  private static final int LINE = 62;
  private static final int SIGNED = 230;
  private static final int[] CELLS = {LEFT, LEFT + 130, LEFT + 1_050, LEFT + 1_450, RIGHT};
  private static final int GAP = 90;

  private final Graphics2D graphics;
  private final Style style;
  private int y = TOP;
  private int signatureY;

  /**
   * How a letter is drawn.
   *
   * @param dpi dots to the inch of the picture
   * @param ruled whether it is written on lines that its letters touch
   */
  record Style(int dpi, String font, boolean ruled) {
  }

  /**
   * A drawn letter.
   *
   * @param signatureY where the signature stands, in dots of 300 to the inch
   */
  record Drawn(BufferedImage image, int signatureY) {
  }

  private Paper(Graphics2D graphics, Style style) {
    this.graphics = graphics;
    this.style = style;
  }

  static Drawn draw(Letter letter, Style style) {
    BufferedImage image = new BufferedImage(WIDTH * style.dpi() / DPI, HEIGHT * style.dpi() / DPI,
        BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = begin(image, style.dpi());
    Paper paper = new Paper(graphics, style);
    letter.parts().forEach(paper::draw);
    graphics.dispose();
    return new Drawn(image, paper.signatureY);
  }

  private static Graphics2D begin(BufferedImage image, int dpi) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(GROUND);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(dpi / (double) DPI, dpi / (double) DPI);
    graphics.setColor(INK);
    return graphics;
  }

  private void draw(Letter.Part part) {
    switch (part) {
      case Letter.Heading heading -> heading(heading);
      case Letter.Fact fact -> fact(fact);
      case Letter.Paragraph paragraph -> {
        y += LINE / 2;
        y = lines(wrapped(paragraph.text(), RIGHT - LEFT), LEFT, y, RIGHT - LEFT);
      }
      case Letter.Table table -> table(table.rows());
      case Letter.Columns columns -> columns(columns.paragraphs());
      case Letter.Signature signature -> signature(signature);
    }
  }

  private void heading(Letter.Heading heading) {
    Font font = new Font(style.font(), heading.large() ? Font.BOLD : Font.PLAIN, heading.large() ? 54 : 38);
    graphics.setFont(font);
    y += LINE;
    graphics.drawString(heading.text(), (WIDTH - (float) width(heading.text(), font)) / 2, y);
    if (!heading.large()) {
      y += 30;
      rule(LEFT, y, RIGHT, y, 6);
      y += 20;
    }
  }

  private void fact(Letter.Fact fact) {
    y += LINE;
    graphics.setFont(text());
    graphics.drawString(fact.name(), LEFT, y);
    graphics.drawString(": " + fact.value(), LEFT + 260, y);
    graphics.drawString(fact.right(), RIGHT - (float) width(fact.right(), text()), y);
  }

  private int lines(List<String> lines, int left, int top, int width) {
    graphics.setFont(text());
    int at = top;
    for (String line : lines) {
      at += LINE;
      graphics.drawString(line, left, at);
      if (style.ruled()) {
        // Through the tails of the letters, as on forms that are filled in by a machine.
        rule(left, at + 5, left + width, at + 5, 3);
      }
    }
    return at;
  }

  private void table(List<List<String>> rows) {
    y += LINE;
    int height = style.ruled() ? 58 : 76;
    int thick = style.ruled() ? 5 : 3;
    int top = y;
    for (List<String> row : rows) {
      rule(LEFT, y, RIGHT, y, thick);
      y += height;
      for (int cell = 0; cell < row.size(); cell++) {
        graphics.drawString(row.get(cell), CELLS[cell] + 18, y - (style.ruled() ? 8 : 22));
      }
    }
    rule(LEFT, y, RIGHT, y, thick);
    for (int x : CELLS) {
      rule(x, top, x, y, thick);
    }
  }

  private void columns(List<String> paragraphs) {
    int width = (RIGHT - LEFT - GAP) / 2;
    List<String> lines = new ArrayList<>();
    paragraphs.forEach(paragraph -> lines.addAll(wrapped(paragraph, width)));
    int half = (lines.size() + 1) / 2;
    y += LINE;
    lines(lines.subList(0, half), LEFT, y, width);
    lines(lines.subList(half, lines.size()), LEFT + width + GAP, y, width);
  }

  private void signature(Letter.Signature signature) {
    int left = LEFT + 1_200;
    y += 2 * LINE;
    graphics.drawString(signature.office(), left, y);
    signatureY = y + SIGNED / 2;
    y += SIGNED;
    graphics.drawString(signature.name(), left, y);
    y += LINE;
    graphics.drawString(signature.number(), left, y);
  }

  private void rule(int fromX, int fromY, int toX, int toY, int thick) {
    graphics.setStroke(new BasicStroke(thick));
    graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  private Font text() {
    return new Font(style.font(), Font.PLAIN, TEXT);
  }

  private List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word, text()) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  // The same at each resolution, so that a letter always breaks into the same lines.
  private static double width(String text, Font font) {
    return font.getStringBounds(text, new FontRenderContext(new AffineTransform(), true, true)).getWidth();
  }
}
