package id.jejak.extraction.tika.child;

import id.jejak.extraction.tika.child.Blobs.Blob;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page taken apart: what is written, and stamps and signatures in colour that lie over it. Both are read, so that
 * nothing that is taken off the writing is lost. Coloured writing, filled boxes, photographs and whole forms in colour stay
 * where they are: only ink of the size of a stamp that leaves most of its place free is taken off.
 *
 * @param stamps what may be letters in them, dark on white, as large as they are; null where there are none
 */
record Layers(Grey writing, @Nullable Grey stamps) {
  private static final int SAMPLED = 4;
  // The shorter side of the page in cells: a cell is about a third of a millimetre wide.
  private static final int CELLS = 620;
  // Part of the shorter side: about a centimetre of A4, more than any usual writing is high.
  private static final int SMALLEST = 22;
  private static final double LARGEST = 0.45;
  private static final double FREE = 0.5;
  private static final double MOST_OF_A_PAGE = 0.15;
  private static final int MOST_STAMPS = 40;
  private static final int MARGIN = 12;
  private static final int PALE = 225;
  // Cells of black that ink is followed into, from each side: the stroke of a bold letter.
  private static final int BRIDGE = 2;
  // Ink takes light of some colours and lets others through; black takes all.
  private static final int BLACK = 64;
  private static final int LET_THROUGH = 116;

  /** @param grey the picture in grey, which loses its stamps */
  static Layers of(BufferedImage image, Grey grey, Light light) {
    Layers writingAlone = new Layers(grey, null);
    if (image.getColorModel().getNumColorComponents() == 1) {
      return writingAlone;
    }
    Inks inks = new Inks(image, light, SAMPLED);
    if (!inks.areThere()) {
      return writingAlone;
    }
    Cells cells = Cells.of(image, grey, inks);
    List<Blob> stamps = cells.stamps();
    if (stamps.isEmpty()) {
      return writingAlone;
    }
    Grey apart = takenApart(image, grey, inks, cells.around(stamps), bounds(stamps, cells.size, grey));
    return new Layers(grey, letters(apart, Math.min(grey.width(), grey.height()) / SMALLEST));
  }

  /** Without rings, frames and strokes of a pen, between which letters are hardly recognised. */
  private static Grey letters(Grey stamps, int side) {
    BitSet ink = stamps.marks(PALE);
    BitSet small = (BitSet) ink.clone();
    Blobs.keepSmall(small, stamps.width(), stamps.height(), side);
    ink.andNot(small);
    for (int at = ink.nextSetBit(0); at >= 0; at = ink.nextSetBit(at + 1)) {
      stamps.dots()[at] = (byte) Grey.WHITE;
    }
    return stamps;
  }

  /** Where there is ink, in squares of a few dots. */
  private static final class Cells {
    private final int size;
    private final int width;
    private final int height;
    private final BitSet inked;
    private final BitSet black;

    private Cells(int size, int width, int height) {
      this.size = size;
      this.width = width;
      this.height = height;
      this.inked = new BitSet(width * height);
      this.black = new BitSet(width * height);
    }

    private static Cells of(BufferedImage image, Grey grey, Inks inks) {
      int size = Math.max(2, (int) Math.round((double) Math.min(image.getWidth(), image.getHeight()) / CELLS));
      Cells cells = new Cells(size, image.getWidth() / size + 1, image.getHeight() / size + 1);
      int[] inked = new int[cells.width * cells.height];
      ColourRows.each(image, 1, (y, row, from) -> {
        int rowOfCells = y / size * cells.width;
        for (int x = 0; x < image.getWidth(); x++) {
          if (inks.isInk(row[from + x], x, y)) {
            inked[rowOfCells + x / size]++;
          } else if (grey.at(x, y) < BLACK + BLACK / 2) {
            cells.black.set(rowOfCells + x / size);
          }
        }
      });
      for (int cell = 0; cell < inked.length; cell++) {
        cells.inked.set(cell, inked[cell] * 4 >= size * size);
      }
      return cells;
    }

