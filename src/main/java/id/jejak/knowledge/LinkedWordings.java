package id.jejak.knowledge;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Wordings of searches by which staff want answers to be found besides their own words. */
public interface LinkedWordings {
  /** By answer, a few each. */
  Map<UUID, List<String>> byAnswer();
}
