package id.jejak.extraction.tika.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureFileTest {
  private static final int FIRST = 78_000;

  private static Graphics2D paper(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    return graphics;
  }

  /** A page as full of words as a regulation in small print. */
  private static BufferedImage dense(int width) {
    List<String> words = List.of("belanja", "pegawai", "yang", "dibayarkan", "melalui", "rekening", "bendahara",
        "pengeluaran", "dicocokkan", "dengan", "surat", "perintah", "membayar", "atas", "beban", "anggaran", "tahun",
        "berkenaan", "sebagaimana", "dimaksud", "dalam", "pasal", "ayat", "dan", "atau", "kementerian", "lembaga");
    return written(width, 6, random -> words.get(random.nextInt(words.size())) + " ");
  }

  /** A page that is full to the last corner of letters which make no words. */
  private static BufferedImage full(int width) {
    return written(width, 2, random -> (char) ('a' + random.nextInt(26)) + (random.nextInt(6) == 0 ? " " : ""));
  }

  private static BufferedImage written(int width, int leading, Function<Random, String> pieces) {
    BufferedImage image = new BufferedImage(width, width * 1131 / 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = paper(image);
    Random random = new Random(1);
    int height = width / 80;
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, height));
    for (int y = 3 * height; y < image.getHeight() - 2 * height; y += height + leading) {
      StringBuilder line = new StringBuilder();
      while (graphics.getFontMetrics().stringWidth(line.toString()) < width * 85 / 100) {
        line.append(pieces.apply(random));
      }
      graphics.drawString(line.toString(), width / 20, y);
    }
    graphics.dispose();
    return image;
  }

  /** A letter with a seal in colour. */
  private static BufferedImage sealed(int width) {
    BufferedImage image = dense(width);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(40, 60, 170));
    graphics.fillOval(width / 2, width, width / 6, width / 6);
    graphics.dispose();
    return image;
  }

  /** A photograph: shades everywhere, and the grain of a small sensor. */
  private static BufferedImage photograph(int width) {
    BufferedImage image = new BufferedImage(width, width * 1131 / 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, new Color(90, 120, 150), width, width, new Color(200, 150, 60)));
    graphics.fillRect(0, 0, width, image.getHeight());
    graphics.dispose();
    return grained(image, 24);
  }

  /** A scan with a grey shadow over the paper. */
  private static BufferedImage scan(int width) {
    return grained(dense(width), 40);
  }

  private static BufferedImage grained(BufferedImage image, int grain) {
    Random random = new Random(2);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color colour = new Color(image.getRGB(x, y));
        int less = random.nextInt(grain);
        image.setRGB(x, y, new Color(Math.max(0, colour.getRed() - less), Math.max(0, colour.getGreen() - less), Math
            .max(0, colour.getBlue() - less)).getRGB());
      }
    }
    return image;
  }

  /** Nothing can be left out of it, and nobody could read it. */
  private static BufferedImage noise(int width) {
    BufferedImage image = new BufferedImage(width, width * 1131 / 800, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(3);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  static Stream<Arguments> pages() {
    return Stream.of(Arguments.of("dense", dense(800)), Arguments.of("full", full(800)),
        Arguments.of("sealed", sealed(800)), Arguments.of("photograph",
            photograph(800)),
        Arguments.of("scan", scan(800)), Arguments.of("noise", noise(800)));
  }

  private static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  private static String format(byte[] file) {
    return file[1] == 'P' ? "png" : "jpeg";
  }

  @ParameterizedTest
  @MethodSource("pages")
  void givenPage_whenWrittenForTheFirstLook_thenItFitsAndCanBeRead(String kind, BufferedImage page)
      throws IOException {
    byte[] file = new PictureFile(FIRST).of(page);

    assertThat(file.length).as("%s as %s", kind, format(file)).isLessThanOrEqualTo(FIRST);
    assertThat(read(file).getWidth()).as(kind).isLessThanOrEqualTo(800);
  }

  @Test
  void givenLetters_whenWritten_thenPngInFullWidthWithWhitePaper() throws IOException {
    byte[] file = new PictureFile(FIRST).of(dense(800));

    assertThat(format(file)).isEqualTo("png");
    BufferedImage seen = read(file);
    assertThat(seen.getWidth()).isEqualTo(800);
    assertThat(seen.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
  }

  @Test
  void givenGreyAndGrainyScan_whenWritten_thenItsPaperIsWhiteAndItsLettersAreKept() throws IOException {
    byte[] file = new PictureFile(FIRST).of(scan(800));

    assertThat(format(file)).isEqualTo("png");
    BufferedImage seen = read(file);
    assertThat(seen.getWidth()).isEqualTo(800);
    assertThat(seen.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
    int dark = 0;
    for (int x = 0; x < 800; x++) {
      for (int y = 0; y < 400; y++) {
        dark += (seen.getRGB(x, y) & 255) < 100 ? 1 : 0;
      }
    }
    assertThat(dark).isGreaterThan(10_000);
  }

  @Test
  void givenSeal_whenWritten_thenItsColourIsKept() throws IOException {
    BufferedImage seen = read(new PictureFile(FIRST).of(sealed(800)));

    int scale = seen.getWidth();
    Color colour = new Color(seen.getRGB(scale / 2 + scale / 12, scale + scale / 12));
    assertThat(colour.getBlue()).isGreaterThan(colour.getRed() + 60);
  }

  @Test
  void givenPhotograph_whenWritten_thenJpegInFullWidth() throws IOException {
    byte[] file = new PictureFile(FIRST).of(photograph(800));

    assertThat(format(file)).isEqualTo("jpeg");
    assertThat(read(file).getWidth()).isEqualTo(800);
  }

  @Test
  void givenGreyPicture_whenWritten_thenItsShadesAreThoseOfTheScreen() throws IOException {
    BufferedImage grey = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = grey.createGraphics();
    graphics.setColor(new Color(120, 120, 120));
    graphics.fillRect(0, 0, 400, 400);
    graphics.dispose();

    BufferedImage seen = read(new PictureFile(FIRST).of(grey));

    assertThat(seen.getRaster().getSample(200, 200, 0)).isBetween(112, 128);
  }

  @Test
  void givenLetters_whenThereIsRoomForALargerOne_thenItIsLarger() throws IOException {
    assertThat(read(new PictureFile(240_000).of(dense(1_200))).getWidth()).isEqualTo(1_200);
    assertThat(read(new PictureFile(600_000).of(dense(1_800))).getWidth()).isEqualTo(1_800);
  }
}
