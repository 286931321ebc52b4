package id.jejak.archive;

import id.jejak.identity.Viewer;
import java.util.List;
import java.util.UUID;

/** What the pages of a document need of search, without knowing it: where a query's words are. */
public interface PageSearch {
  /** Numbers of the pages of one document that match, ascending, at most 1,000. */
  List<Integer> matchingPages(UUID documentId, String query, Viewer viewer);

  /** The text in pieces, those that match the query marked. */
  List<Piece> mark(String text, String query, Viewer viewer);

  /** The numbers of the text that have a trail to follow, in its order, at most eight. */
  List<String> numbers(String text);

  /**
   * The numbers of several texts that have a trail to follow, in their order, each once.
   *
   * @param known is left out, in whatever form it is written
   */
  List<String> numbers(List<String> texts, List<String> known, int most);

  /** A run of text, marked or not. */
  record Piece(String text, boolean marked) {
  }
}
