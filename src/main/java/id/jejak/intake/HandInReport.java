package id.jejak.intake;

import id.jejak.identity.Viewer;
import id.jejak.intake.HandInOutcome.Result;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.shared.Auditable;
import id.jejak.site.CsvSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What becomes of the lines of an import, in words. */
@Component
public class HandInReport {
  private static final int PAGE = 500;
  private static final List<String> HEADING = List.of("line", "spm", "satker", "result", "sentence", "ticket");

  private final HandIns handIns;
  private final Interactions interactions;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;

  HandInReport(HandIns handIns, Interactions interactions, MessageSource messages, ApplicationEventPublisher events) {
    this.handIns = handIns;
    this.interactions = interactions;
    this.messages = messages;
    this.events = events;
  }

  /**
   * A line in words.
   *
   * @param sentence why it cannot be recorded; empty otherwise
   * @param ticket of the case it is; null where there is none that the viewer may see
   */
  public record Line(long line, String spm, String satkerCode, Result result, String sentence,
      @Nullable String ticket, @Nullable UUID interactionId) {
  }

  /** @param result null for all lines */
  List<Line> lines(UUID id, Viewer viewer, @Nullable Result result, long after, int limit, Locale locale) {
    List<HandInOutcome> outcomes = handIns.lines(id, viewer, result, after, limit);
    Map<UUID, InteractionView> cases = interactions.visible(outcomes.stream().map(HandInOutcome::interactionId).filter(
        Objects::nonNull).collect(Collectors.toSet()), viewer);
    return outcomes.stream().map(one -> line(one, cases.get(one.interactionId()), locale)).toList();
  }

  private Line line(HandInOutcome outcome, @Nullable InteractionView found, Locale locale) {
    String sentence = outcome.reason().isEmpty()
        ? ""
        : messages.getMessage("intake.hand-in.wrong." + outcome.reason(), new Object[]{outcome.hint()}, locale);
    return new Line(outcome.line(), outcome.spm(), outcome.satkerCode(), outcome.result(), sentence, found == null
        ? null
        : found.ticket(), found == null ? null : found.id());
  }

  /** Writes all lines as CSV. */
  void write(UUID id, Viewer viewer, OutputStream out, Locale locale) throws IOException {
    events.publishEvent(new Auditable("hand-in.report-downloaded", viewer.personId(), viewer.officeId(), id, Map.of()));
    try (CsvSheet sheet = new CsvSheet(out)) {
      sheet.row(HEADING.stream().map(column -> words("column." + column, locale)).toList());
      List<Line> page;
      long after = 0;
      do {
        page = lines(id, viewer, null, after, PAGE, locale);
        for (Line line : page) {
          sheet
              .row(Stream.of(Long.toString(line.line()), line.spm(), line.satkerCode(), words("result." + line.result(),
                  locale), line.sentence(), Objects.requireNonNullElse(line.ticket(), "")).toList());
          after = line.line();
        }
      } while (page.size() == PAGE);
    }
  }

  private String words(String key, Locale locale) {
    return messages.getMessage("intake.hand-in." + key, null, locale);
  }
}
