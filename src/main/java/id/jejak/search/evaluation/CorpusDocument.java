package id.jejak.search.evaluation;

import java.util.ArrayList;
import java.util.List;

/** What a question may be answered with. */
record CorpusDocument(String id, String title, String text) {
  private static final int PAGE = 2_000;

  /** The text cut after about a printed page, at the last end of a sentence there, else between words. */
  List<String> pages() {
    List<String> pages = new ArrayList<>();
    int from = 0;
    while (text.length() - from > PAGE) {
      int until = end(from);
      pages.add(text.substring(from, until));
      from = until;
    }
    pages.add(text.substring(from));
    return pages.stream().filter(page -> !page.isBlank()).toList();
  }

  private int end(int from) {
    int latest = from + PAGE;
    int sentence = Math.max(text.lastIndexOf(". ", latest - 2) + 1, text.lastIndexOf('\n', latest - 1));
    if (sentence > from + PAGE / 2) {
      return sentence + 1;
    }
    int blank = text.lastIndexOf(' ', latest - 1);
    return blank > from ? blank + 1 : latest;
  }
}
