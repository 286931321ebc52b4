package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.testing.Seeded;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PortraitTest {
  private static byte[] image(int width, int height, int type, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    image.setRGB(width / 2, height / 2, 0x80ff0000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  @Test
  void givenLargePhoto_whenKept_thenSmallAndWithoutWhatWasHiddenInIt() throws IOException {
    byte[] photo = image(1200, 1600, BufferedImage.TYPE_INT_RGB, "jpeg");
    byte[] hiding = Arrays.copyOf(photo, photo.length + 9);
    System.arraycopy("rahasia!!".getBytes(StandardCharsets.US_ASCII), 0, hiding, photo.length, 9);

    byte[] kept = Portrait.of(hiding);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(image.getWidth()).isEqualTo(360);
    assertThat(image.getHeight()).isEqualTo(480);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("rahasia");
  }

  @Test
  void givenPngWithAlpha_whenKept_thenOnWhite() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(
        Portrait.of(image(20, 20, BufferedImage.TYPE_INT_ARGB, "png"))));

    assertThat(image.getRGB(1, 1) & 0xf0f0f0).isEqualTo(0xf0f0f0);
  }

  @Test
  void givenOtherFiles_whenKept_thenRefused() throws IOException {
    byte[] gif = image(5, 5, BufferedImage.TYPE_INT_RGB, "gif");
    byte[] bomb = image(1, 1, BufferedImage.TYPE_INT_RGB, "png");
    bomb[16] = 0x7f; // width in the head of a PNG

    for (byte[] wrong : new byte[][]{gif, bomb, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), {}}) {
      assertThatThrownBy(() -> Portrait.of(wrong)).isInstanceOf(UploadRefused.class);
    }
  }

  @Seeded(200)
  void givenPhotoWithBrokenBytes_whenKept_thenAPhotoOrARefusal(Random random) throws IOException {
    byte[] photo = image(30, 40, BufferedImage.TYPE_INT_RGB, random.nextBoolean() ? "png" : "jpeg");
    for (int i = random.nextInt(6); i >= 0; i--) {
      photo[random.nextInt(photo.length)] = (byte) random.nextInt();
    }
    byte[] broken = Arrays.copyOf(photo, random.nextInt(photo.length) + 1);

    try {
      assertThat(ImageIO.read(new ByteArrayInputStream(Portrait.of(broken)))).isNotNull();
    } catch (UploadRefused refusal) {
      assertThat(refusal.type()).isEqualTo("upload-not-photo");
    }
  }
}
