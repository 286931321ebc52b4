package id.jejak.knowledge.portal;

import id.jejak.knowledge.Citation;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.search.SearchPage.Piece;
import id.jejak.search.TextShelf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The published answers of a moment, and the shelf on which they are found. */
final class ShelvedAnswers {
  static final int MOST = 10;
  /** So many answers without doubt may come before one that was better by its words alone. */
  private static final int FALL = 3;
  private static final int SHORTEST = 2;
  private static final int NEAR = 3;

  private final TextShelf shelf;
  private final Map<UUID, PublishedAnswer> answers;
  private final Map<UUID, List<String>> wordings;

  /**
   * An answer that was found.
   *
   * @param sentence that answers, in pieces; empty where its question alone was found
   * @param doubts what to think of before it is followed
   */
  record Hit(PublishedAnswer answer, List<Piece> sentence, List<Doubt> doubts) {
    Hit {
      sentence = List.copyOf(sentence);
      doubts = List.copyOf(doubts);
    }

    /** Whether it stands lower than its words are worth. */
    public boolean lowered() {
      return doubts.stream().anyMatch(Doubt::lowers);
    }
  }

  /**
   * @param nothingFits whether even the best holds too little of the question to be its answer
   * @param relaxed words without which was searched
   * @param respelled the question as it was likely meant; null where nothing is to be said of its spelling
   */
  record Result(List<Hit> hits, boolean nothingFits, List<String> relaxed, @Nullable String respelled) {
    Result {
      hits = List.copyOf(hits);
      relaxed = List.copyOf(relaxed);
    }

    /** Where nothing fits, a few that come near. */
    public List<Hit> shown() {
      return nothingFits ? hits.subList(0, Math.min(NEAR, hits.size())) : hits;
    }
  }

  private ShelvedAnswers(TextShelf shelf, Map<UUID, PublishedAnswer> answers, Map<UUID, List<String>> wordings) {
    this.shelf = shelf;
    this.answers = answers;
    this.wordings = wordings;
  }

  /** Puts all answers on an empty shelf. */
  static ShelvedAnswers on(TextShelf shelf, Collection<PublishedAnswer> all) throws IOException {
    return new ShelvedAnswers(shelf, Map.of(), Map.of()).with(all);
  }

  /** The same shelf with these answers alone, each found by its own words. */
  ShelvedAnswers with(Collection<PublishedAnswer> all) throws IOException {
    return with(all, Map.of());
  }

  /**
   * The same shelf with these answers alone; only what changed is put on it anew.
   *
   * @param otherWordings by which some are to be found besides their own words
   */
  ShelvedAnswers with(Collection<PublishedAnswer> all, Map<UUID, List<String>> otherWordings) throws IOException {
    Map<UUID, PublishedAnswer> now = new LinkedHashMap<>();
    for (PublishedAnswer answer : all) {
      now.put(answer.id(), answer);
      List<String> other = otherWordings.getOrDefault(answer.id(), List.of());
      if (!answer.equals(answers.get(answer.id())) || !other.equals(wordings.getOrDefault(answer.id(), List.of()))) {
        shelf.put(text(answer, other));
      }
    }
    for (UUID before : answers.keySet()) {
      if (!now.containsKey(before)) {
        shelf.remove(before);
      }
    }
    shelf.settle();
    return new ShelvedAnswers(shelf, now, Map.copyOf(otherWordings));
  }

  private static TextShelf.Text text(PublishedAnswer answer, List<String> otherWordings) {
    List<String> lines = new ArrayList<>(List.of(answer.summary()));
    lines.addAll(answer.steps());
    lines.add(Objects.requireNonNullElse(answer.errorText(), ""));
    lines.add(Objects.requireNonNullElse(answer.cause(), ""));
    answer.citations().stream().map(ShelvedAnswers::cited).forEach(lines::add);
    lines.add(answer.topic());
    List<String> titles = new ArrayList<>(List.of(answer.question()));
    titles.addAll(otherWordings);
    return new TextShelf.Text(answer.id(), "Q" + answer.number(), String.join("\n", titles), lines.stream().filter(
        line -> !line.isBlank()).collect(Collectors.joining("\n")));
  }

  private static String cited(Citation citation) {
    return citation.article() == null ? citation.code() : citation.code() + " " + citation.article();
  }

  TextShelf shelf() {
    return shelf;
  }

  int size() {
    return answers.size();
  }

  /** The best for a question; never fails for what was typed. */
  Result find(String question) throws IOException {
    TextShelf.Answer found = shelf.find(question, MOST);
    List<Hit> hits = ordered(found.best());
    boolean none = found.nothingFits() || hits.isEmpty();
    String respelled = none || hits.size() < MOST ? shelf.respelled(question).orElse(null) : null;
    return new Result(hits, none, found.relaxed(), respelled);
  }

