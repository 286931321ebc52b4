package id.jejak.search.analysis;

import id.jejak.access.AccessFilter;
import id.jejak.identity.Viewer;
import id.jejak.search.IndexConfig;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A comparison that was asked for, and how far it is.
 *
 * @param filter what the asker might see then
 * @param text in the place of the file {@code name}
 * @param entries in each of both indexes
 * @param cut whether the time, or the room, for more entries was over
 * @param results of the questions that are answered
 */
record Trial(Viewer viewer, ZoneId zone, AccessFilter filter, String name, String text, IndexConfig candidate,
    List<String> questions, Instant began, State state, int entries, boolean cut, List<Comparison> results) {
  /** How far it is. */
  enum State {
    BUILDING, ANSWERING, DONE, FAILED
  }

  Trial {
    results = List.copyOf(results);
    questions = List.copyOf(questions);
  }

  public boolean isRunning() {
    return state == State.BUILDING || state == State.ANSWERING;
  }

  public boolean seesContents() {
    return !filter.grants().isEmpty();
  }

  public long changed() {
    return results.stream().filter(Comparison::changed).count();
  }

  Trial with(int written, boolean ended) {
    return new Trial(viewer, zone, filter, name, text, candidate, questions, began, state, written, ended, results);
  }

  Trial in(State next) {
    return new Trial(viewer, zone, filter, name, text, candidate, questions, began, next, entries, cut, results);
  }

  Trial with(List<Comparison> answered) {
    return new Trial(viewer, zone, filter, name, text, candidate, questions, began, state, entries, cut, answered);
  }
}
