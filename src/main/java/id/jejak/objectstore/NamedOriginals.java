package id.jejak.objectstore;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Rows of a module that name originals. All of them together say what the store must hold, and what it may. */
public interface NamedOriginals {
  /**
   * An original that must be there.
   *
   * @param sizeBytes as the row has it; -1 where it does not know
   */
  record Named(String sha256, long sizeBytes) {
  }

  /** The next ones beyond {@code sha256} in ascending order, each once; fewer than {@code most} only at the end. */
  List<Named> after(String sha256, int most);

  /** Those of {@code sha256s}, at most a thousand, that a row names. */
  Set<String> among(Collection<String> sha256s);
}
