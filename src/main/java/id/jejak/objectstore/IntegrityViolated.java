package id.jejak.objectstore;

import java.io.IOException;

/** Bytes are not those that their address names. */
public final class IntegrityViolated extends IOException {
  private static final long serialVersionUID = 1;

  public IntegrityViolated(String key) {
    super("bytes do not have the hash of their key " + key);
  }
}
