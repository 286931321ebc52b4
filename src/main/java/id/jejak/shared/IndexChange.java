package id.jejak.shared;

import java.util.UUID;

/**
 * A row whose entries in the index are no longer right, published as an event inside the transaction of the change. Who
 * keeps the index listens inside the same transaction.
 */
public record IndexChange(Subject subject, UUID id) {
  /** What kind of row, cases before what is inside them. */
  public enum Subject {
    INTERACTION, MESSAGE, DOCUMENT
  }
}
