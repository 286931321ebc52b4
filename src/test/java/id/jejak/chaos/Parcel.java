package id.jejak.chaos;

import id.jejak.archive.LedgerState;
import id.jejak.shared.Sha256;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that is sent in a round, and what is known of it before. */
final class Parcel {
  private final String path;
  private final byte[] bytes;
  private final String sha256;
  private final @Nullable String word;
  private final Set<LedgerState> ends;
  private final int members;
  private final boolean alone;

  /**
   * @param word stands nowhere but in this file and files with the same bytes; null where it cannot be known
   * @param ends states that are right for it
   * @param members files inside it, of all depths
   * @param alone whether no other file of any round has its bytes
   */
  Parcel(String path, byte[] bytes, @Nullable String word, Set<LedgerState> ends, int members, boolean alone) {
    this.path = path;
    this.bytes = bytes.clone();
    this.sha256 = Sha256.of(Sha256.digest().digest(bytes)).hex();
    this.word = word;
    this.ends = Set.copyOf(ends);
    this.members = members;
    this.alone = alone;
  }

  String path() {
    return path;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String sha256() {
    return sha256;
  }

  @Nullable
  String word() {
    return word;
  }

  Set<LedgerState> ends() {
    return ends;
  }

  int members() {
    return members;
  }

  boolean alone() {
    return alone;
  }
}
