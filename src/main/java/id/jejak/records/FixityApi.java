package id.jejak.records;

import id.jejak.identity.Viewer;
import id.jejak.search.IndexOwner;
import id.jejak.site.PageNotFound;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is kept, compared in all directions, for administrators. */
@RestController
@RequestMapping("/api/v1")
class FixityApi {
  private static final int CHECKS = 50;
  private static final int FINDINGS = 500;
  private static final int NAMED = 20;

  private final Fixity fixity;
  private final FindingsShown shown;
  private final IndexComparison comparison;

  FixityApi(Fixity fixity, FindingsShown shown, IndexComparison comparison) {
    this.fixity = fixity;
    this.shown = shown;
    this.comparison = comparison;
  }

  /** The newest fifty. */
  @GetMapping("/fixity")
  List<FixityCheck> list(Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "fixity");
    return fixity.newest(CHECKS);
  }

  /**
   * Has everything checked from end to end.
   *
   * @param slowly whether it takes care not to be noticed, as one that nobody asked for
   */
  @PostMapping("/fixity")
  @ResponseStatus(HttpStatus.ACCEPTED)
  FixityCheck ask(@RequestParam(defaultValue = "false") boolean slowly, Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "fixity");
    return fixity.ask(viewer, slowly);
  }

  @GetMapping("/fixity/{id}")
  FixityCheck show(@PathVariable UUID id, Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "fixity");
    return fixity.find(id);
  }

  /**
   * What it found, five hundred at a time.
   *
   * @param keptAs and {@code after}: of the last one of the page before
   */
  @GetMapping("/fixity/{id}/findings")
  List<Finding> findings(@PathVariable UUID id, @RequestParam(defaultValue = "INDEX") KeptAs keptAs,
      @RequestParam(defaultValue = "") String after, Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "fixity");
    return shown.to(viewer, fixity.findings(fixity.find(id).id(), keptAs, after, FINDINGS)).stream().map(
        FindingsShown.Line::finding).toList();
  }

  /**
   * @param rows that should be in the index
   * @param missing rows that are not; at most {@value #NAMED} are named
   * @param extra owners in the index without a row; likewise
   */
  record IndexDifference(int rows, Set<IndexOwner> missing, Set<IndexOwner> extra) {
  }

  /** What the rows have and the index lacks, or the other way round. */
  @GetMapping("/index/difference")
  IndexDifference difference(Viewer viewer) throws IOException {
    PageNotFound.unlessAdministrator(viewer, "index");
    IndexComparison.Difference found = comparison.compare();
    Set<IndexOwner> missing = new HashSet<>(found.missing());
    missing.addAll(found.waiting());
    return new IndexDifference(found.rows(), named(missing), named(found.extra()));
  }

  private static Set<IndexOwner> named(Set<IndexOwner> owners) {
    return new HashSet<>(owners.stream().limit(NAMED).toList());
  }
}
