package id.jejak.records;

/** In which of its forms something is kept. */
enum KeptAs {
  /** Bytes as they came in. */
  ORIGINAL,
  /** Text that was read from them; it can be made again. */
  TEXT,
  /** What search looks into; it can be made again. */
  INDEX
}
