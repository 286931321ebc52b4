package id.jejak.search;

import id.jejak.reference.ReferenceData;
import id.jejak.reference.ReferenceData.Kind;
import id.jejak.search.Understood.Chosen;
import id.jejak.search.Understood.Filter;
import id.jejak.search.syntax.Period;
import id.jejak.search.syntax.Term;
import id.jejak.site.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What narrows a list, in words, each with the address of the list without it. */
@Component
class Chips {
  private static final int MOST_NAMED = 3;

  /**
   * One thing that narrows.
   *
   * @param name ends the name of its label, {@code search.chip.}
   */
  record Chip(String name, String value, String without) {
  }

  private final ReferenceData reference;
  private final MessageSource messages;
  private final Words words;

  Chips(ReferenceData reference, MessageSource messages, Words words) {
    this.reference = reference;
    this.messages = messages;
    this.words = words;
  }

  List<Chip> of(SearchForm form, Understood understood, Locale locale) {
    List<Chip> chips = new ArrayList<>();
    for (Filter filter : understood.filters()) {
      String without = form.with(understood.typed().without(List.of(filter.term()))).address();
      chips.add(new Chip(name(filter), value(filter, locale), without));
    }
    add(chips, form, "kanal", form.kanal(), code -> reference.label(Kind.CHANNEL, code, locale));
    add(chips, form, "layanan", form.layanan(), code -> reference.label(Kind.SERVICE, code, locale));
    add(chips, form, "status", form.status(), code -> message("interaction.status." + code, code, locale));
    add(chips, form, "tahun", form.tahun(), String::valueOf);
    add(chips, form, "jenis", form.jenis(), code -> type(code, locale));
    add(chips, form, "dari", day(form.dari()), words::day);
    add(chips, form, "sampai", day(form.sampai()), words::day);
    return chips;
  }

  private static <T> void add(List<Chip> chips, SearchForm form, String name, @Nullable Set<T> values,
      Function<T, String> label) {
    if (values != null) {
      new TreeSet<>(values).forEach(value -> chips.add(new Chip(name, label.apply(value), form.without(name, value)
          .address())));
    }
  }

  private static Set<LocalDate> day(@Nullable LocalDate day) {
    return day == null ? Set.of() : Set.of(day);
  }

  static String name(Filter filter) {
    return switch (filter) {
      case Filter.OfSatkers _ -> "satker";
      case Filter.OfChannels _ -> "kanal";
      case Filter.OfTypes _ -> "jenis";
      case Filter.OfYears _ -> "tahun";
      case Filter.Before _ -> "sampai";
      case Filter.After _ -> "dari";
      case Filter.OfNumber _ -> "nomor";
      case Filter.Without _ -> "tanpa";
    };
  }

  String value(Filter filter, Locale locale) {
    return switch (filter) {
      case Filter.OfSatkers of -> labels(of.satkers(), locale);
      case Filter.OfChannels of -> labels(of.channels(), locale);
      case Filter.OfTypes of -> String.join(", ", of.types().stream().map(code -> type(code, locale)).toList());
      case Filter.OfYears of -> years(of.years());
      case Filter.Before before -> words.day(before.period().first().minusDays(1));
      case Filter.After after -> words.day(after.period().last().plusDays(1));
      case Filter.OfNumber of -> of.term().value();
      case Filter.Without without -> without.term().kind() == Term.Kind.PHRASE
          ? '"' + without.term().value() + '"'
          : without.term().value();
    };
  }

  private String labels(List<Chosen> chosen, Locale locale) {
    String first = String.join(", ", chosen.stream().limit(MOST_NAMED).map(Chosen::label).toList());
    int more = chosen.size() - MOST_NAMED;
    return more <= 0 ? first : first + " " + message("search.chip.more", "", locale, Integer.toString(more));
  }

  private static String years(Period years) {
    int first = years.first().getYear();
    int last = years.last().getYear();
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private String type(String code, Locale locale) {
    return message("search.type." + code, code, locale);
  }

  private String message(String key, String otherwise, Locale locale, Object... values) {
    String found = messages.getMessage(key, values, otherwise, locale);
    return found == null ? otherwise : found;
  }
}
