package id.jejak.intake;

import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The index as a whole, for administrators. */
@RestController
@RequestMapping("/api/v1/index")
class IndexApi {
  private final Pipeline pipeline;
  private final IndexTasks tasks;
  private final IndexComparison comparison;

  IndexApi(Pipeline pipeline, IndexTasks tasks, IndexComparison comparison) {
    this.pipeline = pipeline;
    this.tasks = tasks;
    this.comparison = comparison;
  }

  /** @param waiting rows that are not in the index as they are now */
  record IndexState(long waiting) {
  }

  @GetMapping
  IndexState show(Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "index");
    return new IndexState(tasks.waiting());
  }

  @PostMapping("/rebuild")
  IndexState rebuild(Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "index");
    pipeline.reindex();
    return new IndexState(tasks.waiting());
  }

  /** What the rows have and the index lacks, or the other way round. */
  @GetMapping("/difference")
  IndexComparison.Difference difference(Viewer viewer) throws IOException {
    PageNotFound.unlessAdministrator(viewer, "index");
    return comparison.compare();
  }
}
