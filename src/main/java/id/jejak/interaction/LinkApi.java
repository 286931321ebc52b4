package id.jejak.interaction;

import id.jejak.identity.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How cases belong together, for programs; {@code If-Match} and {@code ETag} as in {@link LifeApi}. */
@RestController
@RequestMapping("/api/v1/interactions/{id}")
class LinkApi {
  private final InteractionLinks links;

  LinkApi(InteractionLinks links) {
    this.links = links;
  }

  /** The other case, by its ticket. */
  record PartnerIn(@Nullable String ticket) {
    String words() {
      return Objects.requireNonNullElse(ticket, "");
    }
  }

  /** The messages that become a case of their own, and what that one is about. */
  record SplitIn(@Nullable Set<UUID> messages, @Nullable String subject) {
  }

  /** The case that this one no longer follows. */
  record UnlinkIn(@Nullable UUID other) {
  }

  /** What belongs to the case, as far as the viewer may see it. */
  @GetMapping("/links")
  List<InteractionLinks.Linked> links(@PathVariable UUID id, Viewer viewer) {
    return links.of(id, viewer);
  }

  @PostMapping("/merge")
  ResponseEntity<InteractionView> merge(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody PartnerIn partner, Viewer viewer) {
    return LifeApi.answer(links.merge(LifeApi.seen(id, match), viewer, partner.words()));
  }

  @PostMapping("/unmerge")
  ResponseEntity<InteractionView> unmerge(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match, Viewer viewer) {
    return LifeApi.answer(links.unmerge(LifeApi.seen(id, match), viewer));
  }

  /** Answers with the new case. */
  @PostMapping("/split")
  ResponseEntity<InteractionView> split(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody SplitIn split, Viewer viewer) {
    return LifeApi.answer(links.split(LifeApi.seen(id, match), viewer, Objects.requireNonNullElse(split.messages(), Set
        .of()), Objects.requireNonNullElse(split.subject(), "")));
  }

  @PostMapping("/link")
  ResponseEntity<InteractionView> link(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody PartnerIn partner, Viewer viewer) {
    return LifeApi.answer(links.link(LifeApi.seen(id, match), viewer, partner.words()));
  }

  @PostMapping("/unlink")
  ResponseEntity<InteractionView> unlink(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody UnlinkIn unlink, Viewer viewer) {
    UUID other = Objects.requireNonNullElse(unlink.other(), id);
    return LifeApi.answer(links.unlink(LifeApi.seen(id, match), viewer, other));
  }
}
