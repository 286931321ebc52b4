package id.jejak.intake;

import id.jejak.intake.HandInOutcome.Result;
import id.jejak.interaction.PastCourse;
import id.jejak.interaction.PastInteractions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at each line of an import, its files included, and notes what would become of it. Nothing is recorded. */
@Component
class HandInDryRun {
  private static final int AT_ONCE = 200;
  private static final int LONGEST_SPM = 60;
  private static final int LONGEST_CODE = 20;

  private final HandInCheck check;
  private final HandInLines lines;
  private final PastInteractions past;

  HandInDryRun(HandInCheck check, HandInLines lines, PastInteractions past) {
    this.check = check;
    this.lines = lines;
    this.past = past;
  }

  /** @return whether it came to the end; false when it was told to stop */
  boolean run(HandInImport given, HandInSource source, BooleanSupplier stopped) throws IOException {
    lines.clear(given.id());
    HandInCheck.Run run = check.begin(given, source);
    Set<String> whole = new HashSet<>();
    List<HandInList.Line> all = source.list().lines();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<HandInOutcome> outcomes = new ArrayList<>();
      Map<String, Looked> good = new LinkedHashMap<>();
      for (HandInList.Line line : all.subList(from, Math.min(all.size(), from + AT_ONCE))) {
        if (stopped.getAsBoolean()) {
          return false;
        }
        try {
          HandIn handIn = run.checked(line);
          verify(handIn, source, whole);
          good.put(handIn.key(), new Looked(line, handIn.course()));
        } catch (LineRefused refusal) {
          outcomes.add(wrong(line, refusal));
        }
      }
      Map<String, PastInteractions.Recorded> there = past.recordedWith(good.keySet(), given.owner());
      good.forEach((key, looked) -> outcomes.add(of(looked, there.get(key))));
      lines.add(given.id(), outcomes);
    }
    return true;
  }

  /** A line of which all can be recorded, and what it tells. */
  private record Looked(HandInList.Line line, PastCourse told) {
  }

  private static void verify(HandIn handIn, HandInSource source, Set<String> whole) throws IOException {
    for (HandIn.Attachment file : handIn.files()) {
      if (!whole.contains(file.entry().getName())) {
        source.verify(file.entry());
        whole.add(file.entry().getName());
      }
    }
  }

  private static HandInOutcome of(Looked looked, PastInteractions.@Nullable Recorded there) {
    if (there == null) {
      return outcome(looked.line(), Result.NEW, "", "", null);
    }
    try {
      return outcome(looked.line(), HandInRecording.isLater(there, looked.told()) ? Result.LATER : Result.EXISTS, "",
          "", there.id());
    } catch (LineRefused refusal) {
      return wrong(looked.line(), refusal);
    }
  }

  private static HandInOutcome wrong(HandInList.Line line, LineRefused refusal) {
    return outcome(line, Result.WRONG, refusal.reason(), refusal.hint(), null);
  }

  private static HandInOutcome outcome(HandInList.Line line, Result result, String reason, String hint,
      @Nullable UUID interactionId) {
    return new HandInOutcome(line.number(), written(line, HandInColumn.NOMOR_SPM, LONGEST_SPM), written(line,
        HandInColumn.KODE_SATKER, LONGEST_CODE), result, reason, hint, interactionId);
  }

  private static String written(HandInList.Line line, HandInColumn column, int longest) {
    String text = line.cell(column).replaceAll("\\p{Cntrl}+", " ");
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
