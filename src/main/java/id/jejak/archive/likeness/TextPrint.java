package id.jejak.archive.likeness;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Random;

/**
 * The MinHash of a text: the share of its numbers that two texts have in common is about the share of their pairs of words
 * that they have in common (Jaccard), with a standard error of .05.
 */
public final class TextPrint {
  /** Of the numbers, three together are a bucket: texts that share half of their pairs share one nearly surely. */
  static final int HASHES = 96;
  static final int TOGETHER = 3;
  private static final long[] FACTORS = new long[HASHES];
  private static final long[] ADDENDS = new long[HASHES];
  private static final long TEXT = 0x7465_7874L << 32;

  static {
    Random fixed = new Random(20_261_130);
    for (int i = 0; i < HASHES; i++) {
      FACTORS[i] = fixed.nextLong() | 1;
      ADDENDS[i] = fixed.nextLong();
    }
  }

  private final int[] least;

  private TextPrint(int[] least) {
    this.least = least;
  }

  static TextPrint of(long[] hashes) {
    int[] least = new int[HASHES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long hash : hashes) {
      for (int i = 0; i < HASHES; i++) {
        least[i] = Math.min(least[i], (int) ((hash * FACTORS[i] + ADDENDS[i]) >>> 33));
      }
    }
    return new TextPrint(least);
  }

  /** As {@link #bytes} gave it. */
  public static TextPrint of(byte[] bytes) {
    if (bytes.length != HASHES * Integer.BYTES) {
      throw new IllegalArgumentException("not a print of a text");
    }
    IntBuffer kept = ByteBuffer.wrap(bytes).asIntBuffer();
    int[] least = new int[HASHES];
    kept.get(least);
    return new TextPrint(least);
  }

  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
    bytes.asIntBuffer().put(least);
    return bytes.array();
  }

  /** How much of both texts is in both, 0 to 1. */
  public double likeness(TextPrint other) {
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      same += least[i] == other.least[i] ? 1 : 0;
    }
    return (double) same / HASHES;
  }

  /** Texts that are like this one have at least one of these in common with it. */
  public long[] buckets() {
    long[] buckets = new long[HASHES / TOGETHER];
    for (int band = 0; band < buckets.length; band++) {
      long bucket = TEXT + band;
      for (int i = 0; i < TOGETHER; i++) {
        bucket = Mixing.joined(bucket, least[band * TOGETHER + i]);
      }
      buckets[band] = bucket;
    }
    return buckets;
  }
}
