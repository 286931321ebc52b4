package id.jejak.search;

import id.jejak.identity.Office;
import id.jejak.identity.Offices;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into a question to the index. */
@Component
class Questions {
  private static final Pattern CODE = Pattern.compile("\\d{6}");
  private static final UUID NOBODY = new UUID(0, 0);

  private final Offices offices;
  private final Satkers satkers;
  private final SearchProperties properties;

  Questions(Offices offices, Satkers satkers, SearchProperties properties) {
    this.offices = offices;
    this.satkers = satkers;
    this.properties = properties;
  }

  SearchQuery of(SearchForm form, Viewer viewer, @Nullable String cursor, int size) {
    return new SearchQuery(form.text(), satkerIds(form.satker(), viewer), some(form.kanal()), some(form.layanan()),
        some(
            form.status()),
        some(form.tahun()), some(form.jenis()), form.dari(), form.sampai(), form.newest()
            ? SearchQuery.Sort.NEWEST
            : SearchQuery.Sort.RELEVANCE,
        cursor, size == 0 ? properties.pageSize() : size);
  }

  ZoneId zone(Viewer viewer) {
    Office office = offices.get(viewer.officeId());
    return office.zone().id();
  }

  private Set<UUID> satkerIds(@Nullable String typed, Viewer viewer) {
    if (typed == null || typed.isBlank()) {
      return Set.of();
    }
    Matcher code = CODE.matcher(typed);
    return code.find()
        ? Set.of(satkers.byCode(viewer.officeId(), code.group(), satkers.today(viewer.officeId())).map(
            Satker::id).orElse(NOBODY))
        : Set.of(NOBODY);
  }

  private static <T> Set<T> some(@Nullable Set<T> values) {
    return Objects.requireNonNullElse(values, Set.of());
  }
}
