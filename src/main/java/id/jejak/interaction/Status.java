package id.jejak.interaction;

import java.util.Set;

/** Where an interaction stands; the words are those that satkers know. */
public enum Status {
  DITERIMA, DIPROSES, SELESAI, DITOLAK;

  /** Whether it has an end: nobody works on it any more. */
  public boolean isEnd() {
    return this == SELESAI || this == DITOLAK;
  }

  boolean mayBecome(Status next) {
    Set<Status> nexts = switch (this) {
      case DITERIMA -> Set.of(DIPROSES, SELESAI, DITOLAK);
      case DIPROSES -> Set.of(SELESAI, DITOLAK);
      case SELESAI, DITOLAK -> Set.of(DIPROSES);
    };
    return nexts.contains(next);
  }
}
