package id.jejak.extraction.tika.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePictureTest {
  private static final int GREY = BufferedImage.TYPE_BYTE_GRAY;
  private static final int RGB = BufferedImage.TYPE_INT_RGB;

  private static PagePicture made(BufferedImage image) {
    return PagePicture.of(image, false);
  }

  private static int darkest(Grey page, int left, int top, int width, int height) {
    int darkest = Grey.WHITE;
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        darkest = Math.min(darkest, page.at(x, y));
      }
    }
    return darkest;
  }

  /** Dots that were dark and are no more. */
  private static int lost(Grey before, Grey after) {
    int lost = 0;
    for (int i = 0; i < before.dots().length; i++) {
      lost += (before.dots()[i] & 0xff) < 60 && (after.dots()[i] & 0xff) > 128 ? 1 : 0;
    }
    return lost;
  }

  @ParameterizedTest
  @ValueSource(ints = {GREY, RGB, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_ARGB})
  void givenCleanPage_thenItStaysAsItIs(int type) {
    Grey before = Grey.of(DrawnPages.letter(GREY));

    PagePicture page = made(DrawnPages.letter(type));

    assertThat(page.changed()).isFalse();
    assertThat(page.stamps()).isNull();
    assertThat(page.page().dots()).isEqualTo(before.dots());
    assertThat(page.level(Slant.of(page.page()))).isSameAs(page.page());
  }

  @Test
  void givenStampedPage_thenTheStampIsTakenOffAndTheWritingStays() {
    BufferedImage stamped = DrawnPages.drawn(RGB, 36, DrawnPages::stamp);
    Grey writing = Grey.of(DrawnPages.letter(GREY));

    PagePicture page = made(stamped);

    assertThat(darkest(Grey.of(stamped), 690, 1_440, 25, 10)).isLessThan(120);
    assertThat(darkest(page.page(), 690, 1_440, 25, 10)).isGreaterThan(200);
    assertThat(lost(writing, page.page())).isLessThan(20);
    Grey stamps = Objects.requireNonNull(page.stamps());
    assertThat(stamps.width()).isBetween(260, 330);
    assertThat(darkest(stamps, 0, 0, 40, stamps.height())).as("its ring").isGreaterThan(200);
    assertThat(darkest(stamps, 50, 100, 200, 60)).as("its letters").isLessThan(90);
  }

  @Test
  void givenColouredWriting_thenItStaysOnThePage() {
    BufferedImage image = DrawnPages.drawn(RGB, 36, graphics -> {
      graphics.setColor(new Color(20, 60, 200));
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
      graphics.drawString("Tautan ke pengumuman yang berwarna biru", 90, 1_690);
      graphics.setColor(new Color(180, 30, 30));
      graphics.fillRect(800, 20, 240, 80);
    });

    PagePicture page = made(image);

    assertThat(page.stamps()).isNull();
    assertThat(page.page().dots()).isEqualTo(Grey.of(image).dots());
  }

  @Test
  void givenFormInColour_thenItStaysOnThePage() {
    BufferedImage form = new BufferedImage(DrawnPages.WIDTH, DrawnPages.HEIGHT, RGB);
    Graphics2D graphics = form.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, DrawnPages.WIDTH, DrawnPages.HEIGHT);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
    for (int row = 0; row <= 10; row++) {
      graphics.setColor(new Color(20, 120, 60));
      graphics.fillRect(80, 200 + 120 * row, 1_080, 4);
      graphics.fillRect(80 + 108 * row, 200, 4, 1_200);
      graphics.drawString("Isi", 95, 260 + 120 * row);
      graphics.setColor(Color.BLACK);
      graphics.drawString("123", 200, 260 + 120 * row);
    }
    graphics.dispose();

    PagePicture page = made(form);

    assertThat(page.stamps()).isNull();
  }

  @Test
  void givenUnevenLight_thenThePaperIsWhiteEverywhereAndTheWritingDark() {
    BufferedImage image = DrawnPages.letter(GREY);
    for (int y = 0; y < DrawnPages.HEIGHT; y++) {
      for (int x = 0; x < DrawnPages.WIDTH; x++) {
        double light = 1 - 0.65 * x / DrawnPages.WIDTH;
        image.getRaster().setSample(x, y, 0, (int) (image.getRaster().getSample(x, y, 0) * light + 12));
      }
    }

    Grey page = made(image).page();

    for (int x = 100; x < 1_140; x += 100) {
      assertThat(page.at(x, 90)).as("paper at %d", x).isGreaterThan(235);
      assertThat(darkest(page, x, 130, 60, 1_400)).as("writing at %d", x).isLessThan(90);
    }
  }

  @Test
  void givenDust_thenItGoesAndTheWritingStays() {
    BufferedImage dusty = DrawnPages.letter(GREY);
    Random random = new Random(11);
    for (int i = 0; i < 12_000; i++) {
      dusty.getRaster().setSample(random.nextInt(DrawnPages.WIDTH), random.nextInt(DrawnPages.HEIGHT), 0, 0);
    }

    Grey page = made(dusty).page();

    int left = 0;
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < DrawnPages.WIDTH; x++) {
        left += page.at(x, y) < 128 ? 1 : 0;
      }
    }
    assertThat(left).isLessThan(20);
    assertThat(lost(Grey.of(DrawnPages.letter(GREY)), page)).isLessThan(500);
  }

  @Test
  void givenSmallLetters_thenTheyAreEnlarged() {
    PagePicture page = made(DrawnPages.drawn(GREY, 16, graphics -> {
    }));

    Grey level = page.level(Slant.of(page.page()));

    assertThat(LetterSize.of(page.page())).isBetween(6, 10);
    assertThat(level.width()).isBetween(2_400, 4_000);
  }

  @Test
  void givenHugePageOfSmallLetters_thenItKeepsWithinTheMemoryOfAReader() {
    BufferedImage large = new BufferedImage(4_800, 4_900, GREY);
    Graphics2D graphics = large.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 4_800, 4_900);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 14));
    for (int line = 0; line < 100; line++) {
      graphics.drawString("Surat perintah membayar telah diterima", 100, 100 + 20 * line);
    }
    graphics.dispose();

    Grey level = made(large).level(new Slant(0, Slant.Stand.UPRIGHT));

    assertThat((long) level.width() * level.height()).isLessThanOrEqualTo(24_000_000);
  }
}
