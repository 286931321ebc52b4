package id.jejak.knowledge.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.identity.OfficeZone;
import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.Citation;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.portal.Doubt;
import id.jejak.search.IndexConfig;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a pack, the same bytes for the same content.
 *
 * @param number of the answer, {@value #TABLES} for how words are read
 * @param text JSON without a break of lines
 */
record PackLine(int number, String text) {
  static final int TABLES = 0;
  private static final String UNVERIFIED = "UNVERIFIED";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Dates are days in WIB, as the pages of the portal show them. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Shown(int n, String q, String topic, String first, List<String> steps, @Nullable String error,
      @Nullable String cause, List<Basis> basis, @Nullable String from, @Nullable String until, List<String> marks,
      String changed) {
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Basis(String code, @Nullable String article, String state, @Nullable String by) {
  }

  /** @param by the number of what took its place */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Gone(int n, String q, @Nullable String since, @Nullable Integer by) {
  }

  private record Tables(int n, Words tables) {
  }

  private record Words(Set<String> stop, Set<String> kept, Map<String, String> stems, Map<String, String> slang,
      Set<String> light, Set<String> number, List<List<String>> same, List<List<String>> related,
      Map<String, String> shorts, Map<String, Float> weights) {
  }

  static PackLine of(PublishedAnswer answer) {
    List<String> marks = new ArrayList<>(Doubt.of(answer).stream().map(Doubt::name).toList());
    if (answer.unverified()) {
      marks.add(UNVERIFIED);
    }
    return line(answer.number(), new Shown(answer.number(), answer.question(), answer.topic(), answer.summary(), answer
        .steps(), answer.errorText(), answer.cause(), answer.citations().stream().map(PackLine::basis).toList(),
        day(
            answer.validFrom()),
        day(answer.validUntil()), marks, day(answer.changedAt())));
  }

  private static Basis basis(Citation citation) {
    return new Basis(citation.code(), citation.article(), citation.state().name(), citation.replacedBy());
  }

  /** What is told of an answer that was in a pack and is shown no more. */
  static PackLine gone(int number, AnswerAddress address) {
    return line(number, switch (address) {
      case AnswerAddress.Withdrawn withdrawn -> new Gone(number, withdrawn.question(), day(withdrawn.since()), null);
      case AnswerAddress.SupersededBy other -> new Gone(number, other.question(), null, other.number());
      case AnswerAddress.Shown shown -> new Gone(number, shown.answer().question(), null, null);
    });
  }

  /** What the device needs to read words as the server does; identifiers stay with the server. */
  static PackLine of(IndexConfig config) {
    return line(TABLES, new Tables(TABLES, new Words(new TreeSet<>(config.stopWords()), new TreeSet<>(config
        .protectedWords()), new TreeMap<>(config.stemOverrides()), new TreeMap<>(config.slang()), new TreeSet<>(
            config
                .lightWords()),
        new TreeSet<>(config.numberWords()), config.synonyms().stream().map(PackLine::same).toList(),
        config.related(), new TreeMap<>(config.shorts()), new TreeMap<>(config.weights()))));
  }

  /** The abbreviation first. */
  private static List<String> same(IndexConfig.Synonym synonym) {
    List<String> same = new ArrayList<>(List.of(synonym.abbreviation()));
    same.addAll(synonym.expansions());
    return same;
  }

  private static PackLine line(int number, Object said) {
    return new PackLine(number, JSON.writeValueAsString(said));
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, OfficeZone.WIB.id()).toString();
  }
}
