package id.jejak.search.lucene;

import java.util.Arrays;

/** Numbers keys from 0: a hash table of primitives, because there may be millions. Asked by one thread at a time. */
final class CaseNumbers {
  private static final int FREE = -1;
  private long[] keys = new long[2_048];
  private int[] numbers = new int[2_048];
  private int size;
  private int last;

  CaseNumbers() {
    Arrays.fill(numbers, FREE);
  }

  int of(long key) {
    // Entries of one case mostly come one after the other.
    int at = numbers[last] != FREE && keys[last] == key ? last : slot(key);
    if (numbers[at] == FREE) {
      if (++size * 2 > keys.length) {
        grow();
        at = slot(key);
      }
      keys[at] = key;
      numbers[at] = size - 1;
    }
    last = at;
    return numbers[at];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (numbers[at] != FREE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[oldNumbers.length * 2];
    Arrays.fill(numbers, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != FREE) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
    last = 0;
  }
}
