package id.jejak.search;

import id.jejak.identity.Viewer;
import id.jejak.search.Facets.Count;
import id.jejak.site.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a list can be narrowed by, for people: each value is a link to the list with it, or without it again. */
@Component
class FacetPanel {
  private static final int FIRST = 6;
  /** Who looks for another one types it. */
  private static final int MOST = 20;
  /** In the order in which people narrow. */
  private static final List<Facet> SHOWN = List.of(Facet.YEAR, Facet.SATKER, Facet.CHANNEL, Facet.SERVICE,
      Facet.STATUS, Facet.KIND, Facet.TYPE, Facet.STATE, Facet.SOURCE);

  /**
   * @param name ends the name of its label, {@code search.facet.}
   * @param first the chosen ones and the most frequent
   * @param more the others, up to a bound
   * @param left values beyond these
   */
  public record Box(String name, List<Choice> first, List<Choice> more, int left) {
  }

  public record Choice(String label, String count, boolean chosen, String address) {
  }

  private final FacetLabels labels;
  private final Topics topics;
  private final Words words;

  FacetPanel(FacetLabels labels, Topics topics, Words words) {
    this.labels = labels;
    this.topics = topics;
    this.words = words;
  }

  /** @param chosen as it was asked, what was typed included */
  List<Box> of(SearchForm form, Facets facets, Map<Facet, Set<String>> chosen, Viewer viewer, Locale locale) {
    List<Box> boxes = new ArrayList<>();
    for (Facet facet : SHOWN) {
      List<Count> counts = facets.of(facet);
      Set<String> own = form.chosen().getOrDefault(facet, Set.of());
      // What was typed is taken back where it was typed.
      boolean typed = chosen.containsKey(facet) && own.isEmpty();
      if (facet == Facet.SERVICE && !typed) {
        topics(form, counts, own, locale).ifPresent(boxes::add);
      }
      if (!typed && (counts.size() > 1 || !own.isEmpty())) {
        boxes.add(box(facet, form, counts, own, viewer, locale));
      }
    }
    return boxes;
  }

  /** What the services are about: a case has one service, so that their counts add up. */
  private Optional<Box> topics(SearchForm form, List<Count> services, Set<String> own, Locale locale) {
    record Counted(Topics.Topic topic, long cases) {
    }
    List<Choice> choices = topics.all(locale).stream().map(topic -> new Counted(topic, services.stream().filter(
        count -> topic.services().contains(count.value())).mapToLong(Count::interactions).sum())).filter(one -> one
            .cases() > 0 || own.containsAll(one.topic().services()))
        .sorted(Comparator.comparingLong(Counted::cases)
            .reversed())
        .map(one -> new Choice(one.topic().label(), words.number(one.cases()), own.containsAll(one
            .topic().services()), form.toggled(Facet.SERVICE, one.topic().services()).address()))
        .toList();
    boolean some = choices.size() > 1 || choices.stream().anyMatch(Choice::chosen);
    return some ? Optional.of(new Box("topik", choices, List.of(), 0)) : Optional.empty();
  }

  /** Of each service of a topic that is chosen whole, the question without the topic: whoever chooses one means it alone. */
  private Map<String, SearchForm> inTopics(SearchForm form, Set<String> services, Locale locale) {
    Map<String, SearchForm> without = new HashMap<>();
    for (Topics.Topic topic : topics.all(locale)) {
      if (topic.services().size() > 1 && services.containsAll(topic.services())) {
        SearchForm others = form.toggled(Facet.SERVICE, topic.services());
        topic.services().forEach(service -> without.put(service, others));
      }
    }
    return without;
  }

  private Box box(Facet facet, SearchForm form, List<Count> counts, Set<String> chosen, Viewer viewer, Locale locale) {
    Map<String, SearchForm> inTopics = facet == Facet.SERVICE ? inTopics(form, chosen, locale) : Map.of();
    Set<String> own = new HashSet<>(chosen);
    own.removeAll(inTopics.keySet());
    Stream<Count> gone = own.stream().filter(value -> counts.stream().noneMatch(count -> count.value().equals(value)))
        .sorted().map(value -> new Count(value, 0));
    List<Count> ordered = Stream.concat(Stream.concat(counts.stream().filter(count -> own.contains(count.value())),
        gone), counts.stream().filter(count -> !own.contains(count.value()))).limit(MOST).toList();
    Map<String, String> names = labels.of(facet, ordered.stream().map(Count::value).toList(), viewer, locale);
    List<Choice> choices = ordered.stream().filter(count -> names.containsKey(count.value())).map(
        count -> new Choice(names.getOrDefault(count.value(), count.value()), words.number(count.interactions()),
            own.contains(count.value()),
            inTopics.getOrDefault(count.value(), form).toggled(facet, count.value()).address()))
        .toList();
    int first = Math.min(choices.size(), Math.max(FIRST, own.size()));
    return new Box(SearchForm.name(facet), choices.subList(0, first), choices.subList(first, choices.size()),
        Math.max(0, counts.size() - MOST));
  }
}
