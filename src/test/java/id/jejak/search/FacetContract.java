package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.search.Facets.Count;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.Seeded;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SearchIndex} keeps to when it counts what was found. */
public abstract class FacetContract {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final UUID OTHER = new UUID(2, 604812);
  private static final List<String> CHANNELS = List.of("surat", "wa", "email");
  private static final List<String> STATUSES = List.of("DITERIMA", "DIPROSES", "SELESAI");
  private final AccessPolicy policy = new AccessPolicy();

  protected abstract void open() throws IOException;

  protected abstract SearchIndex index();

  /** Whether a new status holds for all of a case at once; else it holds for each entry as it is written anew. */
  protected boolean takesStatusFromFacts() {
    return true;
  }

  @BeforeEach
  void startsEmpty() throws IOException {
    open();
    assertThat(find("", Map.of(), Entries.seesAll()).facets()).isEqualTo(Facets.NONE);
  }

  private SearchPage find(String text, Map<Facet, Set<String>> chosen, AccessFilter filter) throws IOException {
    index().refresh();
    return index().find(new SearchQuery(text, chosen, null, null, Sort.RELEVANCE, null, 20), WIB, filter);
  }

  private static CaseFacts facts(long number, Set<UUID> satkers, String channel, String status, LocalDate day) {
    return new CaseFacts(new UUID(3, number), "077-%d-%06d".formatted(day.getYear(), number), "Perihal bersama",
        satkers,
        List.of(), channel, "lain", status, day.atStartOfDay(WIB).toInstant(), day);
  }

  private static Viewer officer(UUID... satkers) {
    return new Viewer(new UUID(8, 8), "Bendahara", Entries.OFFICE, Set.of(Role.SATKER_OFFICER), Set.of(satkers),
        EnumSet.allOf(SecurityClass.class));
  }

  @Test
  void givenPagesOfOneCase_whenCounted_thenTheCaseCountsOnceForEachOfItsValues() throws IOException {
    CaseFacts facts = facts(1, Set.of(Entries.SATKER, OTHER), "surat", "SELESAI", LocalDate.of(2026, 2, 3));
    Entries.put(index(), facts, Entries.OPEN, "rekening pasif", "rekening pasif", "lain");

    Facets facets = find("rekening", Map.of(), Entries.seesAll()).facets();

    assertThat(facets.of(Facet.SATKER)).extracting(Count::value).containsExactlyInAnyOrder(Entries.SATKER.toString(),
        OTHER.toString());
    assertThat(facets.of(Facet.CHANNEL)).containsExactly(new Count("surat", 1));
    assertThat(facets.of(Facet.YEAR)).containsExactly(new Count("2026", 1));
    assertThat(facets.of(Facet.KIND)).containsExactly(new Count("PAGE", 1));
    assertThat(facets.of(Facet.TYPE)).containsExactly(new Count("pdf", 1));
    assertThat(facets.of(Facet.STATE)).containsExactly(new Count("TEXT_COMPLETE", 1));
    assertThat(facets.of(Facet.SOURCE)).containsExactly(new Count("TEXT", 1));
    assertThat(facets.timeline().bars()).containsExactly(new Timeline.Bar(facts.day(), facts.day(), 1));
  }

