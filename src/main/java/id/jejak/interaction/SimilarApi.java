package id.jejak.interaction;

import id.jejak.identity.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Cases like one, for programs. */
@RestController
class SimilarApi {
  private final SimilarInteractions similar;

  SimilarApi(SimilarInteractions similar) {
    this.similar = similar;
  }

  /** @param rejectReason for which both were rejected, in words; or null */
  record Line(UUID id, String ticket, String subject, Status status, Instant receivedAt, List<String> words,
      List<String> errors, @Nullable String rejectReason) {
  }

  @GetMapping("/api/v1/interactions/{id}/similar")
  @Operation(summary = "At most five cases like one, with what they have in common", description = """
      words and errors stand in what one may read of both cases; rejectReason is the reason for which both were \
      rejected. At least one of the three is given.""")
  List<Line> similar(@PathVariable UUID id, Viewer viewer, Locale locale) {
    return similar.of(id, viewer, locale).stream().map(one -> new Line(one.interaction().id(), one.interaction()
        .ticket(), one.interaction().subject(), one.interaction().status(), one.interaction().receivedAt(),
        one
            .words(),
        one.errors(), one.reason()))
        .toList();
  }
}
