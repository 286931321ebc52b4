package id.jejak.archive;

import id.jejak.archive.Likenesses.Alike;
import id.jejak.archive.Likenesses.Kind;
import id.jejak.archive.likeness.Numbers;
import id.jejak.identity.Viewer;
import id.jejak.shared.Sha256;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents like one, for programs. */
@RestController
@RequestMapping("/api/v1/documents")
class LikenessApi {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Likenesses likenesses;

  LikenessApi(Likenesses likenesses) {
    this.likenesses = likenesses;
  }

  /** A document like another; the last three as in {@link Alike}. */
  record Line(UUID id, String name, UUID interactionId, String ticket, String subject, Instant receivedAt, Kind kind,
      int percent, Numbers.Verdict numbers, List<String> here, List<String> there) {
    static Line of(Alike alike) {
      DocumentView document = alike.document();
      return new Line(document.id(), document.name(), document.interactionId(), alike.inCase().ticket(), alike.inCase()
          .subject(), document.receivedAt(), alike.kind(), alike.percent(), alike.numbers(), alike.here(),
          alike
              .there());
    }
  }

  @GetMapping("/{id}/similar")
  @Operation(summary = "At most eight documents with the same bytes as one, or like it", description = """
      numbers says whether identifiers and amounts are the same; here and there are a few that only one of the two has. \
      Documents that one may not read are not among them, nor counted.""")
  List<Line> similar(@PathVariable UUID id, Viewer viewer) {
    return likenesses.of(id, viewer).stream().map(Line::of).toList();
  }

  @GetMapping("/same")
  @Operation(summary = "At most three documents with these bytes, newest first", description = """
      Empty where nothing has this SHA-256, where it is none, and where what has it may not be read.""")
  List<Line> same(@RequestParam String sha256, Viewer viewer) {
    return HASH.matcher(sha256).matches()
        ? likenesses.same(new Sha256(sha256), viewer).stream().map(Line::of).toList()
        : List.of();
  }
}
