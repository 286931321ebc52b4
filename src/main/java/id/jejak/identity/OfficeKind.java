package id.jejak.identity;

/** The two levels of offices. */
public enum OfficeKind {
  /** Regional office; stands above treasury offices. */
  KANWIL,
  /** Treasury office; serves satkers. */
  KPPN
}
