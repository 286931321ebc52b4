package id.jejak.search;

import id.jejak.identity.Office;
import id.jejak.identity.Offices;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.search.Understood.Chosen;
import id.jejak.search.Understood.Filter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into a question to the index. Values of one filter add up; filters narrow. */
@Component
class Questions {
  private static final Pattern CODE = Pattern.compile("\\d{6}");
  private static final UUID NOBODY = new UUID(0, 0);

  private final Offices offices;
  private final Satkers satkers;
  private final FilterReader reader;
  private final SearchProperties properties;

  Questions(Offices offices, Satkers satkers, FilterReader reader, SearchProperties properties) {
    this.offices = offices;
    this.satkers = satkers;
    this.reader = reader;
    this.properties = properties;
  }

  Asking of(SearchForm form, Viewer viewer, @Nullable String cursor, int size) {
    Understood read = reader.read(form.text(), viewer);
    List<Note> notes = new ArrayList<>(read.notes());
    Set<UUID> satkerIds = satkerIds(form.satker(), viewer, notes);
    Set<String> channels = some(form.kanal());
    Set<String> types = some(form.jenis());
    Set<Integer> years = some(form.tahun());
    for (Filter filter : read.filters()) {
      switch (filter) {
        case Filter.OfSatkers of -> of.satkers().stream().map(Chosen::id).map(UUID::fromString).forEach(satkerIds::add);
        case Filter.OfChannels of -> of.channels().stream().map(Chosen::id).forEach(channels::add);
        case Filter.OfTypes of -> types.addAll(of.types());
        case Filter.OfYears of -> IntStream.rangeClosed(of.years().first().getYear(), of.years().last().getYear())
            .forEach(years::add);
        case Filter.Before _,Filter.After _,Filter.OfNumber _,Filter.Without _ -> {
        }
      }
    }
    Bounds bounds = Bounds.of(read.filters()).and(form.dari(), form.sampai());
    SearchQuery query = new SearchQuery(read.words(), satkerIds, channels, some(form.layanan()), some(form.status()),
        years, types, bounds.from(), bounds.until(), form.newest()
            ? SearchQuery.Sort.NEWEST
            : SearchQuery.Sort.RELEVANCE,
        cursor, size == 0 ? properties.pageSize() : size);
    return new Asking(query, new Understood(read.typed(), read.words(), read.filters(), notes));
  }

  ZoneId zone(Viewer viewer) {
    Office office = offices.get(viewer.officeId());
    return office.zone().id();
  }

  /** Of a program: a code that there is not finds nothing. */
  private Set<UUID> satkerIds(@Nullable String typed, Viewer viewer, List<Note> notes) {
    Set<UUID> ids = new HashSet<>();
    if (typed == null || typed.isBlank()) {
      return ids;
    }
    Matcher code = CODE.matcher(typed);
    UUID id = code.find()
        ? satkers.byCode(viewer.officeId(), code.group(), satkers.today(viewer.officeId())).map(Satker::id).orElse(
            NOBODY)
        : NOBODY;
    if (id.equals(NOBODY)) {
      notes.add(Note.of("satker-nobody", typed));
    }
    ids.add(id);
    return ids;
  }

  private static <T> Set<T> some(@Nullable Set<T> values) {
    return values == null ? new HashSet<>() : new HashSet<>(values);
  }
}
