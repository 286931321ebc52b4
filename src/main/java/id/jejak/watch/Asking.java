package id.jejak.watch;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import id.jejak.search.Facet;
import id.jejak.search.KeptQuestions;
import id.jejak.search.SearchIndex;
import id.jejak.search.StandingQuestions.Among;
import id.jejak.search.StandingQuestions.Anchors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the index a saved search, as its owner would this moment. */
@Component
class Asking {
  private final SearchIndex index;
  private final AccessPolicy policy;
  private final KeptQuestions questions;
  private final MatchRows matches;

  Asking(SearchIndex index, AccessPolicy policy, KeptQuestions questions, MatchRows matches) {
    this.index = index;
    this.policy = policy;
    this.questions = questions;
    this.matches = matches;
  }

  Anchors anchors(SavedSearch search, Viewer owner) throws IOException {
    return index.anchors(questions.query(search.question(), owner), questions.zone(owner), policy.filterFor(owner));
  }

  /** The statuses of which a case must have one; empty for all. */
  Set<String> statuses(SavedSearch search, Viewer owner) {
    return questions.query(search.question(), owner).chosen().getOrDefault(Facet.STATUS, Set.of());
  }

  Set<UUID> holding(SavedSearch search, Viewer owner, Among among) throws IOException {
    return index.holding(questions.query(search.question(), owner), among, questions.zone(owner), policy.filterFor(
        owner));
  }

  /** Those among cases that once answered which still do, and which the owner may still see. */
  Set<UUID> still(SavedSearch search, Viewer owner, Collection<UUID> interactions) {
    if (interactions.isEmpty()) {
      return Set.of();
    }
    try {
      return holding(search, owner, new Among.Interactions(new HashSet<>(interactions)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many cases are new to the owner; at most {@value MatchRows#MOST_UNSEEN}. */
  int news(SavedSearch search, Viewer owner) {
    List<UUID> unseen = matches.unseen(search.id());
    return still(search, owner, unseen).size();
  }
}
