package id.jejak.search.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The states of an index: the one of now, and those that lists are still paged through. */
public interface States {
  /** The same as long as the numbers of states mean the same. */
  long id();

  Holdings now() throws IOException;

  /** The state with that number, or null when it is no longer held. */
  @Nullable
  Holdings then(long number) throws IOException;
}
