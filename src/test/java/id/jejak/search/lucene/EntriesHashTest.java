package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.access.AccessTags;
import id.jejak.search.CaseFacts;
import id.jejak.search.Entries;
import id.jejak.search.EntryKind;
import id.jejak.search.IndexEntry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntriesHashTest {
  private static final UUID DOCUMENT = new UUID(4, 1);
  private static final UUID OTHER_SATKER = new UUID(2, 1);
  private static final CaseFacts FACTS = Entries.facts(1, "Perihal");

  private static String hash(CaseFacts facts, String... pages) {
    return EntriesHash.of(Entries.document(facts, Entries.OPEN, DOCUMENT, "berkas.pdf", pages));
  }

  private static String own(CaseFacts facts) {
    return EntriesHash.of(List.of(new IndexEntry(EntryKind.FACTS, Entries.OPEN, facts, null, null, 0, "", false,
        "id")));
  }

  private static CaseFacts with(Set<UUID> satkers, String status) {
    return new CaseFacts(FACTS.interactionId(), FACTS.ticket(), FACTS.subject(), satkers, FACTS.satkerLabels(), FACTS
        .channel(), FACTS.serviceType(), status, FACTS.receivedAt(), FACTS.day());
  }

  @Test
  void givenSameEntries_thenSameHash() {
    assertThat(hash(FACTS, "satu", "dua")).matches("[0-9a-f]{16}").isEqualTo(hash(FACTS, "satu", "dua"));
    assertThat(hash(with(Set.of(Entries.SATKER, OTHER_SATKER), "DITERIMA"), "satu")).isEqualTo(hash(with(Set.of(
        OTHER_SATKER, Entries.SATKER), "DITERIMA"), "satu"));
  }

  @Test
  void givenOtherTextOrOtherBounds_thenOtherHash() {
    assertThat(Set.of(hash(FACTS, "satu", "dua"), hash(FACTS, "satu dua"), hash(FACTS, "satud", "ua"), hash(FACTS,
        "dua", "satu"), hash(FACTS, "satu"), hash(Entries.facts(1, "Hal"), "satu"), EntriesHash.of(List.of())))
        .hasSize(7);
    AccessTags hidden = new AccessTags(Entries.OFFICE, Set.of(), Entries.OPEN.audience(), Entries.OPEN
        .securityClass());
    assertThat(EntriesHash.of(Entries.document(FACTS, hidden, DOCUMENT, "berkas.pdf", "satu"))).isNotEqualTo(hash(
        FACTS, "satu"));
  }

  @Test
  void givenOtherStatus_thenOnlyTheEntryOfTheCaseItselfIsAnother() {
    CaseFacts ended = with(FACTS.satkerIds(), "SELESAI");

    assertThat(own(ended)).isNotEqualTo(own(FACTS));
    assertThat(hash(ended, "satu")).isEqualTo(hash(FACTS, "satu"));
  }
}
