package id.jejak.objectstore;

/** The two places of the store: they have different rules, so they are different buckets or folders. */
public enum Area {
  /** Bytes as they came in, never changed, under a lock where the store has one. Keys are SHA-256. */
  ORIGINALS,
  /** What was made from originals and can be made again: text, page images. */
  DERIVED
}
