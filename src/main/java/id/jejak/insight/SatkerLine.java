package id.jejak.insight;

import id.jejak.identity.Satker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A satker beside the others of its office; nobody is named, and counts so small that they may tell of one person are not
 * said.
 *
 * @param troubled cases that were rejected or came back, each once
 * @param share of these in percent; null where there are too few cases for it
 * @param accompany whether so many of its cases need a second try that it may want help
 * @param topics its most frequent services with how many cases, without rare ones
 */
record SatkerLine(Satker satker, long cases, long rejected, long returned, long troubled, @Nullable Long share,
    boolean accompany, List<Topic> topics) {
  /** Smaller counts than this are not told apart. */
  static final int LEAST = 3;
  static final int WIDTH = 120;

  SatkerLine {
    topics = List.copyOf(topics);
  }

  record Topic(String label, long cases) {
  }

  static String said(long count) {
    return count == 0 || count >= LEAST ? Long.toString(count) : "1\u2013" + (LEAST - 1);
  }

  public String casesSaid() {
    return said(cases);
  }

  public String rejectedSaid() {
    return said(rejected);
  }

  public String returnedSaid() {
    return said(returned);
  }

  /** How wide a count is drawn where {@code most} fills the box. */
  static long wide(long count, long most) {
    return count < LEAST ? 0 : Math.round(1.0 * WIDTH * count / Math.max(1, most));
  }
}