  @Test
  void givenCaseOfTwoSatkers_whenOneOfThemCountsOrAsks_thenItHearsNothingOfTheOther() throws IOException {
    CaseFacts facts = facts(1, Set.of(Entries.SATKER, OTHER), "surat", "SELESAI", LocalDate.of(2026, 2, 3));
    AccessTags both = new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER, OTHER), Audience.SATKER, SecurityClass.B);
    Entries.put(index(), facts, both, "rekening pasif");
    AccessFilter one = policy.filterFor(officer(Entries.SATKER));

    Facets facets = find("rekening", Map.of(), one).facets();

    assertThat(facets.of(Facet.SATKER)).containsExactly(new Count(Entries.SATKER.toString(), 1));
    assertThat(find("rekening", Map.of(Facet.SATKER, Set.of(OTHER.toString())), one).interactions()).isZero();
    assertThat(find("rekening", Map.of(Facet.SATKER, Set.of(OTHER.toString())), Entries.seesAll()).interactions())
        .isEqualTo(1);
  }

  @Test
  void givenStatusChangedInTheFactsAlone_whenAsked_thenItHoldsForAllOfTheCase() throws IOException {
    assumeTrue(takesStatusFromFacts());
    Entries.put(index(), facts(1, Set.of(), "surat", "DITERIMA", LocalDate.of(2026, 2, 3)), Entries.OPEN, "rekening");
    index().refresh();
    CaseFacts done = facts(1, Set.of(), "surat", "SELESAI", LocalDate.of(2026, 2, 3));
    Entries.put(index(), done, Entries.OPEN);

    SearchPage page = find("rekening", Map.of(Facet.STATUS, Set.of("SELESAI")), Entries.seesAll());

    assertThat(page.groups()).extracting(SearchPage.Group::status).containsExactly("SELESAI");
    assertThat(page.facets().of(Facet.STATUS)).containsExactly(new Count("SELESAI", 1));
    assertThat(find("rekening", Map.of(Facet.STATUS, Set.of("DITERIMA")), Entries.seesAll()).interactions()).isZero();
  }

  /** A row of the index, and what the counts must make of it. */
  private record Row(CaseFacts facts, AccessTags tags, boolean matches) {
  }

  @Seeded(15)
  void givenAnyRowsFiltersAndViewers_whenCounted_thenAsIfCountedByHand(Random random) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 20 + random.nextInt(60); i++) {
      rows.add(write(i, random));
    }

    for (int i = 0; i < 8; i++) {
      Map<Facet, Set<String>> chosen = new HashMap<>();
      if (random.nextBoolean()) {
        chosen.put(Facet.CHANNEL, some(CHANNELS, random));
      }
      if (random.nextBoolean()) {
        chosen.put(Facet.STATUS, some(STATUSES, random));
      }
      Viewer viewer = random.nextBoolean() ? officer(Entries.SATKER) : Entries.staff(Entries.OFFICE);
      Facets facets = find("rekening", chosen, policy.filterFor(viewer)).facets();

      List<Row> seen = rows.stream().filter(row -> row.matches() && policy.mayRead(viewer, row.tags())).toList();
      for (Facet facet : List.of(Facet.CHANNEL, Facet.STATUS, Facet.YEAR)) {
        assertThat(counts(facets.of(facet))).as("%s of %s", facet, chosen).isEqualTo(byHand(seen, facet, chosen));
      }
      long all = seen.stream().filter(row -> passes(row, chosen, null)).count();
      assertThat(facets.timeline().bars().stream().mapToLong(Timeline.Bar::interactions).sum()).isEqualTo(all);
    }
  }

  private Row write(long number, Random random) throws IOException {
    CaseFacts facts = facts(number, Set.of(Entries.SATKER), CHANNELS.get(random.nextInt(CHANNELS.size())), STATUSES.get(
        random.nextInt(STATUSES.size())), LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_400)));
    AccessTags tags = new AccessTags(Entries.OFFICE, Set.of(Entries.SATKER), random.nextBoolean()
        ? Audience.SATKER
        : Audience.INTERNAL, SecurityClass.B);
    boolean matches = random.nextInt(4) > 0;
    Entries.put(index(), facts, tags, matches ? "rekening satu" : "lain", "rekening dua".substring(matches ? 0 : 9));
    return new Row(facts, tags, matches);
  }

  private static Map<String, Long> byHand(List<Row> rows, Facet facet, Map<Facet, Set<String>> chosen) {
    return rows.stream().filter(row -> passes(row, chosen, facet)).collect(Collectors.groupingBy(row -> value(row,
        facet), Collectors.counting()));
  }

  private static boolean passes(Row row, Map<Facet, Set<String>> chosen, @Nullable Facet open) {
    return chosen.entrySet().stream().allMatch(one -> one.getKey() == open || one.getValue().isEmpty() || one.getValue()
        .contains(value(row, one.getKey())));
  }

  private static String value(Row row, Facet facet) {
    return switch (facet) {
      case CHANNEL -> row.facts().channel();
      case STATUS -> row.facts().status();
      case YEAR -> Integer.toString(row.facts().day().getYear());
      case SATKER, SERVICE, KIND, TYPE, STATE, SOURCE -> throw new IllegalArgumentException(facet.name());
    };
  }

  private static Map<String, Long> counts(List<Count> counts) {
    return counts.stream().collect(Collectors.toMap(Count::value, Count::interactions));
  }

  private static Set<String> some(List<String> all, Random random) {
    Set<String> some = new HashSet<>();
    all.forEach(one -> {
      if (random.nextBoolean()) {
        some.add(one);
      }
    });
    return some;
  }
}
