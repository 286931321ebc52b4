package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.search.CaseFacts;
import id.jejak.search.Entries;
import id.jejak.search.EntryKind;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchPage.Piece;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.Seeded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** What is found through the index is what the policy lets a viewer read: no more, no less, in hits and counts. */
public abstract class AccessLawContract {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final List<UUID> OFFICES = IntStream.range(0, 3).mapToObj(i -> new UUID(10, i)).toList();
  private static final List<UUID> SATKERS = IntStream.range(0, 5).mapToObj(i -> new UUID(20, i)).toList();
  private final AccessPolicy policy = new AccessPolicy();

  /** Opens a new index. */
  protected abstract SearchIndex open() throws IOException;

  /** Closes it again. */
  protected abstract void close(SearchIndex index) throws IOException;

  private record Row(UUID interaction, AccessTags tags, String secret, EntryKind kind) {
  }

  @Seeded(12)
  void givenAnyRowsAndViewers_thenFoundIsWhatMayBeRead(Random random) throws IOException {
    SearchIndex index = open();
    try {
      List<Row> rows = new ArrayList<>();
      int interactions = 20 + random.nextInt(40);
      for (int i = 0; i < interactions; i++) {
        write(index, random, i, rows);
      }
      index.refresh();

      for (int i = 0; i < 12; i++) {
        judge(index, viewer(random), rows, random);
      }
    } finally {
      close(index);
    }
  }

  private static void write(SearchIndex index, Random random, int number, List<Row> rows) throws IOException {
    CaseFacts facts = Entries.facts(number, "Perihal bersama");
    for (int j = 0; j < 1 + random.nextInt(4); j++) {
      AccessTags tags = tags(random);
      UUID id = new UUID(number, j);
      String secret = "rahasia" + number + "x" + j;
      // The same bytes again and again, and one word that only this row has.
      String text = "Isi yang sama di semua berkas. " + secret;
      if (random.nextInt(3) == 0) {
        index.replace(new IndexOwner(IndexOwner.Kind.MESSAGE, id),
            List.of(new IndexEntry(EntryKind.MESSAGE, tags, facts, null, id, 0, text, false, "id")));
        rows.add(new Row(facts.interactionId(), tags, secret, EntryKind.MESSAGE));
      } else {
        index.replace(new IndexOwner(IndexOwner.Kind.DOCUMENT, id),
            Entries.document(facts, tags, id, secret + ".pdf", text));
        rows.add(new Row(facts.interactionId(), tags, secret, EntryKind.FILE));
        rows.add(new Row(facts.interactionId(), tags, secret, EntryKind.PAGE));
      }
    }
  }

  private void judge(SearchIndex index, Viewer viewer, List<Row> rows, Random random) throws IOException {
    AccessFilter filter = policy.filterFor(viewer);
    for (Row row : rows) {
      assertThat(policy.mayRead(viewer, row.tags())).as("%s, %s", viewer, row.tags())
          .isEqualTo(inWords(viewer, row.tags()));
    }
    List<Row> allowed = rows.stream().filter(row -> policy.mayRead(viewer, row.tags())).toList();
    Set<UUID> interactions = allowed.stream().map(Row::interaction).collect(Collectors.toSet());

    for (String text : List.of("", "isi sama", "perihal bersama", "isi kembarx")) {
      Set<UUID> expected = interactions;
      if (text.startsWith("isi")) {
        expected = allowed.stream().filter(row -> row.kind() != EntryKind.FILE).map(Row::interaction)
            .collect(Collectors.toSet());
      }
      assertThat(all(index, text, filter, 1 + random.nextInt(9), rows, viewer)).as(text).isEqualTo(expected);
    }
    assertThat(index.countVisible(List.of(), filter)).isEqualTo(allowed.size());
    assertThat(index.countVisible(List.of(EntryKind.PAGE), filter))
        .isEqualTo(allowed.stream().filter(row -> row.kind() == EntryKind.PAGE).count());
    Row any = rows.get(random.nextInt(rows.size()));
    SearchPage direct = index.find(Entries.query(any.secret()), ZONE, filter);
    assertThat(direct.interactions()).isEqualTo(policy.mayRead(viewer, any.tags()) ? 1 : 0);
  }

  /** The rule once more, said another way, so that a change of the policy alone does not go unseen. */
  private static boolean inWords(Viewer viewer, AccessTags tags) {
    if (!viewer.clearance().contains(tags.securityClass())) {
      return false;
    }
    boolean colleague = viewer.roles().contains(Role.STAFF) && viewer.officeId().equals(tags.officeId());
    boolean own = viewer.roles().contains(Role.SATKER_OFFICER) && tags.audience() == Audience.SATKER
        && tags.satkerIds().stream().anyMatch(viewer.satkerIds()::contains);
    return colleague || own;
  }

  private Set<UUID> all(SearchIndex index, String text, AccessFilter filter, int size, List<Row> rows,
      Viewer viewer) throws IOException {
    Set<UUID> found = new HashSet<>();
    @Nullable
    String cursor = null;
    SearchPage page;
    do {
      page = index.find(Entries.query(text, Sort.RELEVANCE, cursor, size), ZONE, filter);
      for (SearchPage.Group group : page.groups()) {
        assertThat(found.add(group.interactionId())).as("twice").isTrue();
        long mine = rows.stream().filter(row -> row.interaction().equals(group.interactionId())
            && policy.mayRead(viewer, row.tags())).count();
        assertThat(group.hits().size() + group.more()).isLessThanOrEqualTo((int) mine);
        group.hits().forEach(hit -> holdsNoSecret(hit, rows, viewer));
      }
      cursor = page.next();
    } while (cursor != null);
    assertThat(page.interactions()).isEqualTo(found.size());
    return found;
  }

  private void holdsNoSecret(SearchPage.Hit hit, List<Row> rows, Viewer viewer) {
    String sentence = hit.sentence().stream().map(Piece::text).collect(Collectors.joining());
    for (Row row : rows) {
      if (!policy.mayRead(viewer, row.tags())) {
        assertThat(List.of(sentence.split("[^a-z0-9]+"))).doesNotContain(row.secret());
      }
    }
  }

  private static AccessTags tags(Random random) {
    return new AccessTags(one(OFFICES, random), some(SATKERS, random), one(List.of(Audience.values()), random),
        one(List.of(SecurityClass.values()), random));
  }

  private static Viewer viewer(Random random) {
    return new Viewer(UUID.randomUUID(), "Seseorang", one(OFFICES, random), some(List.of(Role.values()), random),
        some(SATKERS, random), some(List.of(SecurityClass.values()), random));
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static <T> Set<T> some(List<T> all, Random random) {
    return all.stream().filter(each -> random.nextInt(3) == 0).collect(Collectors.toSet());
  }
}
