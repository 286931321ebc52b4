package id.jejak.insight;

import id.jejak.identity.Offices;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.knowledge.AnswerFigures;
import id.jejak.knowledge.AnswerUse;
import id.jejak.knowledge.DueAnswer;
import id.jejak.site.Bars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which answers save cases, and which are to be looked at again. */
@Component
class AnswerPanel {
  private static final int MOST_USED = 100;
  private static final int MOST_DUE = 100;
  private static final int VOTED_DAYS = 90;

  private final AnswerFigures figures;
  private final Satkers satkers;
  private final Offices offices;
  private final InsightProperties properties;

  AnswerPanel(AnswerFigures figures, Satkers satkers, Offices offices, InsightProperties properties) {
    this.figures = figures;
    this.satkers = satkers;
    this.offices = offices;
    this.properties = properties;
  }

  /** An answer with its weeks as bars. */
  record Line(AnswerUse use) {
    public List<Bars.Bar> bars() {
      return Bars.of(use.weeks(), use.weeks().stream().mapToLong(Long::longValue).max().orElse(1), Trend.WIDTH,
          Trend.HEIGHT);
    }

    public String said() {
      return String.join(", ", use.weeks().stream().map(Object::toString).toList());
    }

    public Growth growth() {
      return new Growth(use.read(), use.readBefore());
    }
  }

  /**
   * What was read within a period, the answers that saved most cases first.
   *
   * @param lines at most a hundred
   */
  record Used(List<Line> lines) {
    public long read() {
      return lines.stream().mapToLong(line -> line.use().read()).sum();
    }

    public long taken() {
      return lines.stream().mapToLong(line -> line.use().taken()).sum();
    }
  }

  Used used(Viewer viewer, Period period) {
    return new Used(figures.used(viewer, period.first(), period.last(), MOST_USED).stream().map(Line::new).toList());
  }

  /** At most a hundred, the most pressing first. */
  List<DueAnswer> due(Viewer viewer) {
    LocalDate today = satkers.today(viewer.officeId());
    ZoneId zone = offices.get(viewer.officeId()).zone().id();
    Instant quiet = today.minusMonths(properties.reviewMonths()).atStartOfDay(zone).toInstant();
    Instant voted = today.minusDays(VOTED_DAYS).atStartOfDay(zone).toInstant();
    return figures.due(viewer, today.plusDays(properties.endingDays() + 1L), quiet, voted, MOST_DUE);
  }
}
