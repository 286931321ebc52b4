package id.jejak.search;

import id.jejak.identity.Viewer;
import id.jejak.search.Understood.Chosen;
import id.jejak.search.Understood.Filter;
import id.jejak.search.syntax.Period;
import id.jejak.search.syntax.Term;
import id.jejak.site.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
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

  private final FacetLabels labels;
  private final Topics topics;
  private final MessageSource messages;
  private final Words words;

  Chips(FacetLabels labels, Topics topics, MessageSource messages, Words words) {
    this.labels = labels;
    this.topics = topics;
    this.messages = messages;
    this.words = words;
  }

  List<Chip> of(SearchForm form, Understood understood, Viewer viewer, Locale locale) {
    List<Chip> chips = new ArrayList<>();
    for (Filter filter : understood.filters()) {
      String without = form.with(understood.typed().without(List.of(filter.term()))).address();
      chips.add(new Chip(name(filter), value(filter, locale), without));
    }
    form.chosen().forEach((facet, values) -> {
      Set<String> others = facet == Facet.SERVICE ? topics(form, values, chips, locale) : values;
      Map<String, String> names = labels.of(facet, others, viewer, locale);
      new TreeSet<>(others).forEach(value -> chips.add(new Chip(SearchForm.name(facet), names.getOrDefault(value, "?"),
          form.toggled(facet, value).address())));
    });
    if (form.dari() != null) {
      chips.add(new Chip("dari", words.day(form.dari()), form.between(null, form.sampai()).address()));
    }
    if (form.sampai() != null) {
      chips.add(new Chip("sampai", words.day(form.sampai()), form.between(form.dari(), null).address()));
    }
    return chips;
  }

  /** One chip for all services of a topic; gives the services that are left. */
  private Set<String> topics(SearchForm form, Set<String> services, List<Chip> chips, Locale locale) {
    Set<String> left = new HashSet<>(services);
    for (Topics.Topic topic : topics.all(locale)) {
      if (topic.services().size() > 1 && services.containsAll(topic.services())) {
        chips.add(new Chip("topik", topic.label(), form.toggled(Facet.SERVICE, topic.services()).address()));
        left.removeAll(topic.services());
      }
    }
    return left;
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
      case Filter.OfSatkers of -> named(of.satkers(), locale);
      case Filter.OfChannels of -> named(of.channels(), locale);
      case Filter.OfTypes of ->
        String.join(", ", of.types().stream().map(code -> labels.of(Facet.TYPE, code, locale)).toList());
      case Filter.OfYears of -> years(of.years());
      case Filter.Before before -> words.day(before.period().first().minusDays(1));
      case Filter.After after -> words.day(after.period().last().plusDays(1));
      case Filter.OfNumber of -> of.term().value();
      case Filter.Without without -> without.term().kind() == Term.Kind.PHRASE
          ? '"' + without.term().value() + '"'
          : without.term().value();
    };
  }

  private String named(List<Chosen> chosen, Locale locale) {
    String first = String.join(", ", chosen.stream().limit(MOST_NAMED).map(Chosen::label).toList());
    int more = chosen.size() - MOST_NAMED;
    return more <= 0 ? first : first + " " + message("search.chip.more", "", locale, Integer.toString(more));
  }

  private static String years(Period years) {
    int first = years.first().getYear();
    int last = years.last().getYear();
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private String message(String key, String otherwise, Locale locale, Object... values) {
    String found = messages.getMessage(key, values, otherwise, locale);
    return found == null ? otherwise : found;
  }
}
