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
    Difference found = comparison.compare();
    if (!found.missing().isEmpty() || !found.extra().isEmpty()) {
      found = comparison.compare().both(found);
    }
    List<Finding> findings = new ArrayList<>();
    for (IndexOwner owner : found.missing()) {
      if (!found.waiting().contains(owner)) {
        findings.add(finding(owner, Damage.MISSING));
      }
    }
    found.extra().forEach(owner -> findings.add(finding(owner, Damage.EXTRA)));
    return new Step("", true, found.rows(), 0, findings);
  }

  private static Finding finding(IndexOwner owner, Damage damage) {
    return new Finding(KeptAs.INDEX, owner.kind() + " " + owner.id(), damage, null, null);
  }
}
