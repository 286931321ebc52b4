package id.jejak.knowledge.answer;

import id.jejak.identity.Offices;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.knowledge.AnswerFigures;
import id.jejak.knowledge.AnswerUse;
import id.jejak.knowledge.DueAnswer;
import id.jejak.knowledge.ReviewReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of the answers of an office. */
@Service
@Transactional(readOnly = true)
class AnswerCounts implements AnswerFigures {
  private static final int WORDS_OF_ONE = 3;
  /** One reader who was in a hurry is no doubt. */
  private static final int AGAINST = 3;
  private static final int WEEK = 7;

  private final UseRows rows;
  private final Offices offices;
  private final Satkers satkers;

  AnswerCounts(UseRows rows, Offices offices, Satkers satkers) {
    this.rows = rows;
    this.offices = offices;
    this.satkers = satkers;
  }

  @Override
  public List<AnswerUse> used(Viewer viewer, LocalDate first, LocalDate last, int most) {
    AnswerLife.refuseOutsiders(viewer, null);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    List<UseRows.Row> read = rows.read(viewer.officeId(), first.minusDays(days), first, last, most);
    if (read.isEmpty()) {
      return List.of();
    }
    ZoneId zone = offices.get(viewer.officeId()).zone().id();
    Instant from = first.atStartOfDay(zone).toInstant();
    Instant until = last.plusDays(1).atStartOfDay(zone).toInstant();
    List<UUID> ids = read.stream().map(UseRows.Row::id).toList();
    Map<UUID, VoteRows.Count> votes = rows.votes(ids, from, until);
    Map<UUID, List<UseRows.Vote>> words = rows.words(ids, from, until).stream().collect(Collectors.groupingBy(
        UseRows.Vote::answerId));
    Map<Integer, Map<Integer, Long>> weeks = rows.weeks(read.stream().map(UseRows.Row::number).toList(), first, last);
    int count = (int) ((days + WEEK - 1) / WEEK);
    return read.stream().map(row -> use(row, votes.getOrDefault(row.id(), new VoteRows.Count(0, 0)), words.getOrDefault(
        row.id(), List.of()), byWeek(weeks.getOrDefault(row.number(), Map.of()), count))).toList();
  }

  private static List<Long> byWeek(Map<Integer, Long> back, int weeks) {
    return IntStream.range(0, weeks).mapToObj(week -> back.getOrDefault(weeks - 1 - week, 0L)).toList();
  }

  private static AnswerUse use(UseRows.Row row, VoteRows.Count votes, List<UseRows.Vote> words, List<Long> weeks) {
    return new AnswerUse(row.id(), row.number(), row.question(), row.read(), row.found(), row.taken(), row.before(),
        votes
            .helpful(),
        votes.unhelpful(), weeks, words.stream().limit(WORDS_OF_ONE).map(word -> new AnswerUse.Word(word
            .helpful(), Objects.requireNonNullElse(word.why(), ""), word.at())).toList());
  }

  @Override
  public List<DueAnswer> due(Viewer viewer, LocalDate ending, Instant quiet, Instant voted, int most) {
    AnswerLife.refuseOutsiders(viewer, null);
    LocalDate today = satkers.today(viewer.officeId());
    ZoneId zone = offices.get(viewer.officeId()).zone().id();
    return rows.due(viewer.officeId(), ending, quiet, voted, AGAINST, most).stream().map(due -> new DueAnswer(due
        .answer().id(), due.answer().number(), due.question(), reasons(due, today, ending, quiet), due.validUntil(),
        LocalDate
            .ofInstant(due.answer().changedAt(), zone)))
        .sorted(Comparator.comparing(due -> due.reasons().getFirst())).toList();
  }

  private static List<ReviewReason> reasons(UseRows.Due due, LocalDate today, LocalDate ending, Instant quiet) {
    Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
    if (due.answer().state() == AnswerState.NEEDS_REVIEW) {
      reasons.add(due.answer().attention() == Attention.REGULATION ? ReviewReason.REGULATION : ReviewReason.STAFF);
    }
    LocalDate until = due.validUntil();
    if (until != null && until.isBefore(ending)) {
      reasons.add(until.isBefore(today) ? ReviewReason.OVER : ReviewReason.ENDING);
    }
    if (due.doubted()) {
      reasons.add(ReviewReason.VOTES);
    }
    if (due.answer().changedAt().isBefore(quiet)) {
      reasons.add(ReviewReason.QUIET);
    }
    return List.copyOf(reasons);
  }
}
