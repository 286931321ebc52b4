package id.jejak.search.analysis;

import java.util.List;

/** Tells what one configuration makes of words, step by step; nothing that can be written is an error. */
public interface Analysis extends AutoCloseable {
  /** As it is understood when somebody searches; the first 1,000 characters. */
  List<Step> question(String text);

  /** As it is indexed when it stands on a page; the first 5,000 characters. */
  List<Step> text(String text);

  @Override
  void close();
}