  /** Where something holds all of the words, what holds only some of them is not offered unasked. */
  private static List<TextShelf.Found> near(List<TextShelf.Found> found) {
    List<TextShelf.Found> whole = found.stream().filter(one -> !one.partly()).toList();
    return whole.isEmpty() ? found : whole;
  }

  /** What holds only some of the words stays behind what holds them all. */
  private List<Hit> ordered(List<TextShelf.Found> found) {
    List<Hit> ordered = new ArrayList<>();
    for (boolean partly : new boolean[]{false, true}) {
      List<Hit> hits = found.stream().filter(one -> one.partly() == partly).map(this::hit).flatMap(Optional::stream)
          .toList();
      ordered.addAll(fallen(hits));
    }
    return ordered;
  }

  private Optional<Hit> hit(TextShelf.Found found) {
    // One that was withdrawn just now may still be on the shelf.
    return Optional.ofNullable(answers.get(found.id())).map(answer -> new Hit(answer, found.sentence(), Doubt.of(
        answer)));
  }

  private static List<Hit> fallen(List<Hit> hits) {
    record Place(Hit hit, int at) {
    }
    List<Place> places = new ArrayList<>();
    for (Hit hit : hits) {
      // Doubled, so that one that falls comes to stand between two others.
      places.add(new Place(hit, 2 * places.size() + (hit.lowered() ? 2 * FALL + 1 : 0)));
    }
    return places.stream().sorted(Comparator.comparingInt(Place::at)).map(Place::hit).toList();
  }

  /** What somebody may mean who is typing; nothing for a single letter, nor where nothing is near. */
  List<PublishedAnswer> likely(String typed, int most) throws IOException {
    if (typed.strip().codePointCount(0, typed.strip().length()) < SHORTEST) {
      return List.of();
    }
    Set<PublishedAnswer> likely = new LinkedHashSet<>();
    TextShelf.Answer found = shelf.find(typed, MOST);
    if (!found.nothingFits()) {
      ordered(near(found.best())).stream().map(Hit::answer).forEach(likely::add);
    }
    likely.addAll(beginning(typed, most));
    return likely.stream().limit(most).toList();
  }

  /** Answers whose question has words that begin so. */
  List<PublishedAnswer> beginning(String typed, int most) throws IOException {
    return shelf.beginning(typed, most).stream().map(answers::get).filter(Objects::nonNull).toList();
  }

  /** What answers something that was written to somebody, in which nothing is a command; nothing where none fits. */
  List<PublishedAnswer> answering(String written, int most) throws IOException {
    TextShelf.Answer found = shelf.findFor(written, MOST);
    return found.nothingFits()
        ? List.of()
        : ordered(near(found.best())).stream().map(Hit::answer).limit(most).toList();
  }

  /** What answers something that was written to somebody and is doubted by nobody. */
  Optional<PublishedAnswer> certain(String written) throws IOException {
    return answering(written, 1).stream().filter(answer -> Doubt.of(answer).stream().noneMatch(Doubt::lowers))
        .findFirst();
  }

  /** Answers like one, those that nothing lowers first. */
  List<PublishedAnswer> related(PublishedAnswer answer, int most) throws IOException {
    return shelf.like(text(answer, List.of()), 2 * most).stream().map(answers::get).filter(Objects::nonNull).sorted(
        byDoubt()).limit(most).toList();
  }

  private static Comparator<PublishedAnswer> byDoubt() {
    return Comparator.comparing(answer -> Doubt.of(answer).stream().anyMatch(Doubt::lowers));
  }

  /** Those that are shown of these numbers, in their order. */
  List<PublishedAnswer> numbered(List<Integer> numbers, int most) {
    Map<Integer, PublishedAnswer> byNumber = answers.values().stream().collect(Collectors.toMap(PublishedAnswer::number,
        answer -> answer));
    return numbers.stream().map(byNumber::get).filter(Objects::nonNull).limit(most).toList();
  }

  /** The latest changed first. */
  List<PublishedAnswer> newest(int most) {
    return answers.values().stream().sorted(Comparator.comparing(PublishedAnswer::changedAt).reversed().thenComparing(
        PublishedAnswer::number)).limit(most).toList();
  }

  /** The first parts of all topics, by name. */
  List<Topic> topics() {
    Map<String, Topic> topics = new TreeMap<>();
    for (PublishedAnswer answer : answers.values()) {
      String name = Topic.first(answer.topic());
      topics.merge(Topic.address(name), new Topic(name, Topic.address(name), 1), (known, one) -> new Topic(known.name(),
          known.address(), known.answers() + 1));
    }
    return topics.values().stream().sorted(Comparator.comparing(Topic::name, String.CASE_INSENSITIVE_ORDER)).toList();
  }

  /** What stands below the address of a topic, those without doubt first; empty where nothing does. */
  List<PublishedAnswer> about(String address) {
    return answers.values().stream().filter(answer -> Topic.address(answer.topic()).equals(address) || Topic.address(
        Topic.first(answer.topic())).equals(address)).sorted(byDoubt().thenComparing(PublishedAnswer::number)).toList();
  }
}
