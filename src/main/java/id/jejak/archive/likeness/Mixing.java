package id.jejak.archive.likeness;

/** Numbers made of numbers, evenly spread and always the same: what is kept in rows depends on them. */
final class Mixing {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Mixing() {
  }

  /** The finalizer of SplitMix64. */
  static long mixed(long value) {
    long mixed = value + STEP;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  static long joined(long left, long right) {
    return mixed(left * 31 + right);
  }

  static long of(CharSequence word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }
}
