package id.jejak.knowledge;

/** Is told of searches among published answers that found nothing good enough. */
public interface UnansweredSearches {
  /** Counts one; nothing is kept of whoever asked, and nothing of what tells of a person. */
  void asked(String typed);
}
