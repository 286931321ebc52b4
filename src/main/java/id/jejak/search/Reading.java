package id.jejak.search;

import id.jejak.search.Understood.Chosen;
import id.jejak.search.Understood.Filter;
import id.jejak.search.syntax.Period;
import id.jejak.search.syntax.Term;
import id.jejak.search.syntax.Term.Kind;
import id.jejak.search.syntax.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One text on its way to what it means. What is not understood is searched as words, or left out when it is a sign. */
final class Reading {
  private static final int MOST_FILTERS = 16;
  private static final int MOST_NOTES = 8;
  private static final String NAMES = "satker:, kanal:, jenis:, tahun:, sebelum:, sesudah:, nomor:";
  private static final String TYPES = "pdf, word, excel, powerpoint, gambar, surel, zip, teks";

  /** What there is to choose from. */
  interface Names {
    /** At most one more than 50. */
    List<Chosen> satkers(String typed);

    Optional<Chosen> channel(String typed);

    /** All that can be chosen, for people. */
    String channels();
  }

  private final Typed typed;
  private final Names names;
  private final List<Filter> filters = new ArrayList<>();
  private final Set<Note> notes = new LinkedHashSet<>();
  private final Map<Term, String> replaced = new HashMap<>();

  Reading(String text, Names names) {
    this.typed = Typed.of(text);
    this.names = names;
    if (typed.cut()) {
      notes.add(Note.of("too-long", Integer.toString(Typed.MAX_CHARACTERS)));
    }
    for (int i = 0; i < typed.terms().size(); i++) {
      read(typed.terms().get(i), i == 0 || i + 1 == typed.terms().size());
    }
    if (isEmpty(filters)) {
      filters.removeIf(filter -> filter instanceof Filter.Before || filter instanceof Filter.After);
      notes.add(Note.of("dates-empty"));
    }
  }

  Understood understood() {
    return new Understood(typed, typed.replaced(replaced), filters, notes.stream().limit(MOST_NOTES).toList());
  }

  private void read(Term term, boolean atEdge) {
    switch (term.kind()) {
      case WORD, PHRASE, OR -> {
      }
      case FILTER -> filter(term);
      case UNKNOWN_FILTER -> notes.add(Note.of("filter-unknown", term.value().substring(0, term.value().indexOf(':')
          + 1), NAMES));
      case EMPTY_FILTER -> words(term, Note.of("filter-empty", term.name() + ":"), term.name());
      case WORD_WITH_STAR -> notes.add(Note.of("star", term.value()));
      case OR_OF_FILTERS -> replaced.put(term, "");
      case LONE_OR -> words(term, Note.of("or-alone", term.value()), "");
      case LONE_STAR -> words(term, Note.of("sign-alone", term.value()), "");
      case LONE_QUOTE -> words(term, Note.of("quote-open"), "");
      case LONE_MINUS -> {
        // Between words it is a dash.
        if (atEdge) {
          words(term, Note.of("minus-alone"), "");
        }
      }
    }
    boolean excluded = term.excluded() && term.kind() != Kind.EMPTY_FILTER && (term.kind() != Kind.FILTER || term.name()
        .equals("nomor"));
    if (excluded) {
      filters.add(new Filter.Without(term));
    }
  }

  private void words(Term term, Note note, String words) {
    notes.add(note);
    replaced.put(term, Typed.plain(words));
  }

  private void filter(Term term) {
    boolean number = term.name().equals("nomor");
    if (term.excluded()) {
      if (!number) {
        words(term, Note.of("filter-excluded", term.name() + ":"), "");
      }
      return;
    }
    if (filters.size() >= MOST_FILTERS) {
      words(term, Note.of("too-many", Integer.toString(MOST_FILTERS)), "");
      return;
    }
    switch (term.name()) {
      case "satker" -> satkers(term);
      case "kanal" -> channels(term);
      case "jenis" -> types(term);
      case "tahun" -> period(term, Period::ofYears, "year", years -> new Filter.OfYears(term, years));
      case "sebelum" -> period(term, Period::of, "date", day -> new Filter.Before(term, day));
      case "sesudah" -> period(term, Period::of, "date", day -> new Filter.After(term, day));
      default -> number(term);
    }
  }

  private void understood(Filter filter) {
    filters.add(filter);
    replaced.put(filter.term(), "");
  }

  private void satkers(Term term) {
    List<Chosen> found = names.satkers(term.value());
    if (found.isEmpty()) {
      words(term, Note.of("satker", term.value()), term.value());
      return;
    }
    if (found.size() > SatkerNames.MOST) {
      notes.add(Note.of("satkers-many", term.value(), Integer.toString(SatkerNames.MOST)));
    }
    understood(new Filter.OfSatkers(term, found.stream().limit(SatkerNames.MOST).toList(), found.size() > 1));
  }

  private void channels(Term term) {
    List<Chosen> chosen = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String one : term.value().split(",", MOST_FILTERS)) {
      names.channel(one).ifPresentOrElse(chosen::add, () -> unknown.add(one));
    }
    choose(term, unknown, "channel", names.channels(), chosen.isEmpty() ? null : new Filter.OfChannels(term, chosen));
  }

  private void types(Term term) {
    List<String> chosen = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String one : term.value().split(",", MOST_FILTERS)) {
      FileTypes.of(one).ifPresentOrElse(type -> chosen.add(type.code()), () -> unknown.add(one));
    }
    choose(term, unknown, "type", TYPES, chosen.isEmpty() ? null : new Filter.OfTypes(term, chosen));
  }

  private void choose(Term term, List<String> unknown, String code, String all,
      @Nullable Filter filter) {
    if (filter != null) {
      understood(filter);
    }
    String words = String.join(" ", unknown);
    if (!unknown.isEmpty()) {
      words(term, Note.of(code, words, all), words);
    }
  }

  private void period(Term term, Function<String, Optional<Period>> reader, String code,
      Function<Period, Filter> filter) {
    reader.apply(term.value()).map(filter).ifPresentOrElse(this::understood,
        () -> words(term, Note.of(code, term.value()), term.value()));
  }

  /** It stays in the text: the index reads numbers. */
  private void number(Term term) {
    if (term.value().codePoints().anyMatch(Character::isDigit)) {
      filters.add(new Filter.OfNumber(term));
      if (term.value().indexOf('*') >= 0 && !Typed.BEGINNING.matcher(term.value()).matches()) {
        notes.add(Note.of("star", term.value()));
      }
    } else {
      words(term, Note.of("number", term.value()), term.value());
    }
  }

  private static boolean isEmpty(List<Filter> filters) {
    return Bounds.of(filters).isEmpty();
  }
}
