package id.jejak.archive.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Seeded;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import java.util.Optional;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturePrintTest {
  private static final int PHOTOS = 60;

  @TempDir
  private Path folder;

  /** A photograph by chance: areas of several shades, some of them round. */
  private static BufferedImage photo(Random random) {
    BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(random.nextInt(0x1000000)));
    graphics.fillRect(0, 0, 600, 800);
    for (int i = 0; i < 30; i++) {
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      int x = random.nextInt(600) - 100;
      int y = random.nextInt(800) - 100;
      if (random.nextBoolean()) {
        graphics.fillOval(x, y, 40 + random.nextInt(250), 40 + random.nextInt(250));
      } else {
        graphics.fillRect(x, y, 40 + random.nextInt(250), 40 + random.nextInt(250));
      }
    }
    graphics.dispose();
    return image;
  }

  private static BufferedImage drawn(BufferedImage image, int width, double turned, int moved) {
    int height = image.getHeight() * width / image.getWidth();
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform whole = AffineTransform.getRotateInstance(Math.toRadians(turned), width / 2.0, height / 2.0);
    whole.translate(moved, moved);
    whole.scale((double) width / image.getWidth(), (double) height / image.getHeight());
    graphics.drawImage(image, whole, null);
    graphics.dispose();
    return small;
  }

  private static BufferedImage compressed(BufferedImage image, float quality) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static boolean isFound(PicturePrint kept, PicturePrint looking) {
    long[] near = LongStream.of(looking.nearBuckets()).sorted().toArray();
    return LongStream.of(kept.buckets()).anyMatch(bucket -> Arrays.binarySearch(near, bucket) >= 0);
  }

  @Test
  void givenPhotos_whenSentAgainSmallerAndWorse_thenNearlyAllAreFoundAndAlike() throws IOException {
    Random random = new Random(20_261_201);
    int found = 0;
    for (int i = 0; i < PHOTOS; i++) {
      BufferedImage photo = telling(random);
      PicturePrint first = PicturePrint.of(photo).orElseThrow();
      Optional<PicturePrint> again = PicturePrint
          .of(drawn(compressed(drawn(photo, 300, 0, 0), .4f), PicturePrint.WIDTH_PX,
              0, 0));
      found += again.filter(print -> isFound(first, print) && first.isLike(print)).isPresent() ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(PHOTOS - PHOTOS / 20);
  }

  @Test
  void givenTwoPhotos_thenTheyAreNotAlike() {
    Random random = new Random(20_261_202);
    List<PicturePrint> prints = Stream.generate(() -> PicturePrint.of(telling(random)).orElseThrow()).limit(PHOTOS)
        .toList();

    assertThat(
        IntStream.range(0, PHOTOS).mapToLong(one -> prints.stream().skip(one + 1L).filter(prints.get(one)::isLike)
            .count()).sum())
        .isZero();
  }

  /** One that is not so even that it has no print. */
  private static BufferedImage telling(Random random) {
    BufferedImage photo;
    do {
      photo = drawn(photo(random), PicturePrint.WIDTH_PX, 0, 0);
    } while (PicturePrint.of(photo).isEmpty());
    return photo;
  }

  @Seeded(200)
  void givenAnyBitsThatDiffer_whenEightAtMost_thenFoundByABucket(Random random) {
    PicturePrint kept = PicturePrint.of(telling(random)).orElseThrow();
    byte[] bytes = kept.bytes();
    for (int i = 0; i < PicturePrint.NEAR; i++) {
      int bit = random.nextInt(64);
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    }

    assertThat(isFound(kept, PicturePrint.of(bytes))).isTrue();
    assertThat(PicturePrint.of(kept.bytes()).likeness(kept)).isEqualTo(1);
  }

  @Test
  void givenBlankPage_thenItHasNoPrint() {
    BufferedImage blank = new BufferedImage(128, 181, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = blank.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 128, 181);
    graphics.setColor(Color.GRAY);
    graphics.fillRect(30, 40, 2, 2);
    graphics.dispose();

    assertThat(PicturePrint.of(blank)).isEmpty();
  }

  @Test
  void givenPictureLargerThanAsked_thenItIsNotTaken() throws IOException {
    Path file = folder.resolve("besar.png");
    ImageIO.write(photo(new Random(1)), "png", file.toFile());

    assertThat(PicturePrint.read(file)).isEmpty();
  }
}
