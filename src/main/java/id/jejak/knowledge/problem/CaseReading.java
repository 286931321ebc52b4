package id.jejak.knowledge.problem;

import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.interaction.EndedCases;
import id.jejak.interaction.InteractionView;
import id.jejak.knowledge.Wording;
import id.jejak.search.WordStems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a case for being compared: who it is about is hidden before its words are looked at. */
@Component
class CaseReading {
  private static final int LONGEST = 1_500;
  private static final int MOST_MESSAGES = 3;
  private static final int MOST_SOLVED = 2_000;

  private final EndedCases cases;
  private final Satkers satkers;
  private final Wording wording;
  private final WordStems stems;

  CaseReading(EndedCases cases, Satkers satkers, Wording wording, WordStems stems) {
    this.cases = cases;
    this.satkers = satkers;
    this.wording = wording;
    this.stems = stems;
  }

  /** Empty for what is in no group: a complaint, an open case, one above <i>biasa</i>, one received before. */
  Optional<GroupedCase> read(UUID interactionId, Instant since) {
    return cases.find(interactionId, since).map(this::grouped);
  }

  private GroupedCase grouped(EndedCases.Ended ended) {
    InteractionView interaction = ended.interaction();
    List<String> identities = identities(interaction);
    String subject = wording.line(interaction.subject(), identities, GroupedCase.LONGEST_WORDING);
    String resolution = Objects.requireNonNullElse(interaction.course().resolution(), "");
    List<String> words = new ArrayList<>(stemmed(subject));
    // What it is called weighs twice.
    words.addAll(List.copyOf(words));
    Stream.concat(ended.asked().stream().limit(MOST_MESSAGES), Stream.of(resolution)).map(text -> wording.line(text,
        identities, LONGEST)).map(this::stemmed).forEach(words::addAll);
    return new GroupedCase(interaction.id(), interaction.officeId(), interaction.serviceType(), interaction
        .receivedAt(), subject, CaseWords.of(words), interaction.satkerIds(), Math.min(ended.replies(), 1_000),
        Math
            .min(resolution.length(), MOST_SOLVED));
  }

  private List<String> stemmed(String line) {
    return stems.of(Wording.asked(line));
  }

  private List<String> identities(InteractionView interaction) {
    return satkers.findAll(interaction.satkerIds(), satkers.today(interaction.officeId())).values().stream().flatMap((
        Satker satker) -> Stream.of(satker.code(), satker.name())).toList();
  }
}
