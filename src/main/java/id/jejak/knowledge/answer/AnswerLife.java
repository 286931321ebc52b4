package id.jejak.knowledge.answer;

import id.jejak.identity.People;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an answer from its draft to its end. Staff of its office take them, each on top of what they saw; who
 * wrote a draft does not publish it.
 */
@Service
@Transactional
class AnswerLife {
  static final int LONGEST_SENTENCE = 300;
  static final int MOST_VERSIONS = 200;

  private final AnswerRows rows;
  private final VersionRows versions;
  private final People people;
  private final ShelfNews shelf;
  private final ApplicationEventPublisher events;

  AnswerLife(AnswerRows rows, VersionRows versions, People people, ShelfNews shelf, ApplicationEventPublisher events) {
    this.rows = rows;
    this.versions = versions;
    this.people = people;
    this.shelf = shelf;
    this.events = events;
  }

  /** What somebody saw when deciding. */
  record Seen(UUID id, int lockVersion) {
  }

  /** @throws AnswerNotFound when it is not kept by the office of this member of staff */
  @Transactional(readOnly = true)
  Answer find(Viewer viewer, UUID id) {
    refuseOutsiders(viewer, id);
    Answer answer = rows.find(id).orElseThrow(() -> new AnswerNotFound(null));
    if (!answer.officeId().equals(viewer.officeId())) {
      throw new AnswerNotFound(viewer.refused(Refusal.Wanted.READ, "answer", id));
    }
    return answer;
  }

  static void refuseOutsiders(Viewer viewer, @Nullable UUID id) {
    if (!viewer.is(Role.STAFF)) {
      throw new AnswerNotFound(viewer.refused(Refusal.Wanted.READ, "answer", id));
    }
  }

  /** Keeps a first draft. */
  Answer draft(Viewer viewer, AnswerText text, @Nullable String whatChanged) {
    return draft(viewer, text, whatChanged, null);
  }

  /** @param sourceKey the id it has in the list it comes from */
  Answer draft(Viewer viewer, AnswerText text, @Nullable String whatChanged, @Nullable String sourceKey) {
    refuseOutsiders(viewer, null);
    UUID id = Ids.next();
    rows.add(id, viewer.officeId(), sourceKey, text.topic());
    versions.add(id, 1, text, whatChanged, viewer.personId());
    Answer answer = rows.find(id).orElseThrow();
    tell("answer.drafted", viewer, answer, Map.of("version", "1"));
    return answer;
  }

  /** Says which case an answer rests on. */
  void rests(Viewer viewer, Answer answer, UUID interactionId) {
    rows.rests(answer.id(), interactionId, viewer.personId());
    tell("answer.case-added", viewer, answer, Map.of("interaction", interactionId.toString()));
  }

  /** Keeps other words as the next draft; what is published stays. The same words change nothing. */
  Answer edit(Viewer viewer, Seen seen, AnswerText text, @Nullable String whatChanged) {
    Answer answer = toChange(viewer, seen);
    int last = versions.last(answer.id());
    if (last >= MOST_VERSIONS) {
      throw AnswerRefused.tooManyVersions();
    }
    Integer draft = answer.draftVersion();
    Integer before = draft == null ? answer.publishedVersion() : draft;
    if (before != null && versions.find(answer.id(), before).filter(version -> version.text().equals(text))
        .isPresent()) {
      return answer;
    }
    rows.draftIs(answer, last + 1, DraftState.DRAFT, text.topic());
    versions.add(answer.id(), last + 1, text, whatChanged, viewer.personId());
    tell("answer.edited", viewer, answer, Map.of("version", Integer.toString(last + 1)));
    return find(viewer, answer.id());
  }

  private Answer toChange(Viewer viewer, Seen seen) {
    Answer answer = find(viewer, seen.id());
    if (answer.lockVersion() != seen.lockVersion()) {
      throw AnswerRefused.changedMeanwhile();
    }
    return answer;
  }

