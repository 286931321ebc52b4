package id.jejak.knowledge;

import id.jejak.identity.Viewer;
import java.util.UUID;

/** Searches without an answer, for whom writes one. */
public interface SearchesTakenUp {
  /** How it was asked; blank where there is none. */
  String wording(Viewer viewer, UUID searchId);

  /** A draft was made of it. */
  void drafted(Viewer viewer, UUID searchId, UUID answerId);
}
