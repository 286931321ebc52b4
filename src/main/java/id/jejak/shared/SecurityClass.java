package id.jejak.shared;

/** The four security classes of archives (Perka ANRI 17/2011), from open to most secret. */
public enum SecurityClass {
  /** Biasa / terbuka. */
  B,
  /** Terbatas. */
  T,
  /** Rahasia. */
  R,
  /** Sangat rahasia. */
  SR
}
