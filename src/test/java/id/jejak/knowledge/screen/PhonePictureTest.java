package id.jejak.knowledge.screen;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhonePictureTest {
  private static byte[] encoded(BufferedImage image, String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, kind, out);
    return out.toByteArray();
  }

  /** A screen of an application: areas, lines of text. */
  private static BufferedImage screen(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(Color.DARK_GRAY);
    for (int y = 40; y < height; y += 24) {
      canvas.drawString("Monitoring SPP, kolom nomor dan tanggal, baris " + y, 20, y);
    }
    canvas.dispose();
    return image;
  }

  @Test
  void givenScreenshot_whenMadeForAPhone_thenLightAndStillOfItsShape() throws IOException {
    PhonePicture picture = PhonePicture.of(encoded(screen(1920, 1080), "png"));

    assertThat(picture.jpeg().length).isLessThanOrEqualTo(PhonePicture.LIGHT);
    assertThat(picture.width()).isLessThanOrEqualTo(PhonePicture.LONGEST_SIDE).isGreaterThan(600);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    assertThat(read.getWidth()).isEqualTo(picture.width());
    assertThat((double) read.getWidth() / read.getHeight()).isBetween(1.77, 1.79);
  }

  @Test
  void givenNoise_whenMadeForAPhone_thenSmallerUntilItIsLight() throws IOException {
    Random random = new Random(7);
    BufferedImage noise = new BufferedImage(2_000, 1_500, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < noise.getHeight(); y++) {
      for (int x = 0; x < noise.getWidth(); x++) {
        noise.setRGB(x, y, random.nextInt(0x1000000));
      }
    }

    PhonePicture picture = PhonePicture.of(encoded(noise, "bmp"));

    assertThat(picture.jpeg().length).isLessThanOrEqualTo(PhonePicture.LIGHT);
  }

  @Test
  void givenPictureWithSomethingBehindIt_whenMade_thenNothingOfItIsLeft() throws IOException {
    byte[] png = encoded(screen(300, 200), "png");
    byte[] hidden = "<script>alert(1)</script>rahasia".getBytes(UTF_8);
    byte[] both = Arrays.copyOf(png, png.length + hidden.length);
    System.arraycopy(hidden, 0, both, png.length, hidden.length);

    assertThat(new String(PhonePicture.of(both).jpeg(), ISO_8859_1)).doesNotContain("script", "rahasia");
  }

  static Stream<byte[]> hostile() throws IOException {
    byte[] png = encoded(screen(300, 200), "png");
    return Stream.of(new byte[0], "GIF89a".getBytes(UTF_8), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(
        UTF_8), "%PDF-1.7".getBytes(UTF_8), Arrays.copyOf(png, png.length / 3), bomb(60_000, 60_000),
        bomb(
            Integer.MAX_VALUE, 1),
        bomb(0, 5));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void givenWhatIsNoPicture_whenMade_thenRefused(byte[] bytes) {
    assertThatExceptionOfType(ScreenRefused.class).isThrownBy(() -> PhonePicture.of(bytes)).extracting(
        ScreenRefused::type).isEqualTo("screen-picture");
  }

  /** The head of a PNG that says to be large. */
  private static byte[] bomb(int width, int height) {
    ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes(UTF_8)).putInt(width).putInt(height).put(new byte[]{8,
        2, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(head.array());
    return ByteBuffer.allocate(8 + 4 + 17 + 4).put(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13)
        .put(head.array()).putInt((int) sum.getValue()).array();
  }
}
