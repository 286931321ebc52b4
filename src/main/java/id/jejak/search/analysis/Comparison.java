package id.jejak.search.analysis;

import id.jejak.search.SearchPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question, answered twice.
 *
 * @param before by the configuration in force
 * @param after by the one that is tried
 */
record Comparison(String question, Answer before, Answer after) {
  /** What became of a place in a list. */
  enum Move {
    SAME, UP, DOWN, NEW, GONE
  }

  /**
   * One side.
   *
   * @param steps those that give something else on the other side, and what is asked for
   * @param relaxed words that were left out because nothing holds all
   * @param cases at most ten; empty where nothing may be seen
   */
  record Answer(List<Step> steps, List<String> relaxed, long found, boolean atLeast, List<Case> cases) {
  }

  /** @param by how many places it moved up or down */
  record Case(UUID id, String ticket, String subject, Move move, int by) {
  }

  private static final int SHOWN = 10;

  /** @param before null, as {@code after}, where the viewer may see no contents */
  static Comparison of(String question, List<Step> stepsBefore, List<Step> stepsAfter, @Nullable SearchPage before,
      @Nullable SearchPage after) {
    return new Comparison(question, answer(shown(stepsBefore, stepsAfter), before, after, Move.GONE), answer(shown(
        stepsAfter, stepsBefore), after, before, Move.NEW));
  }

  private static List<Step> shown(List<Step> steps, List<Step> others) {
    return steps.stream().filter(step -> step.kind() == Step.Kind.CLAUSES || !others.contains(step)).toList();
  }

  private static Answer answer(List<Step> steps, @Nullable SearchPage page, @Nullable SearchPage other, Move alone) {
    if (page == null || other == null) {
      return new Answer(steps, List.of(), 0, false, List.of());
    }
    Map<UUID, Integer> places = new HashMap<>();
    first(other).forEach(group -> places.put(group.interactionId(), places.size()));
    List<Case> cases = new ArrayList<>();
    for (SearchPage.Group group : first(page)) {
      Integer place = places.get(group.interactionId());
      int up = place == null ? 0 : place - cases.size();
      Move move = place == null ? alone : up == 0 || alone == Move.GONE ? Move.SAME : up > 0 ? Move.UP : Move.DOWN;
      cases.add(new Case(group.interactionId(), group.ticket(), group.subject(), move, Math.abs(up)));
    }
    return new Answer(steps, page.relaxed(), page.interactions(), page.atLeast(), cases);
  }

  private static List<SearchPage.Group> first(SearchPage page) {
    return page.groups().stream().limit(SHOWN).toList();
  }

  /** Whether what is found, its order, or what is made of the question is another. */
  public boolean changed() {
    return !before.steps().equals(after.steps()) || !ids(before).equals(ids(after)) || before.found() != after.found();
  }

  private static List<UUID> ids(Answer answer) {
    return answer.cases().stream().map(Case::id).toList();
  }
}
