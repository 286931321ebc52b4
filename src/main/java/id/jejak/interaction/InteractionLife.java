package id.jejak.interaction;

import id.jejak.archive.DocumentTags;
import id.jejak.identity.Viewer;
import id.jejak.shared.SecurityClass;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a case from its reception to its end. Staff take them, each on top of the version they saw: what somebody
 * else changed meanwhile is never overwritten ({@link ChangedMeanwhile}).
 */
@Service
@Transactional
public class InteractionLife {
  /** The version of somebody who did not say what they saw; such a change is refused. */
  static final long UNSEEN = -1;
  private static final int LONGEST_SENTENCE = 20_000;

  private final OfficeRules rules;
  private final Steps steps;
  private final Identifiers identifiers;
  private final DocumentTags documents;
  private final Clock clock;

  InteractionLife(OfficeRules rules, Steps steps, Identifiers identifiers, DocumentTags documents, Clock clock) {
    this.rules = rules;
    this.steps = steps;
    this.identifiers = identifiers;
    this.documents = documents;
    this.clock = clock;
  }

  /** What somebody saw when deciding. */
  public record Seen(UUID id, long version) {
  }

  /** The documents are complete: work begins, and with it the norm clock. */
  public InteractionView start(Seen seen, Viewer viewer) {
    Interaction row = toChange(seen, viewer);
    move(row, Status.DIPROSES);
    row.clock().start(now(), rules.norm(row.view()), rules.hours(row.view()));
    return steps.keep(row, viewer, Step.STARTED, Status.DITERIMA.name(), Status.DIPROSES.name(), null);
  }

  /** The satker must complete something; the clock stands until it has. */
  public InteractionView askToComplete(Seen seen, Viewer viewer, String what) {
    Interaction row = toChange(seen, viewer);
    if (row.status().isEnd() || row.clock().isPaused()) {
      throw StepRefused.notFromHere();
    }
    row.clock().pause(now(), rules.hours(row.view()));
    return steps.keep(row, viewer, Step.COMPLETION_ASKED, null, null, sentence(what));
  }

  /** What was asked for is there; a satker officer may say so too. */
  public InteractionView completed(UUID id, Viewer viewer) {
    Interaction row = steps.readable(id, viewer);
    if (!row.clock().isPaused()) {
      throw StepRefused.notFromHere();
    }
    row.clock().resume(now(), rules.hours(row.view()));
    return steps.keep(row, viewer, Step.COMPLETED, null, null, null);
  }

  /** @param resolution how it was solved, told to the satker and found by those who search later */
  public InteractionView finish(Seen seen, Viewer viewer, String resolution) {
    Interaction row = toChange(seen, viewer);
    Status before = row.status();
    move(row, Status.SELESAI);
    String words = sentence(resolution);
    row.endsWith(null, words);
    row.clock().finish(now());
    return steps.keep(row, viewer, Step.FINISHED, before.name(), Status.SELESAI.name(), words);
  }

  /**
   * @param reason a code of the list of reasons
   * @param explanation tells the satker what to do
   */
  public InteractionView reject(Seen seen, Viewer viewer, String reason, String explanation) {
    Interaction row = toChange(seen, viewer);
    if (!rules.isRejectReason(reason, row.view())) {
      throw StepRefused.reason();
    }
    move(row, Status.DITOLAK);
    String words = sentence(explanation);
    row.endsWith(reason, words);
    row.clock().finish(now());
    return steps.keep(row, viewer, Step.REJECTED, null, reason, words);
  }

  /** Goes on after its end; the norm begins anew. */
  public InteractionView reopen(Seen seen, Viewer viewer, String why) {
    Interaction row = toChange(seen, viewer);
    if (!row.status().isEnd()) {
      throw StepRefused.notFromHere();
    }
    Status before = row.status();
    move(row, Status.DIPROSES);
    String words = sentence(why);
    row.endsWith(null, null);
    row.clock().start(now(), rules.norm(row.view()), rules.hours(row.view()));
    return steps.keep(row, viewer, Step.REOPENED, before.name(), Status.DIPROSES.name(), words);
  }

  /**
   * Gives the work to a section, and to a person of the office or nobody yet.
   *
   * @param why needed when an earlier complete one of the section still waits for somebody; else may be blank
   */
  public InteractionView assign(Seen seen, Viewer viewer, @Nullable String section, @Nullable UUID assigneeId,
      String why) {
    Interaction row = toChange(seen, viewer);
    rules.checkAssignment(row.view(), section, assigneeId);
    boolean taken = assigneeId != null && !Objects.equals(assigneeId, row.view().course().assigneeId());
    if (taken && why.isBlank() && rules.earlierWaits(row.view(), section)) {
      throw StepRefused.outOfTurn();
    }
    String before = rules.assignment(row.view().course().section(), row.view().course().assigneeId());
    row.belongsTo(section, assigneeId);
    return steps.keep(row, viewer, Step.ASSIGNED, before, rules.assignment(section, assigneeId), why.isBlank()
        ? null
        : sentence(why));
  }

  /** Changes the security class, with that of all messages and documents inside; only within the viewer's own. */
  public InteractionView reclassify(Seen seen, Viewer viewer, SecurityClass next) {
    Interaction row = toChange(seen, viewer);
    if (!viewer.clearance().contains(next)) {
      throw StepRefused.securityClass();
    }
    SecurityClass before = row.access().securityClass();
    row.reclassify(next);
    steps.reclassifyInside(row.getId(), next);
    return steps.keep(row, viewer, Step.RECLASSIFIED, before.name(), next.name(), null);
  }

  /** Sets facts right: subject, channel, service, fiscal period, numbers. */
  public InteractionView describe(Seen seen, Viewer viewer, Description given) {
    Interaction row = toChange(seen, viewer);
    rules.check(row.view(), given);
    String before = row.view().subject();
    row.describe(given);
    documents.cameBy(row.getId(), given.channel());
    identifiers.replace(row.getId(), given.identifiers());
    return steps.keep(row, viewer, Step.DESCRIBED, before, given.subject(), null);
  }

  private Interaction toChange(Seen seen, Viewer viewer) {
    Interaction row = steps.toChange(seen, viewer);
    if (row.view().course().mergedInto() != null) {
      throw StepRefused.notFromHere();
    }
    return row;
  }

  private static void move(Interaction row, Status next) {
    if (!row.status().mayBecome(next)) {
      throw StepRefused.notFromHere();
    }
    row.becomes(next);
  }

  static String sentence(String typed) {
    String words = typed.strip();
    if (words.isEmpty() || words.length() > LONGEST_SENTENCE) {
      throw StepRefused.sentence();
    }
    return words;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
