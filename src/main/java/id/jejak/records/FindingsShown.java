package id.jejak.records;

import id.jejak.archive.DocumentView;
import id.jejak.archive.KeptText;
import id.jejak.archive.LedgerList;
import id.jejak.identity.Offices;
import id.jejak.identity.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Findings as an administrator may see them. A hash proves that somebody holds known bytes: where several offices share
 * an installation, names are shown only of what belongs to a document that the viewer may know of.
 */
@Component
class FindingsShown {
  private static final int DOCUMENTS = 3;

  private final LedgerList ledger;
  private final Offices offices;

  FindingsShown(LedgerList ledger, Offices offices) {
    this.ledger = ledger;
    this.offices = offices;
  }

  /** A finding with some of the documents that it concerns. */
  record Line(Finding finding, List<DocumentView> documents) {
  }

  List<Line> to(Viewer viewer, List<Finding> findings) {
    boolean alone = offices.all().size() == 1;
    return findings.stream().map(finding -> line(finding, viewer, alone)).toList();
  }

  private Line line(Finding finding, Viewer viewer, boolean alone) {
    String sha256 = switch (finding.keptAs()) {
      case ORIGINAL -> finding.name();
      case TEXT -> KeptText.sha256(finding.name());
      case INDEX -> "";
    };
    List<DocumentView> documents = sha256.isEmpty() ? List.of() : ledger.ofBytes(sha256, viewer, DOCUMENTS);
    return new Line(alone || !documents.isEmpty() ? finding : finding.withoutName(), documents);
  }
}
