package id.jejak.extraction.tika.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejak.extraction.tika.child.Slant.Stand;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlantTest {
  private static final int GREY = BufferedImage.TYPE_BYTE_GRAY;

  @ParameterizedTest
  @ValueSource(doubles = {-9.3, -5, -2.4, -0.8, 0.8, 1.7, 3.3, 5, 10.1})
  void givenSkewedPage_thenItsAngleIsFound(double degrees) {
    Slant slant = Slant.of(Grey.of(DrawnPages.skewed(DrawnPages.letter(GREY), degrees)));

    assertThat(slant.degrees()).isCloseTo(degrees, within(0.3));
    assertThat(slant.stand()).isEqualTo(Stand.UPRIGHT);
  }

  @Test
  void givenStraightPage_thenThereIsNothingToTurn() {
    assertThat(Slant.of(Grey.of(DrawnPages.letter(GREY)))).isEqualTo(new Slant(0, Stand.UPRIGHT));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void givenPageOnItsSide_thenItIsLying(int quarters) {
    Slant slant = Slant.of(Grey.of(DrawnPages.skewed(DrawnPages.letter(GREY), 1.5)).turned(quarters));

    assertThat(slant).isEqualTo(new Slant(0, Stand.LYING));
  }

  @Test
  void givenPageOnItsHead_thenItIsUpsideDown() {
    Slant slant = Slant.of(Grey.of(DrawnPages.skewed(DrawnPages.letter(GREY), 2.5)).turned(2));

    assertThat(slant.stand()).isEqualTo(Stand.UPSIDE_DOWN);
    assertThat(slant.degrees()).isCloseTo(2.5, within(0.3));
  }

  @Test
  void givenPictureWithoutLines_thenNoAngleIsClear() {
    BufferedImage image = new BufferedImage(1_000, 1_000, GREY);
    Graphics2D graphics = image.createGraphics();
    Random random = new Random(4);
    for (int i = 0; i < 3_000; i++) {
      int shade = random.nextInt(256);
      graphics.setColor(new Color(shade, shade, shade));
      graphics.fillOval(random.nextInt(1_000), random.nextInt(1_000), 10 + random.nextInt(40), 10 + random.nextInt(40));
    }
    graphics.dispose();

    assertThat(Slant.of(Grey.of(image))).isEqualTo(new Slant(0, Stand.UPRIGHT));
  }

  @Test
  void givenNextToNothing_thenNoAngleIsClear() {
    assertThat(Slant.of(Grey.white(1, 1))).isEqualTo(new Slant(0, Stand.UPRIGHT));
    assertThat(Slant.of(Grey.white(30, 2_000))).isEqualTo(new Slant(0, Stand.UPRIGHT));
  }
}
