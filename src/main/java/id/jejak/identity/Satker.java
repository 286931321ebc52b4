package id.jejak.identity;

import java.util.UUID;

/**
 * A spending unit as it is called on one day; its id outlives its codes.
 *
 * @param code six digits
 */
public record Satker(UUID id, UUID officeId, String code, String name) {
  /** Code and name in one line, for lists and suggestions. */
  public String label() {
    return code + " · " + name;
  }
}
