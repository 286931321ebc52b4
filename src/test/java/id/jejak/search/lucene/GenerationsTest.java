package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.search.CursorExpired;
import id.jejak.search.Entries;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.NextIndex;
import id.jejak.search.SearchIndex;
import id.jejak.search.SearchIndexContract;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.search.generation.Generations;
import id.jejak.search.generation.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** An index that is built anew while it answers. */
class GenerationsTest extends SearchIndexContract {
  private static final IndexConfig CONFIG = IndexConfigReader.readCarried();
  @TempDir
  Path folder;
  @SuppressWarnings("NullAway.Init") // opened by the contract before each test
  private Generations index;

  @Override
  protected void open() throws IOException {
    index = opened(properties(), CONFIG);
  }

  private static Generations opened(SearchProperties properties, @Nullable IndexConfig config) throws IOException {
    Shelf shelf = new GenerationFolder(properties);
    return Generations.open(List.of(shelf), shelf, config);
  }

  private SearchProperties properties() {
    return LuceneSearchIndexTest.properties(folder.resolve("index"), 10_000);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Override
  protected SearchIndex index() {
    return index;
  }

  /** The configuration that is carried, and one more spelling of chats. */
  private static IndexConfig with(String spelling, String word) {
    Map<String, String> texts = new HashMap<>();
    for (String name : IndexConfigReader.FILES) {
      texts.put(name, CONFIG.texts().getOrDefault(name, ""));
    }
    texts.computeIfPresent("slang.tsv", (name, text) -> text + "\n" + spelling + "\t" + word + "\n");
    return IndexConfigReader.read(texts);
  }

  private int found(String text) throws IOException {
    index.refresh();
    return index.find(Entries.query(text), WIB, Entries.seesAll()).groups().size();
  }

  /** What was there before, as it is written by who builds the next index. */
  private static void fill(NextIndex next, int number, String subject, String page) throws IOException {
    next.replace(owner(number), entries(number, subject, page));
  }

  private static boolean holds(NextIndex next, int number, String page) throws IOException {
    return next.holds(owner(number), entries(number, "Perihal", page));
  }

  private static IndexOwner owner(int number) {
    return new IndexOwner(IndexOwner.Kind.DOCUMENT, new UUID(4, number));
  }

  private static List<IndexEntry> entries(int number, String subject, String page) {
    return Entries.document(Entries.facts(number, subject), Entries.OPEN, owner(number).id(), "berkas.pdf", page);
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  @Test
  void givenOtherConfiguration_whenBuiltBeside_thenTheOldAnswersUntilTheNewIsPutInForce() throws IOException {
    Entries.put(index, 1, "Perihal", "kuarsa");
    index.commit(1);

    index.rebuild(with("kwrs", "kuarsa"));

    NextIndex next = index.next().orElseThrow();
    assertThat(found("kuarsa")).isEqualTo(1);
    assertThat(found("kwrs")).isZero();
    fill(next, 1, "Perihal", "kuarsa");
    next.keep("semua");
    next.putInForce();
    assertThat(found("kwrs")).isEqualTo(1);
    assertThat(index.next()).isEmpty();
    assertThat(index.config().slang()).containsEntry("kwrs", "kuarsa");
    assertThat(index.committedBatch()).isEqualTo(1);
    assertThat(generations()).hasSize(1);
  }

  @Test
  void givenBuilding_whenSomethingChanges_thenItIsInBoth() throws IOException {
    index.rebuild(with("kwrs", "kuarsa"));
    NextIndex next = index.next().orElseThrow();

    Entries.put(index, 2, "Perihal", "kuarsa baru");
    index.commit(1);

    assertThat(found("kuarsa")).isEqualTo(1);
    next.keep("semua");
    assertThat(holds(next, 2, "kuarsa baru")).isTrue();
    assertThat(holds(next, 2, "kuarsa lama")).isFalse();
    assertThat(holds(next, 3, "kuarsa baru")).isFalse();
    assertThat(next.holds(owner(3), List.of())).isTrue();
    assertThat(next.holds(owner(2), List.of())).isFalse();
    next.putInForce();
    assertThat(found("kwrs")).isEqualTo(1);
  }

  @Test
  void givenStoppedWhileBuilding_whenOpenedAgain_thenGoneOnFromWhereItWasKept() throws IOException {
    Entries.put(index, 1, "Perihal", "kuarsa");
    index.commit(7);
    index.rebuild(with("kwrs", "kuarsa"));
    fill(index.next().orElseThrow(), 1, "Perihal", "kuarsa");
    index.next().orElseThrow().keep("setengah");
    index.close();

    index = opened(properties(), with("kwrs", "kuarsa"));

    assertThat(found("kuarsa")).isEqualTo(1);
    assertThat(found("kwrs")).isZero();
    assertThat(index.committedBatch()).isEqualTo(7);
    NextIndex next = index.next().orElseThrow();
    assertThat(next.place()).isEqualTo("setengah");
    assertThat(holds(next, 1, "kuarsa")).isTrue();
    next.putInForce();
    index.close();
    index = opened(properties(), with("kwrs", "kuarsa"));
    assertThat(found("kwrs")).isEqualTo(1);
    assertThat(index.next()).isEmpty();
  }

  @Test
  void givenBuiltAnewOfTheSame_whenOpenedAgain_thenGoneOn() throws IOException {
    Entries.put(index, 1, "Perihal", "kuarsa");
    index.commit(1);
    index.rebuild(CONFIG);
    index.next().orElseThrow().keep("setengah");
    index.close();

    index = opened(properties(), CONFIG);

    assertThat(found("kuarsa")).isEqualTo(1);
    assertThat(index.next().orElseThrow().place()).isEqualTo("setengah");
  }

  @Test
  void givenStoppedBeforeTheFormerOneWasDeleted_whenOpenedAgain_thenItIsNotBuiltAgain() throws IOException {
    Entries.put(index, 1, "Perihal", "kuarsa");
    index.commit(1);
    Path former = generations().getFirst();
    Path aside = folder.resolve("aside");
    FileSystemUtils.copyRecursively(former, aside);
    index.rebuild(CONFIG);
    fill(index.next().orElseThrow(), 1, "Perihal", "kuarsa");
    index.next().orElseThrow().putInForce();
    index.close();
    FileSystemUtils.copyRecursively(aside, former);

    index = opened(properties(), CONFIG);

    assertThat(index.next()).isEmpty();
    assertThat(generations()).hasSize(1).doesNotContain(former);
    assertThat(found("kuarsa")).isEqualTo(1);
  }

  @Test
  void givenBuilding_whenOpenedWithTheFormerConfiguration_thenGivenUp() throws IOException {
    index.rebuild(with("kwrs", "kuarsa"));
    index.close();

    index = opened(properties(), CONFIG);

    assertThat(index.next()).isEmpty();
    assertThat(generations()).hasSize(1);
  }

  @Test
  void givenMistakeInTheFiles_whenOpened_thenTheIndexInForceAnswers() throws IOException {
    Entries.put(index, 1, "Perihal", "kuarsa");
    index.commit(1);
    index.close();

    index = opened(properties(), null);

    assertThat(found("kuarsa")).isEqualTo(1);
    assertThat(index.config().version()).isEqualTo(CONFIG.version());
    assertThatThrownBy(() -> opened(LuceneSearchIndexTest.properties(folder.resolve("none"), 10), null))
        .isInstanceOf(IOException.class);
  }

  @Test
  void givenNextCannotBeWritten_whenSomethingChanges_thenTheOneInForceIsUnharmed() throws IOException {
    index.rebuild(with("kwrs", "kuarsa"));
    NextIndex next = index.next().orElseThrow();
    for (Path generation : generations()) {
      if (Files.readString(generation.resolve("made-of")).endsWith(next.config().version())) {
        // Where a folder stood is a file: nothing can be made durable in it.
        FileSystemUtils.deleteRecursively(generation.resolve("lucene"));
        Files.writeString(generation.resolve("lucene"), "");
      }
    }

    Entries.put(index, 1, "Perihal", "kuarsa");
    index.commit(1);

    assertThat(found("kuarsa")).isEqualTo(1);
    assertThat(index.committedBatch()).isEqualTo(1);
    assertThat(index.next()).isEmpty();
    assertThat(index.failure()).isPresent();
    assertThatThrownBy(() -> next.keep("lagi")).isInstanceOf(IOException.class);
    index.rebuild(with("kwrs", "kuarsa"));
    assertThat(index.failure()).isEmpty();
    assertThat(index.next()).isPresent();
  }

  @Test
  void givenList_whenAnotherIndexIsPutInForce_thenItEndsAndSaysSo() throws IOException {
    for (int i = 1; i <= 3; i++) {
      Entries.put(index, i, "Perihal", "kuarsa");
    }
    index.commit(1);
    index.refresh();
    String cursor = Objects.requireNonNull(index.find(Entries.query("kuarsa", Sort.RELEVANCE, null, 1), WIB, Entries
        .seesAll()).next());

    index.rebuild(CONFIG);
    index.next().orElseThrow().putInForce();

    assertThatThrownBy(() -> index.find(Entries.query("kuarsa", Sort.RELEVANCE, cursor, 1), WIB, Entries.seesAll()))
        .isInstanceOf(CursorExpired.class);
  }

  @Test
  void givenAskedAllTheTime_whenPutInForce_thenEveryQuestionIsAnswered() throws Exception {
    Entries.put(index, 1, "Perihal", "kuarsa");
    index.commit(1);
    index.refresh();
    AtomicBoolean ended = new AtomicBoolean();
    List<Integer> answers = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    Thread asking = Thread.ofPlatform().start(() -> {
      while (!ended.get()) {
        try {
          answers.add(index.find(Entries.query("kuarsa"), WIB, Entries.seesAll()).groups().size());
        } catch (IOException | RuntimeException e) {
          failures.add(e);
        }
      }
    });

    for (int i = 0; i < 10; i++) {
      index.rebuild(CONFIG);
      NextIndex next = index.next().orElseThrow();
      fill(next, 1, "Perihal", "kuarsa");
      next.putInForce();
    }

    ended.set(true);
    asking.join();
    assertThat(failures).isEmpty();
    assertThat(answers).isNotEmpty().containsOnly(1);
  }
}
