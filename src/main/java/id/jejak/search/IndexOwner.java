package id.jejak.search;

import java.util.UUID;

/** The row whose entries are replaced together: an interaction (its facts), a message, or a document. */
public record IndexOwner(Kind kind, UUID id) {
  public enum Kind {
    INTERACTION, MESSAGE, DOCUMENT
  }
}
