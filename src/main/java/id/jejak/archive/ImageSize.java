package id.jejak.archive;

import id.jejak.extraction.PictureSize;

/** The few sizes that page images are made in, so that few are kept. */
enum ImageSize {
  SMALL(400, 40_000),
  /** What a page shows at first: with the headers of the answer no more than 80 KB. */
  FIRST(800, 78_000), LARGE(1_200, 240_000), LARGEST(1_800, 600_000);

  private final int widthPx;
  private final int mostBytes;

  ImageSize(int widthPx, int mostBytes) {
    this.widthPx = widthPx;
    this.mostBytes = mostBytes;
  }

  /** The smallest that is not narrower. */
  static ImageSize atLeast(int widthPx) {
    for (ImageSize size : values()) {
      if (size.widthPx >= widthPx) {
        return size;
      }
    }
    return LARGEST;
  }

  PictureSize picture() {
    return new PictureSize(widthPx, mostBytes);
  }

  int widthPx() {
    return widthPx;
  }
}
