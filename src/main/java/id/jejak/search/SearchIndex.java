package id.jejak.search;

import id.jejak.access.AccessFilter;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The index: disposable, since it can be made again from rows and kept text. One writer, many readers.
 */
public interface SearchIndex extends ResultWalk, StandingQuestions {
  /**
   * Puts {@code entries} in the place of all earlier ones of {@code owner}, as one step; an empty list removes them.
   * Readers see it after at most a second; it is durable only after {@link #commit}.
   */
  void replace(IndexOwner owner, List<IndexEntry> entries) throws IOException;

  /**
   * Makes everything written before this call durable, and with it the number of the batch.
   *
   * @param batch larger than any before
   * @throws IOException when something written since the last commit is lost, for example because the disk was full:
   *         all of that must be written again, then committed
   */
  void commit(long batch) throws IOException;

  /** The number of the last durable batch, 0 for a new index. What was marked with a later number must be written again. */
  long committedBatch();

  /** Makes what was written visible to readers now. */
  void refresh() throws IOException;

  /**
   * Finds interactions, best first, among what the filter lets through. Never fails for what the text holds. What the
   * text excludes, and a number it names by {@code nomor:}, counts for each entry, and is never left out.
   *
   * @param zone in which the days of the query are meant
   * @throws CursorExpired when the generation that the cursor of the query names is no longer held
   * @throws CursorInvalid when the cursor is none, or of another query
   */
  SearchPage find(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException;

  /**
   * Why an interaction is among the answers, judged by its best entry. Empty when it is not one, be it that it may not be
   * seen, that it does not match, or that there is none. The cursor of the query is not looked at.
   */
  Optional<Explanation> explain(SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter)
      throws IOException;

  /**
   * All entries of an interaction that answer a question, in the order of the case: facts and messages, then each file
   * with its pages; the two hundred best of more, and of these not what only carries the subject of the case, where
   * others have words of the question themselves. Empty as {@link #explain} is.
   */
  Optional<SearchPage.Group> inside(SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter)
      throws IOException;

  /**
   * Finds everything that carries a number among what the filter lets through, by time. Never fails for what was typed;
   * what is not there and what may not be seen are answered alike. A trail goes on in the state that the index has by
   * then: its cursor does not expire.
   *
   * @throws CursorInvalid when the cursor is none, or of another trail
   */
  Trail trail(TrailQuery query, AccessFilter filter) throws IOException;

  /**
   * How what is being typed may go on, among what the filter lets through: numbers that begin so, those of the newest
   * entries first; then subjects of which a word begins with the last one typed and that hold the others, those that
   * begin so before the rest, newer ones first. Only so much is looked at as fits between two letters: of very many
   * that fit the newest are seen. Each number and each subject once; never fails for what was typed.
   *
   * @param typed of more than 100 characters the first are read; of fewer than two nothing is told
   * @param most of each kind
   */
  List<Suggested> suggest(String typed, AccessFilter filter, int most) throws IOException;

  /**
   * A better spelling of a question: in the place of each word that no entry has which the filter lets through, the
   * nearest that one has; of several near ones the one that most of them have. Empty when every word is there, when
   * nothing is near, or when the corrected question finds nothing. The cursor of the query is not looked at.
   */
  Optional<Spelling> spelling(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException;

  /**
   * Cases like one, best first, among the facts and messages that the filter lets through: such as have two of its
   * telling words (three where it has ten), an error that it tells of, or one word and the reason of its rejection. What both have is taken from
   * these entries and from the texts of the query alone. Empty when nothing is like it.
   */
  List<SimilarCase> similar(SimilarQuery query, AccessFilter filter) throws IOException;

  /** Every entry's owner with its number of entries, for comparing index and rows; close the stream. */
  Stream<OwnerCount> owners() throws IOException;

  /** How many entries an owner has in the index. */
  record OwnerCount(IndexOwner owner, int entries) {
  }

  /**
   * Whether the status of a case is, wherever it is asked or shown, that of its own entry: when it alone changes, what is
   * inside the case need not be written again.
   */
  boolean knowsStatusByFacts();

  /** Removes everything, durably, with batch 0: all rows are to be written again. Used to rebuild. */
  void clear() throws IOException;

  /** Whether the index was lost, or was made with another {@code index-config}: {@link #clear}, then write all again. */
  boolean needsRebuild();

  /**
   * How many index documents the filter lets through: what a viewer could find at most.
   *
   * @param kinds empty for all
   */
  long countVisible(List<EntryKind> kinds, AccessFilter filter) throws IOException;

  /**
   * Numbers of the pages of one document that hold words of the question, ascending, at most 1,000; empty where the
   * filter does not let the document through.
   */
  List<Integer> pagesOf(UUID documentId, String question, AccessFilter filter) throws IOException;

  /**
   * The text in pieces, the words of the question marked; the pieces put together are the text.
   *
   * @param filter of the texts that may teach what else the words are called
   */
  List<SearchPage.Piece> mark(String text, String question, AccessFilter filter) throws IOException;
}
