package id.jejak.operations;

import id.jejak.backup.BackupPlace;
import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Backups, for the owner of the data folder alone: they hold what no single person may see, and are written anywhere. */
@RestController
@RequestMapping("/api/v1/backups")
class BackupApi {
  private final BackupWork work;

  BackupApi(BackupWork work) {
    this.work = work;
  }

  /** @param verify whether all bytes are read back, not only new ones */
  record Wanted(@NotNull BackupPlace place, boolean verify) {
  }

  /** The backup that is being made, or what the last one came to; its problem, when it was none. */
  @GetMapping
  BackupWork.State show(Viewer viewer) {
    PageNotFound.unless(RunToken.isOf(viewer), viewer, "backup");
    return work.state();
  }

  @PostMapping
  BackupWork.State begin(Viewer viewer, @Valid @RequestBody Wanted wanted) {
    PageNotFound.unless(RunToken.isOf(viewer), viewer, "backup");
    work.begin(wanted.place(), wanted.verify(), viewer);
    return work.state();
  }
}
