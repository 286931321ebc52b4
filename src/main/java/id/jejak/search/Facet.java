package id.jejak.search;

/** What a list of interactions can be narrowed by; those from {@link #KIND} on belong to entries inside a case. */
public enum Facet {
  /** Ids of satkers. */
  SATKER,
  /** Stable codes such as {@code surat}. */
  CHANNEL,
  /** Stable codes such as {@code retur-sp2d}. */
  SERVICE,
  /** Stable codes such as {@code DITERIMA}. */
  STATUS,
  /** Of reception, four digits. */
  YEAR,
  /** Names of {@link EntryKind}: in which kind of entry it was found. */
  KIND,
  /** Groups of file types, see {@link FileFacts}. */
  TYPE,
  /** Stable codes of the ledger state of the file. */
  STATE,
  /** {@code TEXT} for pages that hold text, {@code OCR} for those that were recognised from an image. */
  SOURCE
}
