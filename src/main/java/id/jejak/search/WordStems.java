package id.jejak.search;

import java.util.List;

/** Cuts texts into words as the index does that answers now. */
public interface WordStems {
  /**
   * The stems of a text in its order, some more than once: of words of letters alone, spelt as they are meant, without
   * those that say nothing, greet, or only ask.
   */
  List<String> of(String text);
}
