package id.jejak.backup;

/**
 * One file of a bag.
 *
 * @param path in the bag, from {@code data/} on
 * @param sha256 of its bytes, by which they lie in the target
 */
record Payload(String path, String sha256, long sizeBytes) {
  static final String ROWS = "data/rows/";
  static final String ORIGINALS = "data/originals/";
  static final String DERIVED = "data/derived/";
  static final String CONFIGURATION = "data/configuration/";
  /** What rows name and the store did not have. */
  static final String MISSING = "data/missing.txt";
  /** What the row files are; the one file that lies in the bag itself. */
  static final String SCHEMA = "data/schema.json";
}
