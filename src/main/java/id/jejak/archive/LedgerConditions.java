package id.jejak.archive;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;

/** A {@link LedgerFilter} as conditions on rows. */
final class LedgerConditions {
  private LedgerConditions() {
  }

  static Specification<Document> all(LedgerFilter wanted, Set<String> olderReaders) {
    Specification<Document> all = besidesStates(wanted);
    if (!wanted.states().isEmpty()) {
      all = all.and(inStates(wanted.states()));
    }
    return wanted.older() ? all.and((root, _, _) -> root.get("readerVersion").in(olderReaders)) : all;
  }

  static Specification<Document> inStates(Set<LedgerState> states) {
    return (root, _, builder) -> states.size() == 1
        ? builder.equal(root.get("state"), states.iterator().next())
        : root.get("state").in(states);
  }

  static Specification<Document> readBy(String reader) {
    return (root, _, builder) -> builder.equal(root.get("readerVersion"), reader);
  }

  static Specification<Document> besidesStates(LedgerFilter wanted) {
    return (root, _, builder) -> {
      List<Predicate> all = new ArrayList<>();
      if (wanted.type() != null) {
        all.add(builder.equal(root.get("fileType"), wanted.type()));
      }
      if (wanted.channel() != null) {
        all.add(builder.equal(root.get("channel"), wanted.channel()));
      }
      UUID satkerId = wanted.satkerId();
      if (satkerId != null) {
        var link = root.<Document, SatkerLink>joinSet("satkers");
        all.add(builder.equal(link.get("satkerId"), satkerId));
        // Always equal; saying so lets the database walk the index of the link in the order of the list.
        all.add(builder.equal(link.get("receivedAt"), root.get("receivedAt")));
      }
      return builder.and(all.toArray(Predicate[]::new));
    };
  }
}
