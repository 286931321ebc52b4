package id.jejak.search.evaluation;

import id.jejak.search.PrintedPages;
import java.util.List;

/** What a question may be answered with. */
record CorpusDocument(String id, String title, String text) {
  List<String> pages() {
    return PrintedPages.of(text);
  }
}
