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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    Map<Facet, Set<String>> chosen = form.chosen();
    add(chosen, Facet.SATKER, satkerIds(form.satker(), viewer, notes));
    for (Filter filter : read.filters()) {
      switch (filter) {
        case Filter.OfSatkers of -> add(chosen, Facet.SATKER, of.satkers().stream().map(Chosen::id).toList());
        case Filter.OfChannels of -> add(chosen, Facet.CHANNEL, of.channels().stream().map(Chosen::id).toList());
        case Filter.OfTypes of -> add(chosen, Facet.TYPE, of.types());
        case Filter.OfYears of -> add(chosen, Facet.YEAR, IntStream.rangeClosed(of.years().first().getYear(), of.years()
            .last().getYear()).mapToObj(Integer::toString).toList());
        case Filter.Before _,Filter.After _,Filter.OfNumber _,Filter.Without _ -> {
        }
      }
    }
    Bounds bounds = Bounds.of(read.filters()).and(form.dari(), form.sampai());
    SearchQuery query = new SearchQuery(read.words(), chosen, bounds.from(), bounds.until(), form.newest()
        ? SearchQuery.Sort.NEWEST
        : SearchQuery.Sort.RELEVANCE, cursor, size == 0 ? properties.pageSize() : size);
    return new Asking(query, new Understood(read.typed(), read.words(), read.filters(), notes));
  }

  ZoneId zone(Viewer viewer) {
    Office office = offices.get(viewer.officeId());
    return office.zone().id();
  }

  private static void add(Map<Facet, Set<String>> chosen, Facet facet, Collection<String> values) {
    if (!values.isEmpty()) {
      chosen.computeIfAbsent(facet, none -> new HashSet<>()).addAll(values);
    }
  }

  /** Of a program: a code that there is not finds nothing. */
  private List<String> satkerIds(@Nullable String typed, Viewer viewer, List<Note> notes) {
    if (typed == null || typed.isBlank()) {
      return List.of();
    }
    Matcher code = CODE.matcher(typed);
    UUID id = code.find()
        ? satkers.byCode(viewer.officeId(), code.group(), satkers.today(viewer.officeId())).map(Satker::id).orElse(
            NOBODY)
        : NOBODY;
    if (id.equals(NOBODY)) {
      notes.add(Note.of("satker-nobody", typed));
    }
    return List.of(id.toString());
  }
}
