package id.jejak.archive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which channel the interaction of a document came. Answered where interactions are kept. */
@FunctionalInterface
public interface WayIn {
  /** Code of the channel; null when there is no such interaction. */
  @Nullable
  String of(UUID interactionId);
}
