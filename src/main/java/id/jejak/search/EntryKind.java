package id.jejak.search;

/** What one index document stands for. */
public enum EntryKind {
  /** The facts of an interaction: ticket, subject, satker. */
  FACTS,
  /** One message of the thread, or one internal note. */
  MESSAGE,
  /** A document by name and metadata; there from the moment it is received. */
  FILE,
  /** One page of text of a document. */
  PAGE
}
