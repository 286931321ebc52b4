package id.jejak.extraction.tika.child;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * A page made ready for recognition: stamps taken off, light evened, dust removed. A good page stays as it is.
 *
 * @param stamps alone; null where there are none
 * @param changed whether it is not what the file holds
 * @param small whether it has so few dots that it is enlarged when its letters are too few to be measured
 */
record PagePicture(Grey page, @Nullable Grey stamps, boolean changed, boolean small) {
  private static final double MOST_DOTS = 24_000_000;
  // Letters like those of Tesseract's lessons, and those that it still reads well.
  private static final double WELL_READ = 24;
  private static final int HARDLY_READ = 16;
  private static final double MOST_ENLARGED = 3.2;
  private static final double HARDLY_LARGER = 1.1;

  /** Takes the picture apart: it is not to be used any more. */
  static PagePicture of(BufferedImage image, boolean small) {
    Grey grey = Grey.of(image);
    Light light = new Light(grey);
    Layers layers = Layers.of(image, grey, light);
    Grey page = Dust.removed(light.evened(layers.writing()));
    return new PagePicture(page, layers.stamps(), page != grey || layers.stamps() != null, small);
  }

  /** With nothing on it that could be read. */
  boolean isBlank() {
    return stamps == null && page.isBlank();
  }

  PagePicture turned(int quarters) {
    return quarters == 0
        ? this
        : new PagePicture(page.turned(quarters), stamps == null ? null : stamps.turned(quarters), true, small);
  }

  /** The page with its lines level, and its letters large enough to be read; the page itself where they are. */
  Grey level(Slant slant) {
    return level(page, slant, small ? 2 : 1);
  }

  /** The same for stamps, whose letters are large. */
  static Grey levelStamps(Grey stamps) {
    return level(stamps, Slant.of(stamps), 1);
  }

  private static Grey level(Grey page, Slant slant, double otherwise) {
    int letters = LetterSize.of(page);
    double wanted = letters == 0
        ? otherwise
        : letters < HARDLY_READ ? Math.min(MOST_ENLARGED, WELL_READ / letters) : 1;
    double larger = Math.min(wanted, Math.sqrt(MOST_DOTS / ((double) page.width() * page.height())));
    return larger < HARDLY_LARGER && slant.degrees() == 0
        ? page
        : page.straightened(-slant.degrees(), larger < HARDLY_LARGER ? 1 : larger);
  }
}
