package id.jejak.records;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it should be.
 *
 * @param name key of the object, or kind and id of the row that the index belongs to
 * @param expected size in bytes or number of pages that the row says; null where it says nothing
 * @param found what is there: a size, a number of pages, or the hash of other bytes; null for nothing
 */
record Finding(KeptAs keptAs, String name, Damage damage, @Nullable String expected, @Nullable String found) {
  Finding withoutName() {
    return new Finding(keptAs, "", damage, expected, null);
  }
}
