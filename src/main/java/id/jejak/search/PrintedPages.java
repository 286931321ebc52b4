package id.jejak.search;

import java.util.ArrayList;
import java.util.List;

/** A text without pages of its own, cut into such. */
public final class PrintedPages {
  private static final int PAGE = 2_000;

  private PrintedPages() {
  }

  /** Cut after about a printed page, at the last end of a sentence there, else between words; none is blank. */
  public static List<String> of(String text) {
    List<String> pages = new ArrayList<>();
    int from = 0;
    while (text.length() - from > PAGE) {
      int until = end(text, from);
      pages.add(text.substring(from, until));
      from = until;
    }
    pages.add(text.substring(from));
    return pages.stream().filter(page -> !page.isBlank()).toList();
  }

  private static int end(String text, int from) {
    int latest = from + PAGE;
    int sentence = Math.max(text.lastIndexOf(". ", latest - 2) + 1, text.lastIndexOf('\n', latest - 1));
    if (sentence > from + PAGE / 2) {
      return sentence + 1;
    }
    int blank = text.lastIndexOf(' ', latest - 1);
    return blank > from ? blank + 1 : latest;
  }
}
