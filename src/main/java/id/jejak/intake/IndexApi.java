package id.jejak.intake;

import id.jejak.identity.Viewer;
import id.jejak.intake.Rebuilding.Rebuilt;
import id.jejak.search.IndexInForce;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchUnavailable;
import id.jejak.site.PageNotFound;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The index as a whole, for administrators. */
@RestController
@RequestMapping("/api/v1/index")
class IndexApi {
  private final Rebuilding rebuilding;
  private final IndexTasks tasks;
  private final IndexInForce index;
  private final RebuildFloor floor;

  IndexApi(Rebuilding rebuilding, IndexTasks tasks, IndexInForce index, RebuildFloor floor) {
    this.rebuilding = rebuilding;
    this.tasks = tasks;
    this.index = index;
    this.floor = floor;
  }

  /**
   * @param waiting rows that are not in the index as they are now, or not yet in the one that is being built
   * @param rebuilt the last index that was put in force since the start
   * @param failure why the last building ended without one; null when it did not
   */
  record IndexState(long waiting, @Nullable Rebuilt rebuilt, @Nullable String failure) {
  }

  @GetMapping
  IndexState show(Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "index");
    return state();
  }

  private IndexState state() {
    return new IndexState(tasks.waiting() + rebuilding.progress().map(progress -> Math.max(1, progress.checking()
        ? 1
        : progress.rows() - progress.done())).orElse(0L), rebuilding.last().orElse(null), index.failure().orElse(null));
  }

  /**
   * Builds the whole index anew beside the one that answers, and puts it in its place.
   *
   * @param to the engine that is to hold it; null for the one that does
   */
  @PostMapping("/rebuild")
  IndexState rebuild(@RequestParam(required = false) SearchProperties.@Nullable Engine to, Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "index");
    try {
      if (to == null) {
        rebuilding.begin();
      } else {
        rebuilding.begin(to);
      }
    } catch (IOException e) {
      throw new SearchUnavailable(e);
    }
    return state();
  }

  /** How fast Lucene itself writes what the archive holds, measured on some of it, now. */
  @PostMapping("/floor")
  Rebuilt floor(Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "index");
    try {
      return floor.measure();
    } catch (IOException e) {
      throw new SearchUnavailable(e);
    }
  }
}
