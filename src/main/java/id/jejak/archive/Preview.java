package id.jejak.archive;

import org.jspecify.annotations.Nullable;

/**
 * What there is to look at of a document.
 *
 * @param source what its pages are drawn from; null unless it is {@link Step#READY}
 * @param cut whether there may be more pages than are shown
 */
record Preview(Step step, @Nullable PageSource source, boolean cut) {
  /** How far it is. */
  enum Step {
    READY,
    /** An office file, being converted or next in the queue. */
    MAKING,
    /** The queue is full. */
    BUSY,
    /** It could not be made, a while ago. */
    FAILED,
    /** Nothing of the kind can be made of this file, here. */
    NONE;

    /** Whether looking again soon will show something else. */
    public boolean isPassing() {
      return this == MAKING || this == BUSY;
    }
  }

  static Preview without(Step step) {
    return new Preview(step, null, false);
  }

  static Preview of(PageSource source) {
    return new Preview(Step.READY, source, false);
  }
}
