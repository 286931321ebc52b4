package id.jejak.search;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessTags;
import id.jejak.search.SearchPage.Group;
import id.jejak.search.SearchPage.Hit;
import id.jejak.search.SearchPage.Piece;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Published texts in an index of their own, since what is rare among some thousand of them is nothing among millions of
 * cases. They are read, asked and ranked as the archive is: each is a case with one file, its title is the subject of the
 * case. One thread changes it, any may ask.
 *
 * @see <a href="../../../docs/decisions/0038-published-answers-have-a-shelf.md">ADR 0038</a>
 */
public final class TextShelf implements Closeable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  // All are alike in what says nothing of their text.
  private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final String LANGUAGE = "id";
  private static final Answer NOTHING = new Answer(List.of(), true, List.of());

  private final OpenedIndex index;
  private final IndexConfig config;
  private final AccessFilter everybody;

  /**
   * A text that may be found.
   *
   * @param name by which people call it, short
   */
  public record Text(UUID id, String name, String title, String body) {
  }

  /**
   * A text that was found.
   *
   * @param sentence of its body, the words of the question marked; empty where its title alone was found
   * @param partly whether it holds only some of the words
   */
  public record Found(UUID id, List<Piece> sentence, boolean partly) {
    public Found {
      sentence = List.copyOf(sentence);
    }
  }

  /**
   * What a question found.
   *
   * @param best first
   * @param nothingFits whether even the best holds too little of the question to be its answer
   * @param relaxed words without which was searched
   */
  public record Answer(List<Found> best, boolean nothingFits, List<String> relaxed) {
    public Answer {
      best = List.copyOf(best);
      relaxed = List.copyOf(relaxed);
    }
  }

  TextShelf(OpenedIndex index, IndexConfig config, AccessFilter everybody) {
    this.index = index;
    this.config = config;
    this.everybody = everybody;
  }

  /** Whether it reads and answers as {@code other} says. */
  public boolean isOf(IndexConfig other) {
    return config.version().equals(other.version());
  }

  /** Puts a text in the place of the one with its id; seen after {@link #settle}. */
  public void put(Text text) throws IOException {
    CaseFacts facts = new CaseFacts(text.id(), text.name(), text.title(), Set.of(), List.of(), "surat", "lain",
        "SELESAI", RECEIVED, DAY);
    List<String> pages = PrintedPages.of(text.body());
    FileFacts file = new FileFacts(text.id(), text.name(), "text", "TEXT_COMPLETE", pages.size());
    List<IndexEntry> entries = new ArrayList<>(List.of(entry(EntryKind.FILE, facts, file, 0, "")));
    for (String page : pages) {
      entries.add(entry(EntryKind.PAGE, facts, file, entries.size(), page));
    }
    index.replace(owner(IndexOwner.Kind.INTERACTION, text.id()), List.of(new IndexEntry(EntryKind.FACTS,
        AccessTags.PUBLISHED, facts, null, null, 0, "", false, LANGUAGE)));
    index.replace(owner(IndexOwner.Kind.DOCUMENT, text.id()), entries);
  }

  private static IndexEntry entry(EntryKind kind, CaseFacts facts, FileFacts file, int page, String text) {
    return new IndexEntry(kind, AccessTags.PUBLISHED, facts, file, null, page, text, false, LANGUAGE);
  }

  private static IndexOwner owner(IndexOwner.Kind kind, UUID id) {
    return new IndexOwner(kind, id);
  }

  /** Takes a text away; unseen after {@link #settle}. */
  public void remove(UUID id) throws IOException {
    index.replace(owner(IndexOwner.Kind.INTERACTION, id), List.of());
    index.replace(owner(IndexOwner.Kind.DOCUMENT, id), List.of());
  }

  /** Lets those who ask see what was put and removed. */
  public void settle() throws IOException {
    index.refresh();
  }

  /** Never fails for what was typed; a blank question finds nothing. */
  public Answer find(String question, int most) throws IOException {
    return question.isBlank() ? NOTHING : found(asked(question, most));
  }

  /** The same for what somebody wrote who was not asking: nothing in it is a command. */
  public Answer findFor(String written, int most) throws IOException {
    return written.isBlank() ? NOTHING : found(SearchQuery.like(written.strip(), most));
  }

  private Answer found(SearchQuery query) throws IOException {
    SearchPage page = index.find(query, ZONE, everybody);
    return new Answer(page.groups().stream().map(TextShelf::found).toList(), page.nothingFits() || page.groups()
        .isEmpty(), page.relaxed());
  }

  private static SearchQuery asked(String question, int most) {
    return SearchQuery.of(question.strip(), most);
  }

  private static Found found(Group group) {
    List<Piece> sentence = group.hits().stream().filter(hit -> hit.kind() == EntryKind.PAGE).findFirst().map(
        Hit::sentence).orElse(List.of());
    return new Found(group.interactionId(), sentence, group.partly());
  }

  /** The question with likelier words in the place of those that no text has; empty where there is nothing to say. */
  public Optional<String> respelled(String question) throws IOException {
    return question.isBlank()
        ? Optional.empty()
        : index.spelling(asked(question, 1), ZONE, everybody).map(spelling -> spelling.in(question.strip()));
  }

  /** Texts of which the title has words that begin so. */
  public List<UUID> beginning(String typed, int most) throws IOException {
    return index.suggest(typed, everybody, most).stream().filter(one -> one.kind() == Suggested.Kind.SUBJECT).map(
        Suggested::interactionId).toList();
  }

  /** Texts like one that is on the shelf, the likest first. */
  public List<UUID> like(Text text, int most) throws IOException {
    SimilarQuery query = new SimilarQuery(List.of(text.title(), text.body()), null, Set.of(text.id()), most);
    return index.similar(query, everybody).stream().map(SimilarCase::interactionId).toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
