package id.jejak.intake;

import id.jejak.identity.Card;
import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.intake.HandInOutcome.Result;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.MessageView;
import id.jejak.interaction.NewInteraction;
import id.jejak.interaction.NewMessage;
import id.jejak.interaction.PastCourse;
import id.jejak.interaction.PastInteraction;
import id.jejak.interaction.PastInteractions;
import id.jejak.interaction.TypedIdentifier;
import id.jejak.shared.Audience;
import id.jejak.shared.Once;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records the hand-ins of an import that was looked at. A line is one transaction, with its outcome: when it is cut in
 * the middle what was recorded is whole, and going on does the rest.
 */
@Component
class HandInRecording {
  private static final Logger log = LoggerFactory.getLogger(HandInRecording.class);

  private final HandInCheck check;
  private final HandInLines lines;
  private final PastInteractions past;
  private final People people;
  private final Intake intake;
  private final Spool spool;
  private final Pipeline pipeline;
  private final TransactionTemplate transaction;

  HandInRecording(HandInCheck check, HandInLines lines, PastInteractions past, People people,
      Intake intake, Spool spool, Pipeline pipeline, TransactionTemplate transaction) {
    this.check = check;
    this.lines = lines;
    this.past = past;
    this.people = people;
    this.intake = intake;
    this.spool = spool;
    this.pipeline = pipeline;
    this.transaction = transaction;
  }

  /**
   * Whether a line tells more than is known of its case.
   *
   * @throws LineRefused when it was recorded, but whoever imports may not see it, or when it would end before it began
   */
  static boolean isLater(PastInteractions.Recorded there, PastCourse told) {
    if (!there.visible()) {
      throw new LineRefused("hidden", "");
    }
    Instant begun = there.completeAt();
    Instant finished = told.finishedAt();
    boolean later = there.isBefore(told);
    if (later && begun != null && finished != null && finished.isBefore(begun)) {
      throw new LineRefused("later-order", HandInColumn.WAKTU_SELESAI.title());
    }
    return later;
  }

  /** @return whether it came to the end; false when it was told to stop */
  boolean run(HandInImport given, HandInSource source, BooleanSupplier stopped) throws IOException {
    Set<Long> pending = lines.pending(given.id());
    HandInCheck.Run run = check.begin(given, source);
    for (HandInList.Line line : source.list().lines()) {
      if (stopped.getAsBoolean()) {
        return false;
      }
      if (pending.contains(line.number())) {
        record(given, line, run, source);
      }
    }
    return true;
  }

  private void record(HandInImport given, HandInList.Line line, HandInCheck.Run run, HandInSource source)
      throws IOException {
    try {
      HandIn handIn = run.checked(line);
      List<Kept> files = keep(handIn, source);
      Once.done(() -> {
        transaction.executeWithoutResult(_ -> enter(given, handIn, line.number(), files));
        return line;
      });
      if (!files.isEmpty()) {
        pipeline.wake();
      }
    } catch (LineRefused refusal) {
      lines.refuse(given.id(), line.number(), refusal);
    } catch (DataIntegrityViolationException e) {
      log.atWarn().addKeyValue("import", given.id()).addKeyValue("line", line.number()).setCause(e).log(
          "the database took no such hand-in");
      lines.refuse(given.id(), line.number(), new LineRefused("unexpected", ""));
    }
  }

  /** A file of which the bytes are kept. */
  private record Kept(String name, Spool.Spooled spooled) {
  }

  private List<Kept> keep(HandIn handIn, HandInSource source) throws IOException {
    List<Kept> files = new ArrayList<>();
    for (HandIn.Attachment file : handIn.files()) {
      try (Spool.Spooled spooled = source.take(file.entry(), spool)) {
        intake.keep(spooled);
        files.add(new Kept(file.name(), spooled));
      }
    }
    return files;
  }

  private void enter(HandInImport given, HandIn handIn, long line, List<Kept> files) {
    if (!lines.isPending(given.id(), line)) {
      return;
    }
    Viewer owner = given.owner();
    PastInteractions.Recorded there = past.recordedWith(Set.of(handIn.key()), owner).get(handIn.key());
    if (there != null) {
      boolean later = isLater(there, handIn.course());
      if (later) {
        past.goOn(there.id(), handIn.course(), origin(given, handIn, line), owner);
      }
      lines.settle(given.id(), line, later ? Result.UPDATED : Result.EXISTS, there.id());
      return;
    }
    InteractionView made = past.record(interaction(given, handIn, line), owner);
    attach(made, handIn, files, owner);
    lines.settle(given.id(), line, Result.RECORDED, made.id());
  }

  private static PastInteraction interaction(HandInImport given, HandIn handIn, long line) {
    WrittenHandIn written = handIn.written();
    NewInteraction entry = new NewInteraction(given.owner().officeId(), Set.of(handIn.satker().id()), given.channel(),
        HandInCheck.SERVICE, written.subject(), Audience.SATKER, SecurityClass.B, written.receivedAt(), given.owner()
            .personId(),
        handIn.key());
    Card card = handIn.card();
    return new PastInteraction(entry, Set.of(new TypedIdentifier(TypedIdentifier.Kind.SPM, written.spm())), written
        .fiscalYear(), handIn.course(), origin(given, handIn, line),
        card == null
            ? null
            : "KIPS " + card.number());
  }

  private static String origin(HandInImport given, HandIn handIn, long line) {
    return handIn.course().teller() + ", " + given.fileName() + ":" + line;
  }

  /** The files come with a message of the officer whose card is named, else of the satker. */
  private void attach(InteractionView made, HandIn handIn, List<Kept> files, Viewer owner) {
    if (files.isEmpty()) {
      return;
    }
    Card card = handIn.card();
    String author = card == null ? handIn.satker().label() : people.name(card.personId());
    MessageView message = past.write(made.id(), new NewMessage(card == null ? null : card.personId(), author, true, "",
        Audience.SATKER, null), handIn.written().receivedAt());
    for (Kept file : files) {
      intake.register(file.spooled(), new Intake.Destination(made.id(), message.id(), file.name(), made.access(),
          "hand-in|" + file.name() + "|" + file.spooled().sha256().hex(), owner.personId()));
    }
  }
}
