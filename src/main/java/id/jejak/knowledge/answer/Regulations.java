package id.jejak.knowledge.answer;

import id.jejak.identity.OfficeRights;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.knowledge.CitationState;
import id.jejak.shared.Auditable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of regulations, which administrators keep. What is marked as replaced puts each answer on it to review. */
@Service
@Transactional
class Regulations {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_CODE = 80;

  private final RegulationRows rows;
  private final AnswerRows answers;
  private final RegulationCodes codes;
  private final Satkers satkers;
  private final ShelfNews shelf;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Regulations(RegulationRows rows, AnswerRows answers, RegulationCodes codes, Satkers satkers, ShelfNews shelf,
      ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.answers = answers;
    this.codes = codes;
    this.satkers = satkers;
    this.shelf = shelf;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What was typed for a regulation.
   *
   * @param versi the version that was seen; null for a new one
   */
  record Form(@Nullable String kode, @Nullable String judul, @Nullable CitationState keadaan,
      @Nullable String pengganti, @Nullable String sejak, @Nullable Integer versi) {
    static Form of(Regulation regulation) {
      LocalDate since = regulation.since();
      return new Form(regulation.code(), regulation.title(), regulation.state(), regulation.replacedBy(), since == null
          ? null
          : since.toString(), regulation.lockVersion());
    }

    private String typed(@Nullable String field) {
      return Objects.requireNonNullElse(field, "");
    }
  }

  /** What a change did: the regulation, and how many answers wait for review because of it. */
  record Changed(Regulation regulation, int flagged) {
  }

  @Transactional(readOnly = true)
  List<Regulation> page(String part, String after, int limit) {
    return rows.page(PlainText.line(part, LONGEST_CODE), after, limit);
  }

  @Transactional(readOnly = true)
  List<RegulationRows.Unlisted> unlisted(int most) {
    return rows.unlisted(most);
  }

  @Transactional(readOnly = true)
  Map<String, Integer> resting() {
    return rows.resting();
  }

  /** The one that a code names, however it is written. */
  @Transactional(readOnly = true)
  Optional<Regulation> named(String code) {
    try {
      return codes.line(code).flatMap(basis -> rows.find(basis.key()));
    } catch (AnswerRefused e) {
      return Optional.empty();
    }
  }

  /**
   * Adds a regulation or says something else of it.
   *
   * @throws AnswerRefused when it cannot be read, or somebody else changed it meanwhile
   */
  Changed keep(Viewer viewer, Form form) {
    OfficeRights.manage(viewer, "regulation", null, AnswerNotFound::new);
    Regulation given = read(viewer, form);
    Optional<Regulation> before = rows.find(given.key());
    if (before.isPresent() != (form.versi() != null)) {
      throw AnswerRefused.changedMeanwhile();
    }
    try {
      if (before.isEmpty()) {
        rows.add(given, viewer.personId());
      } else if (!rows.change(given, viewer.personId())) {
        throw AnswerRefused.changedMeanwhile();
      }
    } catch (DuplicateKeyException e) {
      throw AnswerRefused.changedMeanwhile();
    }
    int flagged = touch(viewer, given, before.map(Regulation::state).orElse(CitationState.UNKNOWN));
    events.publishEvent(new Auditable(before.isEmpty() ? "regulation.added" : "regulation.changed", viewer.personId(),
        viewer.officeId(), null, Map.of("code", given.code(), "state", given.state().name(), "flagged", Integer
            .toString(flagged))));
    return new Changed(given, flagged);
  }

  private Regulation read(Viewer viewer, Form form) {
    String code = PlainText.line(form.typed(form.kode()));
    if (code.isEmpty() || code.length() > LONGEST_CODE) {
      throw AnswerRefused.regulation();
    }
    LegalBasis named = codes.line(code).orElseThrow(AnswerRefused::regulation);
    String title = PlainText.line(form.typed(form.judul()));
    if (title.length() > LONGEST_TITLE) {
      throw AnswerRefused.title();
    }
    CitationState state = Objects.requireNonNullElse(form.keadaan(), CitationState.UNKNOWN);
    boolean replaced = state == CitationState.REPLACED;
    Optional<LegalBasis> by = replaced ? codes.line(form.typed(form.pengganti())) : Optional.empty();
    if (by.isPresent() && by.get().key().equals(named.key())) {
      throw AnswerRefused.replacement();
    }
    return new Regulation(named.key(), named.code(), title, state, by.map(LegalBasis::code).orElse(null), replaced
        ? since(viewer, form)
        : null, clock.instant(), form.versi() == null ? 0 : form.versi());
  }

  private @Nullable LocalDate since(Viewer viewer, Form form) {
    try {
      LocalDate since = AnswerForm.day(form.sejak());
      if (since != null && since.isAfter(satkers.today(viewer.officeId()))) {
        throw AnswerRefused.since();
      }
      return since;
    } catch (AnswerRefused e) {
      throw AnswerRefused.since();
    }
  }

  /** Each answer that rests on it is another one for its readers; when it was replaced just now, it waits for review. */
  private int touch(Viewer viewer, Regulation regulation, CitationState before) {
    boolean replacedNow = regulation.state() == CitationState.REPLACED && before != CitationState.REPLACED;
    int flagged = 0;
    for (Answer answer : answers.lockResting(regulation.key())) {
      if (replacedNow && answer.state() == AnswerState.PUBLISHED) {
        answers.stateIs(answer, AnswerState.NEEDS_REVIEW, Attention.REGULATION, regulation.code(), null);
        Map<String, String> details = new HashMap<>(Map.of("number", Integer.toString(answer.number()), "regulation",
            regulation.code()));
        events.publishEvent(new Auditable("answer.flagged", viewer.personId(), answer.officeId(), answer.id(),
            details));
        flagged++;
      } else {
        answers.seenAnew(answer);
      }
    }
    shelf.changed();
    return flagged;
  }
}
