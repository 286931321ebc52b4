package id.jejak.knowledge.answer;

import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.Masking;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.PublishedAnswers;
import id.jejak.knowledge.VoteRefused;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read, from its rows. */
@Service
class AnswerShelf implements PublishedAnswers {
  private static final int MOST_VOTES = 60;
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final int LONGEST_WHY = 300;
  private static final int MOST_READ = 2_000;

  private final PublicRows rows;
  private final VoteRows votes;
  private final Masking masking;

  AnswerShelf(PublicRows rows, VoteRows votes, Masking masking) {
    this.rows = rows;
    this.votes = votes;
    this.masking = masking;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AnswerAddress> at(int number) {
    return rows.find(number).map(this::address);
  }

  private AnswerAddress address(PublicRows.Row asked) {
    if (asked.state().isPublic()) {
      return new AnswerAddress.Shown(asked.answer());
    }
    Set<UUID> seen = new HashSet<>();
    PublicRows.Row at = asked;
    UUID next = at.supersededBy();
    while (next != null && seen.add(next)) {
      Optional<PublicRows.Row> found = rows.find(next);
      if (found.isEmpty()) {
        break;
      }
      at = found.get();
      next = at.state() == AnswerState.SUPERSEDED ? at.supersededBy() : null;
    }
    return at.state().isPublic()
        ? new AnswerAddress.SupersededBy(at.answer().number(), at.answer().question())
        : new AnswerAddress.Withdrawn(asked.answer().question(), asked.stateSince());
  }

  @Override
  @Transactional(readOnly = true)
  public List<PublishedAnswer> all() {
    return rows.shown(MOST).stream().map(PublicRows.Row::answer).toList();
  }

  @Override
  @Transactional
  public void voted(int number, boolean helpful, String why) {
    PublicRows.Row row = rows.find(number).filter(found -> found.state().isPublic()).orElseThrow(
        VoteRefused::notShown);
    UUID id = row.answer().id();
    if (votes.within(id, WITHIN) >= MOST_VOTES) {
      throw VoteRefused.tooMany();
    }
    votes.add(id, row.version(), helpful, hidden(why));
  }

  /** A reader may write who helped, or an account: that is not for those who read of it. */
  private @Nullable String hidden(String why) {
    String plain = PlainText.line(why.substring(0, Math.min(why.length(), MOST_READ)), LONGEST_WHY);
    String hidden = Masking.masked(plain, masking.masks(plain, List.of()), _ -> "…");
    return hidden.isEmpty() ? null : PlainText.line(hidden, LONGEST_WHY);
  }
}
