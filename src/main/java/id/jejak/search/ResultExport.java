package id.jejak.search;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Gives away all that a question finds, inside what the asker may see, and puts it on record. */
@Service
class ResultExport {
  private final SearchIndex index;
  private final AccessPolicy policy;
  private final ApplicationEventPublisher events;

  ResultExport(SearchIndex index, AccessPolicy policy, ApplicationEventPublisher events) {
    this.index = index;
    this.policy = policy;
    this.events = events;
  }

  /** Opens the file when its first row is there, so that what is refused is answered as a refusal. */
  @FunctionalInterface
  interface Opening {
    ResultSink open() throws IOException;
  }

  /**
   * @param after key of the last row that the asker has; null for all
   * @param most rows at most
   * @throws CursorInvalid when {@code after} is no key of this question
   */
  void write(SearchQuery query, @Nullable String after, long most, Opening file, Viewer viewer, ZoneId zone)
      throws IOException {
    Writing writing = new Writing(file, most);
    tell("search.export-begun", query, viewer, Map.of("resumed", Boolean.toString(after != null)));
    boolean whole = false;
    try {
      index.walk(query, zone, policy.filterFor(viewer), after, writing);
      writing.end();
      whole = true;
    } finally {
      // Also what a broken connection cut was given away.
      tell("search.exported", query, viewer, Map.of("interactions", Long.toString(writing.rows), "whole", Boolean
          .toString(whole)));
    }
  }

  private void tell(String action, SearchQuery query, Viewer viewer, Map<String, String> more) {
    Map<String, String> details = new HashMap<>(more);
    details.put("text", Search.shortened(query.text()));
    details.put("filters", Search.filters(query));
    events.publishEvent(new Auditable(action, viewer.personId(), viewer.officeId(), null, details));
  }

  /** One file on its way. */
  private static final class Writing implements ResultWalk.Taker {
    private final Opening file;
    private final long most;
    private @Nullable ResultSink sink;
    private @Nullable String last;
    private boolean more;
    private long rows;

    Writing(Opening file, long most) {
      this.file = file;
      this.most = most;
    }

    @Override
    public boolean take(ResultWalk.Row row) throws IOException {
      if (rows == most) {
        more = true;
        return false;
      }
      opened().row(row);
      last = row.key();
      rows++;
      return true;
    }

    private ResultSink opened() throws IOException {
      ResultSink open = sink == null ? file.open() : sink;
      sink = open;
      return open;
    }

    void end() throws IOException {
      opened().end(rows, more ? last : null);
    }
  }
}
