package id.jejak.search;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Answers questions to the archive, each viewer's within what that viewer may see. */
@Service
public final class Search {
  private static final int TOLD_CHARACTERS = 200;
  /** As many as stand on a page. */
  private static final int LITTLE = 10;
  private final SearchIndex index;
  private final AccessPolicy policy;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;

  public Search(SearchIndex index, AccessPolicy policy, TransactionOperations transactions,
      ApplicationEventPublisher events) {
    this.index = index;
    this.policy = policy;
    this.transactions = transactions;
    this.events = events;
  }

  /**
   * @param zone of the viewer's office, in which the days of the query are meant
   * @throws CursorExpired when the list that the cursor continues is no longer held
   * @throws CursorInvalid when the cursor belongs to another question
   */
  public SearchPage answer(SearchQuery query, Viewer viewer, ZoneId zone) {
    return answer(query, viewer, zone, () -> {
    });
  }

  /** @param beside writes what else is kept of the question, together with its record: the disk is waited for once */
  SearchPage answer(SearchQuery query, Viewer viewer, ZoneId zone, Runnable beside) {
    SearchPage page;
    try {
      page = index.find(query, zone, policy.filterFor(viewer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Auditable answered = new Auditable("search.answered", viewer.personId(), viewer.officeId(), null,
        Map.of("text", shortened(query.text()), "filters", filters(query), "interactions",
            Long.toString(page.interactions())));
    transactions.executeWithoutResult(_ -> {
      events.publishEvent(answered);
      beside.run();
    });
    return page;
  }

  /** Why an interaction answers a question; empty when it does not, or not for this viewer. */
  public Optional<Explanation> explain(SearchQuery query, UUID interaction, Viewer viewer, ZoneId zone) {
    return ofOne("search.explained", query, interaction, viewer, () -> index.explain(query, interaction, zone, policy
        .filterFor(viewer)));
  }

  /** All in an interaction that answers a question; empty when nothing does, or not for this viewer. */
  public Optional<SearchPage.Group> inside(SearchQuery query, UUID interaction, Viewer viewer, ZoneId zone) {
    return ofOne("search.looked-inside", query, interaction, viewer, () -> index.inside(query, interaction, zone, policy
        .filterFor(viewer)));
  }

  @FunctionalInterface
  private interface Found<T> {
    Optional<T> find() throws IOException;
  }

  /** What is told of one interaction is on record, what is not told is not. */
  private <T> Optional<T> ofOne(String action, SearchQuery query, UUID interaction, Viewer viewer, Found<T> found) {
    Optional<T> told;
    try {
      told = found.find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    told.ifPresent(_ -> events.publishEvent(new Auditable(action, viewer.personId(), viewer.officeId(), interaction,
        Map.of("text", shortened(query.text()), "filters", filters(query)))));
    return told;
  }

  /**
   * A better spelling of a question to which little was found; not on record, since the question is.
   *
   * @param found the answer to it
   */
  public Optional<Spelling> spelling(SearchQuery query, SearchPage found, Viewer viewer, ZoneId zone) {
    if (query.cursor() != null || found.interactions() > LITTLE) {
      return Optional.empty();
    }
    try {
      return index.spelling(query, zone, policy.filterFor(viewer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Everything that carries a number.
   *
   * @throws CursorInvalid when the cursor belongs to another trail
   */
  public Trail trail(TrailQuery query, Viewer viewer) {
    Trail trail;
    try {
      trail = index.trail(query, policy.filterFor(viewer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    events.publishEvent(new Auditable("search.followed", viewer.personId(), viewer.officeId(), null,
        Map.of("text", shortened(query.typed()), "breadth", query.breadth().name(), "interactions",
            Long.toString(trail.caseCount()))));
    return trail;
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= TOLD_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TOLD_CHARACTERS));
  }

  static String filters(SearchQuery query) {
    StringJoiner filters = new StringJoiner(" ");
    new TreeMap<>(query.chosen()).forEach((facet, values) -> filters.add(facet.name().toLowerCase(Locale.ROOT) + "="
        + values.stream().sorted().toList()));
    if (query.from() != null) {
      filters.add("from=" + query.from());
    }
    if (query.until() != null) {
      filters.add("until=" + query.until());
    }
    return filters.toString();
  }
}
