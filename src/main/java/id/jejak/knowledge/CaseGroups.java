package id.jejak.knowledge;

import id.jejak.identity.Viewer;
import java.util.List;
import java.util.UUID;

/** Cases of the same problem, for whom makes an answer of them. */
public interface CaseGroups {
  /**
   * Cases that the viewer may see, the one that tells most of its solution first, at most twenty; none where there is no
   * such group for this viewer.
   */
  List<UUID> cases(Viewer viewer, UUID groupId);

  /** How those who ask put it, masked; blank where nothing is known. */
  String wording(Viewer viewer, UUID groupId);

  /** A draft was made of them. */
  void drafted(Viewer viewer, UUID groupId, UUID answerId);
}
