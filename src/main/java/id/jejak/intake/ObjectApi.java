package id.jejak.intake;

import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The store of objects as a whole, for administrators. */
@RestController
class ObjectApi {
  private final Sweep sweep;

  ObjectApi(Sweep sweep) {
    this.sweep = sweep;
  }

  /** Originals in the store that belong to no row, as the last look through it found them. */
  @GetMapping("/api/v1/objects/orphans")
  Sweep.Orphans orphans(Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "objects");
    return sweep.orphans();
  }
}
