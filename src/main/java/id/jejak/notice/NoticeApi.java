package id.jejak.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.jejak.identity.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the viewer was told, and nobody else. A key of a program is told nothing: webhooks are for that. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {
  private static final int PAGE = 30;

  private final Notices notices;

  NoticeApi(Notices notices) {
    this.notices = notices;
  }

  /** @param unread how many the viewer has not read; a large number is cut */
  record NoticesOut(@JsonUnwrapped Notices.Page page, int unread) {
  }

  @GetMapping
  @Operation(summary = "The own notices, newest first, thirty at a time", description = "next goes into after of the next page and is null at the end.")
  NoticesOut list(@RequestParam(required = false) @Nullable UUID after, Viewer viewer) {
    return new NoticesOut(notices.page(viewer, after, PAGE), notices.of(viewer));
  }

  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Marks all that one was told of the case of this notice as read")
  void read(@PathVariable UUID id, Viewer viewer) {
    notices.open(id, viewer);
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Marks all own notices as read")
  void readAll(Viewer viewer) {
    notices.readAll(viewer);
  }
}