    /** The ink with what is black beside it: a ring that runs over letters is one ring. */
    private BitSet bridged() {
      BitSet all = (BitSet) inked.clone();
      for (int i = 0; i < BRIDGE; i++) {
        BitSet next = (BitSet) all.clone();
        for (int cell = black.nextSetBit(0); cell >= 0; cell = black.nextSetBit(cell + 1)) {
          if (!all.get(cell) && touches(all, cell)) {
            next.set(cell);
          }
        }
        all = next;
      }
      return all;
    }

    private boolean touches(BitSet all, int cell) {
      for (int row = cell - width; row <= cell + width; row += width) {
        for (int near = Math.max(0, row - 1); near <= row + 1; near++) {
          if (all.get(near)) {
            return true;
          }
        }
      }
      return false;
    }

    private List<Blob> stamps() {
      if (inked.cardinality() > MOST_OF_A_PAGE * width * height) {
        return List.of();
      }
      int side = Math.min(width, height);
      List<Blob> found = Blobs.of(bridged(), width, height, Integer.MAX_VALUE).stream().filter(blob -> blob.width()
          * SMALLEST >= side && blob.height() * SMALLEST >= side && blob.width() <= LARGEST * side && blob
              .height() <= LARGEST * side
          && blob.dots() <= FREE * blob.width() * blob.height())
          .toList();
      return found.size() > MOST_STAMPS ? List.of() : found;
    }

    /** All that lies in the place of a stamp: what is written in it, too. */
    private Place around(List<Blob> stamps) {
      BitSet place = new BitSet(width * height);
      for (Blob stamp : stamps) {
        for (int y = Math.max(0, stamp.top() - 1); y <= Math.min(height - 1, stamp.bottom() + 1); y++) {
          place.set(y * width + Math.max(0, stamp.left() - 1), y * width + Math.min(width - 1, stamp.right() + 1) + 1);
        }
      }
      return (x, y) -> place.get(y / size * width + x / size);
    }
  }

  /** Whether a dot lies where stamps are. */
  @FunctionalInterface
  private interface Place {
    boolean holds(int x, int y);
  }

  private static Blob bounds(List<Blob> stamps, int cell, Grey page) {
    int left = page.width();
    int top = page.height();
    int right = 0;
    int bottom = 0;
    for (Blob stamp : stamps) {
      left = Math.min(left, stamp.left() * cell - MARGIN);
      top = Math.min(top, stamp.top() * cell - MARGIN);
      right = Math.max(right, (stamp.right() + 1) * cell + MARGIN);
      bottom = Math.max(bottom, (stamp.bottom() + 1) * cell + MARGIN);
    }
    return new Blob(Math.max(0, left), Math.max(0, top), Math.min(page.width() - 1, right), Math.min(page.height() - 1,
        bottom), 0);
  }

  private static Grey takenApart(BufferedImage image, Grey page, Inks inks, Place place, Blob bounds) {
    Grey stamps = Grey.white(bounds.width(), bounds.height());
    ColourRows.each(image, 1, (y, row, from) -> {
      if (y < bounds.top() || y > bounds.bottom()) {
        return;
      }
      for (int x = bounds.left(); x <= bounds.right(); x++) {
        int rgb = row[from + x];
        int lightest = place.holds(x, y) && inks.isTinted(rgb, x, y) ? inks.lightest(rgb, x, y) : 0;
        if (lightest > BLACK) {
          stamps.dots()[(y - bounds.top()) * stamps.width() + x - bounds.left()] = (byte) inks.darkest(rgb, x, y);
          page.dots()[y * page.width() + x] = (byte) lifted(page.at(x, y), lightest);
        }
      }
    });
    return stamps;
  }

  private static int lifted(int shade, int lightest) {
    double through = Math.clamp((lightest - BLACK) / (double) (LET_THROUGH - BLACK), 0, 1);
    return (int) Math.round(shade + through * (Grey.WHITE - shade));
  }
}
