package id.jejak.insight;

import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The figures of days as a whole, for administrators. */
@RestController
class InsightApi {
  private final CaseDays days;

  InsightApi(CaseDays days) {
    this.days = days;
  }

  /** Has the figures of the own office counted anew from its cases, in the background. */
  @PostMapping("/api/v1/insight/recount")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void recount(Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "insight");
    days.recount(viewer);
  }
}
