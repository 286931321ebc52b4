package id.jejak.extraction.tika.child;

import id.jejak.extraction.tika.child.Tesseract.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page: as it stands, or turned where it seems to lie or to stand on its head and where little is believed, and
 * what its stamps say below. A page that took long is not read a second time.
 */
final class Recognition {
  // The wall for a page is a minute by default: a second reading takes about as long as the first.
  private static final Duration EARLY = Duration.ofSeconds(24);
  private static final int BELIEVED_STAMP = 60;
  private static final int[] NO_OTHER = {};

  private final Tesseract tesseract;
  private final Path temporary;

  Recognition(Path temporary) {
    this.tesseract = new Tesseract(temporary);
    this.temporary = temporary;
  }

  Words recognise(Pictures.Picture picture) throws IOException {
    PagePicture page = picture.page();
    if (page == null || (page.isBlank() && picture.use() == Pictures.Use.FILE_WHERE_GOOD)) {
      return asItIs(picture);
    }
    return page.isBlank() ? Words.NONE : recognise(page, picture);
  }

  /** What only Tesseract can decode. */
  private Words asItIs(Pictures.Picture picture) throws IOException {
    Words words = tesseract.wordsOfUnknownSize(picture.file(), picture.frame(), Look.UPRIGHT);
    if (!words.isDoubtful()) {
      return words;
    }
    try {
      return words.orBetter(tesseract.wordsOfUnknownSize(picture.file(), picture.frame(), Look.TURNED_AS_NEEDED));
    } catch (IOException e) {
      return words; // too few letters to tell how it stands
    }
  }

  private Words recognise(PagePicture page, Pictures.Picture picture) throws IOException {
    long start = System.nanoTime();
    Slant slant = Slant.of(page.page());
    int turn = slant.stand() == Slant.Stand.UPRIGHT ? 0 : turn(page);
    Words words = read(page.turned(turn), turn == 0 ? slant : null, turn == 0 ? picture : null);
    int[] others = NO_OTHER;
    if (words.isDoubtful() && isEarly(start)) {
      others = others(page, slant, turn);
    }
    for (int quarters : others) {
      if (words.isDoubtful() && isEarly(start)) {
        words = words.orBetter(read(page.turned(quarters), null, null));
      }
    }
    return words;
  }

  private static boolean isEarly(long start) {
    return System.nanoTime() - start < EARLY.toNanos();
  }

  private int[] others(PagePicture page, Slant slant, int turned) throws IOException {
    if (turned > 0) {
      return new int[]{0};
    }
    return switch (slant.stand()) {
      case LYING -> new int[]{1, 3};
      case UPSIDE_DOWN -> new int[]{2};
      case UPRIGHT -> {
        int turn = turn(page);
        yield turn == 0 ? NO_OTHER : new int[]{turn};
      }
    };
  }

  /** @param original the file, where it may be given as it is */
  private Words read(PagePicture page, @Nullable Slant known, Pictures.@Nullable Picture original) throws IOException {
    Grey level = page.level(known == null ? Slant.of(page.page()) : known);
    Words words = original != null && original.isGoodAs(level)
        ? tesseract.words(original.file(), original.frame(), Look.UPRIGHT)
        : written(level, file -> tesseract.words(file, 0, Look.UPRIGHT));
    Grey stamps = page.stamps();
    return stamps == null ? words : words.with(stamped(stamps));
  }

  private Words stamped(Grey stamps) throws IOException {
    return written(PagePicture.levelStamps(stamps), file -> tesseract.words(file, 0, Look.ONE_BLOCK))
        .believed(BELIEVED_STAMP);
  }

  private int turn(PagePicture page) throws IOException {
    return written(page.page(), tesseract::quartersToTurn);
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(Path file) throws IOException;
  }

  private <T> T written(Grey page, Reader<T> reader) throws IOException {
    Path file = Files.createTempFile(temporary, "page", ".pgm");
    try {
      page.write(file);
      return reader.read(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
