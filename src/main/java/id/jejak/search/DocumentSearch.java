package id.jejak.search;

import id.jejak.access.AccessPolicy;
import id.jejak.archive.PageSearch;
import id.jejak.identity.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the document page what it needs of search. */
@Component
class DocumentSearch implements PageSearch {
  private static final Logger log = LoggerFactory.getLogger(DocumentSearch.class);
  private static final int MOST_NUMBERS = 8;
  private final SearchIndex index;
  private final AccessPolicy policy;
  private final TrailLinks trails;
  private final FilterReader reader;

  DocumentSearch(SearchIndex index, AccessPolicy policy, TrailLinks trails, FilterReader reader) {
    this.reader = reader;
    this.index = index;
    this.policy = policy;
    this.trails = trails;
  }

  @Override
  public List<Integer> matchingPages(UUID documentId, String query, Viewer viewer) {
    try {
      return query.isBlank()
          ? List.of()
          : index.pagesOf(documentId, reader.read(query, viewer).words(), policy.filterFor(viewer));
    } catch (SearchUnavailable e) {
      log.atWarn().setCause(e).log("a document is shown without the words of the question");
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Piece> mark(String text, String query, Viewer viewer) {
    try {
      return index.mark(text, reader.read(query, viewer).words(), policy.filterFor(viewer)).stream()
          .map(piece -> new Piece(piece.text(), piece.marked())).toList();
    } catch (SearchUnavailable e) {
      log.atWarn().setCause(e).log("a text is shown without the words of the question");
      return List.of(new Piece(text, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> numbers(String text) {
    return trails.in(List.of(text), List.of(), MOST_NUMBERS);
  }

  @Override
  public List<String> numbers(List<String> texts, List<String> known, int most) {
    return trails.in(texts, known, most);
  }
}
