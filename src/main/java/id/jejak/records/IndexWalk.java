package id.jejak.records;

import id.jejak.records.IndexComparison.Difference;
import id.jejak.search.IndexOwner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows and index, both ways; twice where they differ, as both go on changing while they are walked. */
@Component
class IndexWalk implements Walk {
  private final IndexComparison comparison;

  IndexWalk(IndexComparison comparison) {
    this.comparison = comparison;
  }

  @Override
  public Stage stage() {
    return Stage.INDEX;
  }

  @Override
  public Step step(String after, Pace pace) throws IOException, InterruptedException {
    if (comparison.isBeingFilled()) {
      // Rows that a lost or restored index is to get again are said to be there already.
      return new Step("", false, 0, 0, List.of());
    }
    Difference found = comparison.compare();
    if (!found.missing().isEmpty() || !found.extra().isEmpty()) {
      found = comparison.compare().both(found);
    }
    List<Finding> findings = new ArrayList<>();
    for (IndexOwner owner : found.missing()) {
      findings.add(finding(owner, Damage.MISSING));
    }
    found.extra().forEach(owner -> findings.add(finding(owner, Damage.EXTRA)));
    return new Step("", true, found.rows(), 0, findings);
  }

  private static Finding finding(IndexOwner owner, Damage damage) {
    return new Finding(KeptAs.INDEX, owner.kind() + " " + owner.id(), damage, null, null);
  }
}
