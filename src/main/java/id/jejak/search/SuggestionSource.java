package id.jejak.search;

import id.jejak.identity.Viewer;
import java.util.List;

/**
 * Something that people may mean while they type. Each bean of this kind is asked, in the order of {@code @Order}; all
 * together have 20 ms.
 */
public interface SuggestionSource {
  /**
   * What begins so, among what the viewer may see and nothing else; the best first, a handful.
   *
   * @param typed without blanks around it, from 2 to 100 characters
   */
  List<Suggestion> of(String typed, Viewer viewer);
}
