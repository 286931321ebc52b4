package id.jejak.insight;

import id.jejak.identity.Viewer;
import id.jejak.insight.NormFigures.Norms;
import id.jejak.insight.TopicFigures.Topics;
import id.jejak.knowledge.AnswerUse;
import id.jejak.knowledge.DueAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables of the pages as rows of a file, with what the pages do not say left unsaid here, too. */
@Component
class InsightExport {
  private final TopicFigures topics;
  private final SatkerFigures guidance;
  private final NormFigures norms;
  private final AnswerPanel answers;
  private final MessageSource messages;

  InsightExport(TopicFigures topics, SatkerFigures guidance, NormFigures norms, AnswerPanel answers,
      MessageSource messages) {
    this.topics = topics;
    this.guidance = guidance;
    this.norms = norms;
    this.answers = answers;
    this.messages = messages;
  }

  String word(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  /** A table, its heading first. */
  List<List<String>> rows(InsightTable table, Viewer viewer, Period period, Locale locale) {
    List<String> heading = table.heading().stream().map(key -> word(key, locale)).toList();
    return Stream.concat(table == InsightTable.NORMS ? Stream.empty() : Stream.of(heading), body(table, viewer, period,
        heading, locale).stream()).toList();
  }

  private List<List<String>> body(InsightTable table, Viewer viewer, Period period, List<String> heading,
      Locale locale) {
    return switch (table) {
      case TOPICS -> topics.of(viewer, period, locale).services().stream().map(trend -> List.of(trend.label(), trend
          .beside(), text(trend.cases()), text(trend.before()), text(trend.yearBefore()))).toList();
      case CHANNELS -> topics.of(viewer, period, locale).channels().stream().map(trend -> List.of(trend.label(), text(
          trend.cases()), text(trend.before()), text(trend.yearBefore()))).toList();
      case WEEKS -> weeks(topics.of(viewer, period, locale));
      case SATKERS -> guidance.of(viewer, period, locale).lines().stream().map(line -> satker(line, locale)).toList();
      case ANSWERS -> answers.used(viewer, period).lines().stream().map(line -> answer(line.use())).toList();
      case DUE -> answers.due(viewer).stream().map(due -> due(due, locale)).toList();
      case NORMS -> norms(norms.of(viewer, period, locale), heading);
    };
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<List<String>> weeks(Topics topics) {
    return topics.weeks().rows().stream().map(row -> List.of(row.label(), text(row.count()), text(row.compared())))
        .toList();
  }

  private List<String> satker(SatkerLine line, Locale locale) {
    return List.of(line.satker().code(), line.satker().name(), line.casesSaid(), line.rejectedSaid(), line
        .returnedSaid(), text(line.share()), line.accompany() ? word("insight.accompany", locale) : "",
        String.join("; ",
            line.topics().stream().map(topic -> topic.label() + " " + topic.cases()).toList()));
  }

  private static List<String> answer(AnswerUse use) {
    return List.of(text(use.number()), use.question(), text(use.read()), text(use.readBefore()), text(use.found()),
        text(
            use.taken()),
        text(use.helpful()), text(use.unhelpful()), String.join("; ", use.words().stream().map(
            AnswerUse.Word::why).toList()));
  }

  private List<String> due(DueAnswer due, Locale locale) {
    return List.of(text(due.number()), due.question(), String.join("; ", due.reasons().stream().map(reason -> word(
        "insight.reason." + reason.name(), locale)).toList()), text(due.validUntil()), text(due.changedOn()));
  }

  /** With a column for each month. */
  private static List<List<String>> norms(Norms norms, List<String> heading) {
    Stream<List<String>> lines = norms.lines().stream().map(line -> {
      List<String> cells = new ArrayList<>(List.of(line.label(), text(line.all().timed()), text(line.all().inNorm()),
          text(line.all().share())));
      line.months().forEach(month -> cells.add(month.said()));
      return cells;
    });
    return Stream.concat(Stream.of(Stream.concat(heading.stream(), norms.months().stream()).toList()), lines).toList();
  }
}
