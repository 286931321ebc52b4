package id.jejak.operations.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterScansTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"LOW_RESOLUTION", "PHOTO"})
  void givenLetter_whenWorn_thenItFitsItsPageAndIsTheSameEachTime(Wear wear) throws IOException {
    Scan scan = new LetterScans(Files.createDirectory(folder.resolve("satu"))).scan(wear, 1);
    Scan again = new LetterScans(Files.createDirectory(folder.resolve("dua"))).scan(wear, 1);

    assertThat(scan.picture()).hasSameBinaryContentAs(again.picture());
    assertThat(scan.text()).isEqualTo(again.text()).hasSizeBetween(1_000, 4_000);
    BufferedImage image = ImageIO.read(scan.picture().toFile());
    assertThat(Math.max(image.getWidth(), image.getHeight())).isGreaterThan(1_100);
  }

  @Test
  void givenLetters_thenNoneRunsOverTheFootOfItsPage() {
    for (int number = 0; number < 20; number++) {
      for (String font : new String[]{"SansSerif", "Serif"}) {
        assertThat(foot(Letter.numbered(number, false), font)).as("letter %d", number).isEqualTo(Paper.GROUND.getRGB());
        assertThat(foot(Letter.numbered(number, true), font)).as("circular %d", number).isEqualTo(Paper.GROUND
            .getRGB());
      }
    }
  }

  /** The darkest dot of the last centimetre. */
  private static int foot(Letter letter, String font) {
    BufferedImage image = Paper.draw(letter, new Paper.Style(75, font, false)).image();
    int darkest = Paper.GROUND.getRGB();
    for (int y = image.getHeight() - 30; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        darkest = Math.min(darkest, image.getRGB(x, y));
      }
    }
    return darkest;
  }

  @Test
  void givenStampedLetter_thenTheWordsOfItsStampsCountNeitherWay() throws IOException {
    Scan scan = new LetterScans(folder).scan(Wear.PHOTO, 1);

    assertThat(scan.compare(scan.text() + "\nDITERIMA LOKET").edits()).isZero();
    assertThat(scan.compare(scan.text().replace("Sifat", "Sipat")).edits()).isEqualTo(1);
  }
}
