package id.jejak.operations;

import id.jejak.access.AccessTags;
import id.jejak.search.CaseFacts;
import id.jejak.search.EntryKind;
import id.jejak.search.FileFacts;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Interactions of twenty years as index entries, each the same whenever it is asked for: facts and one document of three
 * pages.
 *
 * @param satkers the first ones have more interactions than the later ones
 */
record BenchCases(BenchSentences sentences, UUID officeId, ZoneId zone, List<BenchSatker> satkers,
    List<String> channels, List<String> services, int interactions) {
  static final int PAGES = 3;
  private static final LocalDate FIRST = LocalDate.of(2006, 1, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 30);
  private static final List<String> STATUSES = List.of("SELESAI", "SELESAI", "SELESAI", "SELESAI", "SELESAI",
      "SELESAI", "SELESAI", "DITOLAK", "DIPROSES", "DITERIMA");
  private static final List<String> TYPES = List.of("pdf", "pdf", "pdf", "pdf", "word", "sheet", "image", "mail");

  /** @param label code and name */
  record BenchSatker(UUID id, String label) {
  }

  /** What one row of the archive is in the index. */
  record Owned(IndexOwner owner, List<IndexEntry> entries) {
  }

  /** The interaction of that number, from 0, and its document. */
  List<Owned> of(int number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    BenchSatker satker = satkers.get((int) Math.min(satkers.size() - 1, Math.exp(random.nextDouble() * Math.log(satkers
        .size())) - 1));
    AccessTags tags = new AccessTags(officeId, Set.of(satker.id()), random.nextInt(8) == 0
        ? Audience.INTERNAL
        : Audience.SATKER, random.nextInt(10) == 0 ? SecurityClass.T : SecurityClass.B);
    CaseFacts facts = facts(number, satker, random);
    List<Owned> owned = new ArrayList<>();
    owned.add(new Owned(new IndexOwner(IndexOwner.Kind.INTERACTION, facts.interactionId()), List.of(new IndexEntry(
        EntryKind.FACTS, tags, facts, null, null, 0, "", false, "id"))));
    owned.add(document(number, tags, facts, random));
    return owned;
  }

  private CaseFacts facts(int number, BenchSatker satker, Random random) {
    long days = ChronoUnit.DAYS.between(FIRST, LAST) * number / Math.max(1, interactions);
    LocalDate day = FIRST.plusDays(days);
    Instant received = day.atTime(8, 0).atZone(zone).toInstant().plusSeconds(random.nextInt(28_800));
    return new CaseFacts(id(1, number), "077-%d-%07d".formatted(day.getYear(), number), sentences.subject(random), Set
        .of(satker.id()), List.of(satker.label()), one(channels, random), one(services, random), one(STATUSES, random),
        received, day);
  }

  private Owned document(int number, AccessTags tags, CaseFacts facts, Random random) {
    UUID id = id(2, number);
    boolean scanned = random.nextInt(4) == 0;
    FileFacts file = new FileFacts(id,
        "surat/" + String.join(" ", sentences.words(random, 3)).replace('/', ' ') + ".pdf",
        one(TYPES, random), scanned ? "TEXT_RECOGNISED" : "TEXT_COMPLETE", PAGES);
    List<IndexEntry> entries = new ArrayList<>();
    entries.add(new IndexEntry(EntryKind.FILE, tags, facts, file, null, 0, "", false, "id"));
    for (int page = 1; page <= PAGES; page++) {
      entries.add(new IndexEntry(EntryKind.PAGE, tags, facts, file, null, page, sentences.page(random), scanned, "id"));
    }
    return new Owned(new IndexOwner(IndexOwner.Kind.DOCUMENT, id), entries);
  }

  /** As the rows of the database are numbered. */
  static UUID id(int kind, int number) {
    return new UUID(0x0190_0000_0000_7000L | ((long) kind << 16), 0x8000_0000_0000_0000L | number);
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
