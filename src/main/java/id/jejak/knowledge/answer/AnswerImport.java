package id.jejak.knowledge.answer;

import id.jejak.identity.UploadEnded;
import id.jejak.identity.Viewer;
import id.jejak.knowledge.answer.AnswerReport.Line;
import id.jejak.knowledge.answer.AnswerReport.Outcome;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list of answers. What is new becomes a draft, or is published with the mark that nobody has compared it with
 * its source; what is changed becomes a draft for review, whatever staff wrote since stays in the versions. Sent again the
 * same list changes nothing.
 */
@Service
@Transactional
class AnswerImport {
  private static final Duration KEPT = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final AnswerRows rows;
  private final VersionRows versions;
  private final AnswerLife life;
  private final RegulationCodes codes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerImport(JdbcClient jdbc, AnswerRows rows, VersionRows versions, AnswerLife life, RegulationCodes codes,
      ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.versions = versions;
    this.life = life;
    this.codes = codes;
    this.events = events;
    this.clock = clock;
  }

  /** A list that waits to be applied, with what it would change now. */
  record Waiting(UUID id, String name, AnswerReport report) {
  }

  /** @throws AnswerRefused when it cannot be read as a list */
  UUID keep(Viewer viewer, String name, byte[] bytes) {
    AnswerLife.refuseOutsiders(viewer, null);
    AnswerList.read(bytes);
    jdbc.sql("DELETE FROM answer_upload WHERE uploaded_at < ?").param(Utc.of(clock.instant().minus(KEPT))).update();
    UUID id = Ids.next();
    jdbc.sql("INSERT INTO answer_upload (id, office_id, person_id, name, bytes, uploaded_at) VALUES (?, ?, ?, ?, ?, ?)")
        .params(id, viewer.officeId(), viewer.personId(), PlainText.line(name, 200), bytes, Utc.of(clock.instant()))
        .update();
    return id;
  }

  private Map.Entry<String, byte[]> kept(Viewer viewer, UUID id) {
    AnswerLife.refuseOutsiders(viewer, null);
    return jdbc.sql("SELECT name, bytes FROM answer_upload WHERE id = ? AND office_id = ? AND person_id = ?"
        + " AND uploaded_at >= ?").params(id, viewer.officeId(), viewer.personId(), Utc.of(clock.instant().minus(KEPT)))
        .query((row, _) -> Map.entry(row.getString(1), row.getBytes(2))).optional().orElseThrow(UploadEnded::new);
  }

  /** @throws UploadEnded when nothing of this person waits there any more */
  @Transactional(readOnly = true)
  Waiting waiting(Viewer viewer, UUID id) {
    Map.Entry<String, byte[]> kept = kept(viewer, id);
    return new Waiting(id, kept.getKey(), check(viewer, kept.getValue(), true));
  }

  /** Applies a list that waits. */
  AnswerReport apply(Viewer viewer, UUID id, boolean publish) {
    Map.Entry<String, byte[]> kept = kept(viewer, id);
    AnswerReport report = apply(viewer, kept.getValue(), publish);
    jdbc.sql("DELETE FROM answer_upload WHERE id = ?").param(id).update();
    return report;
  }

  /** What a list would change. */
  @Transactional(readOnly = true)
  AnswerReport check(Viewer viewer, byte[] bytes, boolean publish) {
    AnswerLife.refuseOutsiders(viewer, null);
    return new AnswerReport(plan(viewer, AnswerList.read(bytes), rows.listed(viewer.officeId()), publish).stream().map(
        Planned::line).toList());
  }

  /** Applies a list; lines that are refused are left out and named. */
  AnswerReport apply(Viewer viewer, byte[] bytes, boolean publish) {
    AnswerLife.refuseOutsiders(viewer, null);
    // Two imports of an office take turns.
    jdbc.sql("SELECT id FROM office WHERE id = ? FOR UPDATE").param(viewer.officeId()).query(UUID.class).single();
    List<Line> done = new ArrayList<>();
    for (Planned planned : plan(viewer, AnswerList.read(bytes), rows.lockListed(viewer.officeId()), publish)) {
      done.add(apply(viewer, planned));
    }
    AnswerReport report = new AnswerReport(done);
    Map<String, String> details = new HashMap<>();
    report.counts().forEach((outcome, count) -> details.put(outcome.name(), count.toString()));
    events.publishEvent(new Auditable("answer.imported", viewer.personId(), viewer.officeId(), null, details));
    return report;
  }

  /** A line with what it needs to be applied. */
  private record Planned(Line line, @Nullable ListedAnswer listed, @Nullable Answer known) {
  }

  private List<Planned> plan(Viewer viewer, AnswerList list, List<Answer> there, boolean publish) {
    Map<String, Answer> known = new HashMap<>();
    there.forEach(answer -> known.put(Objects.requireNonNullElse(answer.sourceKey(), ""), answer));
    Map<UUID, List<AnswerVersion>> words = versions.ofListed(viewer.officeId());
    Map<String, Long> seen = new HashMap<>();
    List<Planned> plan = new ArrayList<>();
    for (AnswerList.Row row : list.rows()) {
      if (ListedAnswer.key(row.id()).isEmpty()) {
        plan.add(refused(row, "key"));
      } else if (seen.putIfAbsent(row.id(), row.number()) != null) {
        plan.add(refused(row, "duplicate"));
      } else {
        plan.add(plan(row, known.get(row.id()), words, publish));
      }
    }
    return plan;
  }

  private static Planned refused(AnswerList.Row row, String reason) {
    return new Planned(new Line(row.number(), PlainText.line(row.id(), 60), PlainText.line(row.question(), 300),
        Outcome.REFUSED, false, reason, null), null, null);
  }

  private Planned plan(AnswerList.Row row, @Nullable Answer known, Map<UUID, List<AnswerVersion>> words,
      boolean publish) {
    ListedAnswer listed;
    try {
      listed = ListedAnswer.of(row, codes);
    } catch (AnswerRefused refusal) {
      return refused(row, refusal.type());
    }
    AnswerText text = listed.text();
    if (known == null) {
      return new Planned(new Line(row.number(), row.id(), text.question(), Outcome.NEW, publish && !listed.internal(),
          null, null), listed, null);
    }
    boolean same = words.getOrDefault(known.id(), List.of()).stream().anyMatch(version -> version.text().equals(text));
    return new Planned(new Line(row.number(), row.id(), text.question(), same ? Outcome.SAME : Outcome.CHANGED, false,
        null, known.number()), listed, known);
  }

  private Line apply(Viewer viewer, Planned planned) {
    Line line = planned.line();
    ListedAnswer listed = planned.listed();
    Answer known = planned.known();
    if (listed == null || line.outcome() == Outcome.SAME) {
      return line;
    }
    if (known != null) {
      life.edit(viewer, new AnswerLife.Seen(known.id(), known.lockVersion()), listed.text(), listed.whatChanged());
      return line;
    }
    Answer draft = life.draft(viewer, listed.text(), listed.whatChanged(), listed.key());
    if (line.publishes()) {
      life.publishListed(viewer, draft);
    }
    return new Line(line.number(), line.id(), line.question(), line.outcome(), line.publishes(), null, draft.number());
  }
}