  /** Who wrote what a step would judge: all of the draft since the last publication, or what is published. */
  @Transactional(readOnly = true)
  Set<UUID> authors(Answer answer, AnswerStep step) {
    Integer draft = answer.draftVersion();
    Integer published = answer.publishedVersion();
    if (step == AnswerStep.PUBLISH && draft != null) {
      return versions.authors(answer.id(), published == null ? 0 : published, draft);
    }
    return step.judges() && published != null
        ? versions.authors(answer.id(), published - 1, published)
        : Set.of();
  }

  /**
   * Takes a step.
   *
   * @param said why, or the number of the answer that takes its place, where the step wants it
   * @throws AnswerRefused when it cannot be taken, or not by this viewer
   */
  Answer step(Viewer viewer, Seen seen, AnswerStep step, String said) {
    Answer answer = find(viewer, seen.id());
    if (answer.lockVersion() != seen.lockVersion()) {
      throw AnswerRefused.changedMeanwhile();
    }
    Optional<AnswerRefused> refusal = step.refusal(answer, authors(answer, step), viewer.personId());
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    if (step.judges() && people.viewer(viewer.personId()).isEmpty()) {
      throw AnswerRefused.program();
    }
    take(viewer, answer, step, said);
    Map<String, String> details = new HashMap<>(Map.of("step", step.name(), "before", answer.state().name()));
    Answer after = find(viewer, answer.id());
    details.put("after", after.state().name());
    tell("answer.step-taken", viewer, after, details);
    if (answer.state().isPublic() || after.state().isPublic()) {
      shelf.changed();
    }
    return after;
  }

  private void take(Viewer viewer, Answer answer, AnswerStep step, String said) {
    switch (step) {
      case SUBMIT -> rows.draftIs(answer, draft(answer), DraftState.IN_REVIEW, topic(answer));
      case SEND_BACK -> {
        String sentence = sentence(said);
        rows.draftIs(answer, draft(answer), DraftState.DRAFT, topic(answer));
        versions.sentBack(answer.id(), draft(answer), viewer.personId(), sentence);
      }
      case PUBLISH -> {
        rows.publish(answer, topic(answer));
        versions.reviewed(answer.id(), draft(answer), viewer.personId());
      }
      case DISCARD -> rows.discard(answer);
      case FLAG -> rows.stateIs(answer, AnswerState.NEEDS_REVIEW, Attention.STAFF, sentence(said), null);
      case CONFIRM -> rows.stateIs(answer, AnswerState.PUBLISHED, null, sentence(said), null);
      case WITHDRAW -> rows.stateIs(answer, AnswerState.WITHDRAWN, null, sentence(said), null);
      case SUPERSEDE -> rows.stateIs(answer, AnswerState.SUPERSEDED, null, null, successor(viewer, answer, said));
    }
  }

  private static int draft(Answer answer) {
    return Objects.requireNonNull(answer.draftVersion());
  }

  private String topic(Answer answer) {
    return versions.find(answer.id(), draft(answer)).orElseThrow().text().topic();
  }

  static String sentence(String said) {
    String sentence = PlainText.line(said);
    if (sentence.isEmpty() || sentence.length() > LONGEST_SENTENCE) {
      throw AnswerRefused.sentence();
    }
    return sentence;
  }

  private UUID successor(Viewer viewer, Answer answer, String said) {
    String digits = PlainText.line(said);
    if (!digits.matches("\\d{1,9}")) {
      throw AnswerRefused.successor();
    }
    Answer next = rows.byNumber(Integer.parseInt(digits)).filter(found -> found.state().isPublic() && found.officeId()
        .equals(viewer.officeId()) && !found.id().equals(answer.id())).orElseThrow(AnswerRefused::successor);
    return next.id();
  }

  /** Publishes a draft that came with a list and is marked as not compared with its source. */
  void publishListed(Viewer viewer, Answer draft) {
    rows.publish(draft, draft.topic());
    tell("answer.listed", viewer, draft, Map.of("version", Integer.toString(draft(draft))));
    shelf.changed();
  }

  void tell(String action, Viewer viewer, Answer answer, Map<String, String> details) {
    Map<String, String> all = new HashMap<>(details);
    all.put("number", Integer.toString(answer.number()));
    events.publishEvent(new Auditable(action, viewer.personId(), viewer.officeId(), answer.id(), all));
  }
}
