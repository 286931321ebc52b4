package id.jejak.search.lucene;

import id.jejak.search.CaseFacts;
import id.jejak.search.EntryKind;
import id.jejak.search.FileFacts;
import id.jejak.search.IndexEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all entries of one owner say, as a hash: two that are equal were made from the same rows and texts. The status of a
 * case counts in its own entry alone, since where it changes alone the others keep what they were written with (ADR 0027).
 */
final class EntriesHash {
  /** Of 256: enough to tell what an owner said from what it says. */
  private static final int BYTES = 8;

  private final MessageDigest digest;

  private EntriesHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** 16 hexadecimal digits. */
  static String of(List<IndexEntry> entries) {
    EntriesHash hash = new EntriesHash();
    entries.forEach(hash::add);
    return HexFormat.of().formatHex(Arrays.copyOf(hash.digest.digest(), BYTES));
  }

  private void add(IndexEntry entry) {
    add(entry.kind());
    add(entry.access().officeId());
    add(sorted(entry.access().satkerIds()));
    add(entry.access().audience());
    add(entry.access().securityClass());
    facts(entry.facts(), entry.kind() == EntryKind.FACTS);
    file(entry.file());
    add(entry.messageId());
    add(entry.page());
    add(entry.text());
    add(entry.recognised());
    add(entry.language());
    add(entry.at());
  }

  private void facts(CaseFacts facts, boolean own) {
    add(facts.interactionId());
    add(facts.ticket());
    add(facts.subject());
    add(sorted(facts.satkerIds()));
    add(sorted(facts.satkerLabels()));
    add(facts.channel());
    add(facts.serviceType());
    add(own ? facts.status() : null);
    add(facts.receivedAt());
    add(facts.day());
    add(facts.rejectReason());
  }

  private void file(@Nullable FileFacts file) {
    if (file != null) {
      add(file.documentId());
      add(file.name());
      add(file.fileType());
      add(file.state());
      add(file.pageCount());
    }
  }

  private static List<String> sorted(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }

  /** With its length before it, so that the end of one is not the beginning of the next. */
  private void add(@Nullable Object value) {
    byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value == null ? -1 : bytes.length));
    digest.update(bytes);
  }
}
