package id.jejak.search.lucene;

import java.util.List;

/**
 * The entries of one case by time.
 *
 * @param docs numbers of the first ones, at most {@link #SHOWN}
 * @param more beyond those
 */
public record Steps(List<Integer> docs, int more) {
  public static final int SHOWN = 12;
}
