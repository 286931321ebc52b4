package id.jejak.watch;

import id.jejak.identity.Viewer;
import id.jejak.search.SearchForm;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The searches that the viewer keeps; a program keeps its own, and looks by itself. */
@RestController
@RequestMapping("/api/v1/saved-searches")
class SavedApi {
  private final SavedSearches searches;

  SavedApi(SavedSearches searches) {
    this.searches = searches;
  }

  /** A question with the names of {@code /api/v1/search}; what is not given does not narrow. */
  record Question(@Nullable String q, @Nullable String satker, @Nullable Set<String> channel,
      @Nullable Set<String> service, @Nullable Set<String> status, @Nullable Set<String> year,
      @Nullable Set<String> type, @Nullable Set<String> kind, @Nullable Set<String> state,
      @Nullable Set<String> source, @Nullable Set<String> satkerId, @Nullable LocalDate from,
      @Nullable LocalDate until) {
    static Question of(SearchForm form) {
      return new Question(form.text(), form.satker(), form.kanal(), form.layanan(), form.status(), form.tahun(), form
          .jenis(), form.isi(), form.keadaan(), form.asal(), form.satuan(), form.dari(), form.sampai());
    }

    SearchForm form() {
      return new SearchForm(q, satker, satkerId, channel, service, status, year, kind, type, state, source, from, until,
          null, null);
    }
  }

  /**
   * A search to be kept.
   *
   * @param name at most 120 characters; not given: the words of the question
   * @param tells whether its owner is told of what is new; not given: yes
   */
  record SavedIn(@Nullable String name, @Nullable Question question, @Nullable Boolean tells) {
  }

  /** @param news how many cases answer it since it was last looked at */
  record SavedOut(UUID id, String name, Question question, boolean tells, Instant madeAt, Instant lookedAt, int news) {
    static SavedOut of(SavedSearches.Line line) {
      SavedSearch search = line.search();
      return new SavedOut(search.id(), search.name(), Question.of(search.question()), search.tells(), search.madeAt(),
          search.lookedAt(), line.news());
    }
  }

  /** @param isNew whether it was found since its owner last looked */
  record MatchOut(UUID interactionId, String ticket, String subject, String status, Instant receivedAt,
      Instant foundAt, boolean isNew) {
  }

  @GetMapping
  @Operation(summary = "The own saved searches, the latest first")
  List<SavedOut> list(Viewer viewer) {
    return searches.list(viewer).stream().map(SavedOut::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Keeps a search", description = "The same question again is the one that is kept already.")
  SavedOut save(@RequestBody SavedIn given, Viewer viewer) {
    SearchForm form = given.question() == null
        ? new Question(null, null, null, null, null, null, null, null, null, null, null, null, null)
            .form()
        : given.question().form();
    return show(searches.save(viewer, Objects.requireNonNullElse(given.name(), ""), form, !Boolean.FALSE.equals(given
        .tells())).id(), viewer);
  }

  @GetMapping("/{id}")
  SavedOut show(@PathVariable UUID id, Viewer viewer) {
    return SavedOut.of(searches.show(viewer, id));
  }

  /** Another name, or another wish to be told; what is not given stays. */
  @PutMapping("/{id}")
  SavedOut change(@PathVariable UUID id, @RequestBody SavedIn given, Viewer viewer) {
    searches.show(viewer, id);
    if (given.name() != null) {
      searches.rename(viewer, id, given.name());
    }
    if (given.tells() != null) {
      searches.setTelling(viewer, id, given.tells());
    }
    return show(id, viewer);
  }

  @GetMapping("/{id}/matches")
  @Operation(summary = "Cases that answer it since it is kept, the latest first", description = "All that are new, and up to fifty in all where fewer are. It stays new until /looked.")
  List<MatchOut> matches(@PathVariable UUID id, Viewer viewer) {
    return searches.found(viewer, id).stream().map(found -> new MatchOut(found.interaction().id(), found.interaction()
        .ticket(), found.interaction().subject(), found.interaction().status().name(),
        found.interaction()
            .receivedAt(),
        found.foundAt(), found.isNew())).toList();
  }

  @PostMapping("/{id}/looked")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Says that one has looked: nothing of it is new any more")
  void looked(@PathVariable UUID id, Viewer viewer) {
    searches.looked(viewer, id);
  }

  @PostMapping("/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id, Viewer viewer) {
    searches.end(viewer, id);
  }

  @PostMapping("/{id}/restore")
  SavedOut restore(@PathVariable UUID id, Viewer viewer) {
    searches.restore(viewer, id);
    return show(id, viewer);
  }
}
