package id.jejak.search.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.search.CaseFacts;
import id.jejak.search.EntryKind;
import id.jejak.search.EntrySample;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchProperties;
import id.jejak.search.lucene.LuceneWorkbench;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialWorkTest {
  private static final UUID OFFICE = new UUID(0, 1);
  private static final AccessTags OPEN = new AccessTags(OFFICE, Set.of(), Audience.SATKER, SecurityClass.B);
  private static final AccessTags SECRET = new AccessTags(OFFICE, Set.of(), Audience.SATKER, SecurityClass.SR);

  @TempDir
  Path folder;
  private final List<String> subjects = new ArrayList<>();
  private final List<Object> audit = new ArrayList<>();
  private final AccessPolicy policy = new AccessPolicy();
  private AccessTags tags = OPEN;
  private ConfigFiles files;
  private TrialWork work;

  @BeforeEach
  void prepare() throws IOException {
    SearchProperties properties = new SearchProperties(folder.resolve("index"), null, 20, Duration.ofMillis(500),
        Duration.ofMinutes(5), 1, Duration.ofSeconds(30), 100, 4);
    Files.createDirectories(folder.resolve("index-trial").resolve("left"));
    files = new ConfigFiles(properties);
    EntrySample sample = (viewer, taker) -> {
      for (String subject : subjects) {
        if (!taker.take(new IndexOwner(IndexOwner.Kind.INTERACTION, id(subject)), List.of(entry(subject)))) {
          return;
        }
      }
    };
    work = new TrialWork(new LuceneWorkbench(properties), IndexConfigReader::readCarried, sample, policy, audit::add,
        properties);
  }

  private static UUID id(String subject) {
    return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
  }

  private IndexEntry entry(String subject) {
    CaseFacts facts = new CaseFacts(id(subject), subject, subject, Set.of(), List.of(), "surat", "lain", "SELESAI",
        Instant.parse("2026-03-02T02:00:00Z"), LocalDate.of(2026, 3, 2));
    return new IndexEntry(EntryKind.FACTS, tags, facts, null, null, 0, "", false, "id");
  }

  private static Viewer viewer(Role role) {
    return new Viewer(new UUID(0, 2), "", OFFICE, EnumSet.of(role, Role.ADMINISTRATOR), Set.of(),
        Set.of(SecurityClass.B));
  }

  private Trial run(Viewer viewer, String file, String lines, String... questions) throws IOException {
    IndexConfig candidate = requireNonNull(files.with(file, files.text(file) + lines + "\n").config());
    List<Trial> told = new ArrayList<>();
    work.run(new Trial(viewer, ZoneId.of("Asia/Jakarta"), policy.filterFor(viewer), file, "", candidate, List.of(
        questions), Instant.EPOCH, Trial.State.BUILDING, 0, false, List.of()), told::add);
    assertThat(folder.resolve("index-trial")).as("what the trial wrote").doesNotExist();
    assertThat(told.getLast().state()).isEqualTo(Trial.State.DONE);
    return told.getLast();
  }

  private static List<String> found(Comparison.Answer answer) {
    return answer.cases().stream().map(Comparison.Case::ticket).toList();
  }

  @Test
  void givenNewSynonym_whenTried_thenItFindsMoreThanWhatIsInForce() throws IOException {
    subjects.addAll(List.of("Berkas wesel pos pensiun", "Kop surat dinas"));

    Comparison compared = run(viewer(Role.STAFF), "synonyms.tsv", "wpp\twesel pos pensiun", "wpp").results()
        .getFirst();

    assertThat(found(compared.before())).isEmpty();
    assertThat(found(compared.after())).containsExactly("Berkas wesel pos pensiun");
    assertThat(compared.after().cases().getFirst().move()).isEqualTo(Comparison.Move.NEW);
    assertThat(compared.changed()).isTrue();
  }

  @Test
  void givenNewStem_whenTried_thenTextsAreIndexedWithItToo() throws IOException {
    subjects.add("Perihal kwitansi lunas");

    Comparison compared = run(viewer(Role.STAFF), "stem-overrides.tsv", "kwitansi\tkuitansi", "kuitansi").results()
        .getFirst();

    assertThat(found(compared.after())).containsExactly("Perihal kwitansi lunas");
    assertThat(compared.after().cases().getFirst().subject()).isEqualTo("Perihal kwitansi lunas");
  }

  @Test
  void givenWhatTheViewerMayNotSee_whenTried_thenNeitherSideShowsOrCountsIt() throws IOException {
    subjects.add("Rahasia besar");
    tags = SECRET;

    Comparison compared = run(viewer(Role.STAFF), "slang.tsv", "rhs\trahasia", "rahasia", "rhs").results().getFirst();

    assertThat(List.of(compared.before(), compared.after())).allSatisfy(answer -> {
      assertThat(answer.found()).isZero();
      assertThat(answer.cases()).isEmpty();
    });
  }

  @Test
  void givenAdministratorAlone_whenTried_thenNothingIsReadAndTheClausesAreCompared() throws IOException {
    subjects.add("Perihal");

    Trial trial = run(viewer(Role.ADMINISTRATOR), "slang.tsv", "prhl\tperihal", "apa prhl", "perihal");

    assertThat(trial.seesContents()).isFalse();
    assertThat(trial.entries()).isZero();
    assertThat(trial.results()).hasSize(2).allSatisfy(one -> assertThat(one.before().cases()).isEmpty());
    assertThat(trial.results()).map(Comparison::changed).containsExactly(true, false);
    assertThat(trial.results().getFirst().after().steps()).map(Step::kind).contains(Step.Kind.SLANG, Step.Kind.CLAUSES)
        .doesNotContain(Step.Kind.TOKENS);
    assertThat(audit).isEmpty();
  }

  @Test
  void givenMoreThanFits_whenTried_thenTheNewestAreTakenAndItIsSaid() throws IOException {
    for (int i = 0; i < TrialWork.MOST_ENTRIES + 5; i++) {
      subjects.add("Perihal nomor " + i);
    }

    Trial trial = run(viewer(Role.STAFF), "slang.tsv", "prhl\tperihal", "perihal", "prhl nomor 2003");

    assertThat(trial.cut()).isTrue();
    assertThat(trial.entries()).isEqualTo(TrialWork.MOST_ENTRIES);
    assertThat(trial.results().getFirst().changed()).isFalse();
    assertThat(trial.results().getFirst().before().cases()).hasSize(10);
    assertThat(audit).as("each question on record, on both sides").hasSize(4);
  }
}
