package id.jejak.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param groups interactions, best first; empty when nothing matches, never because of a failure. For more than three
 *        words of weight they need not hold all of them
 * @param interactions how many interactions match, without those that hold only some of a few words; exact unless {@code atLeast}
 * @param relaxed words without which was searched because nothing holds all of them; empty otherwise
 * @param nothingFits whether even the best by its words holds too little of the question to be its answer
 * @param facets of all that matches, as far as {@code interactions} counts it
 * @param next cursor of the page after, null on the last
 */
public record SearchPage(List<Group> groups, long interactions, boolean atLeast, List<String> relaxed,
    boolean nothingFits, Facets facets, @Nullable String next) {
  /**
   * An interaction with what matched inside it.
   *
   * @param hits in a list of interactions the best first, at most three
   * @param more matching entries beyond those shown
   * @param partly whether it holds only some of the words: such ones follow all others, at the end of a short list
   */
  public record Group(UUID interactionId, String ticket, String subject, List<String> satkerLabels, String channel,
      String serviceType, String status, Instant receivedAt, List<Hit> hits, int more,
      boolean partly) {
  }

  /**
   * One entry that matched.
   *
   * @param documentId for FILE and PAGE
   * @param sentence the passage that matches best, in pieces
   */
  public record Hit(EntryKind kind, @Nullable UUID documentId, @Nullable UUID messageId, @Nullable String fileName,
      int page, int pageCount, boolean recognised, List<Piece> sentence) {
  }

  /** A run of text, marked or not. */
  public record Piece(String text, boolean marked) {
  }
}
