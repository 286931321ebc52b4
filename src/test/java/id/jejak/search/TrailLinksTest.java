package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.SearchPage.Group;
import id.jejak.search.SearchPage.Hit;
import id.jejak.search.SearchPage.Piece;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrailLinksTest {
  private static final IndexConfig CONFIG = IndexConfigReader.readCarried();
  private final TrailLinks links = new TrailLinks(() -> CONFIG);

  private static Group group(String subject, String... passages) {
    List<Hit> hits = java.util.Arrays.stream(passages).map(passage -> new Hit(EntryKind.MESSAGE, null, UUID
        .randomUUID(), null, 0, 0, false,
        List.of(new Piece(passage.substring(0, 3), true), new Piece(passage.substring(
            3), false))))
        .toList();
    return new Group(new UUID(3, 1), "077-2026-000001", subject, List.of(), "wa", "lain", "SELESAI", Instant.EPOCH,
        hits, 0, false);
  }

  @Test
  void givenHitWithNumbers_thenThoseAskedForFirstAndNoneTwice() {
    Group group = group("SPM 00030T/423792/2026 ditolak", "SPM 00030T kami",
        "CVR015 dan CVR016 dan SP2D 240770000012345");

    assertThat(links.of(List.of(group), "ditolak").getFirst()).containsExactly("SPM 00030T/423792/2026", "CVR015",
        "CVR016");
    assertThat(links.of(List.of(group), "sp2d 240770000012345").getFirst()).startsWith("SP2D 240770000012345")
        .hasSize(3);
  }

  @Test
  void givenQuestion_whenItIsOneNumber_thenItsTrailIsOffered() {
    assertThat(links.alone(" spm  00030T/423792/2026 ")).contains("spm 00030T/423792/2026");
    assertThat(links.alone("spm 00030T ditolak")).isEmpty();
    assertThat(links.alone("")).isEmpty();
    assertThat(links.alone("2026")).isEmpty();
  }
}
