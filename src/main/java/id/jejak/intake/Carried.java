package id.jejak.intake;

import id.jejak.search.CaseFacts;
import id.jejak.search.IndexEntry;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What all entries of a case carry of it, as a print: while it stays, those inside need not be written again. */
final class Carried {
  private Carried() {
  }

  /**
   * @param facts the entry of the case itself
   * @param status whether each entry is asked for the status that it carries
   */
  static String of(IndexEntry facts, boolean status) {
    CaseFacts about = facts.facts();
    List<Object> all = List.of(facts.access().officeId(), sorted(facts.access().satkerIds()), facts.access().audience(),
        facts.access().securityClass(), about.ticket(), about.subject(), sorted(about.satkerIds()),
        about.satkerLabels(),
        about.channel(), about.serviceType(), about.receivedAt(), about.day(), String.valueOf(about.rejectReason()),
        status ? about.status() : "");
    // Each with its length: nothing that was typed can look like the next part.
    String joined = all.stream().map(String::valueOf).map(part -> part.length() + ":" + part).collect(Collectors
        .joining());
    return Sha256.of(Sha256.digest().digest(joined.getBytes(StandardCharsets.UTF_8))).hex();
  }

  private static List<String> sorted(Collection<?> ids) {
    return ids.stream().map(Object::toString).sorted().toList();
  }
}
