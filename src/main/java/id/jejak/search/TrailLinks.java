package id.jejak.search;

import id.jejak.search.SearchPage.Piece;
import id.jejak.search.identifier.AskedNumber;
import id.jejak.search.identifier.IdentifierForm;
import id.jejak.search.identifier.IdentifierReader;
import id.jejak.search.identifier.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which numbers lead to their trail: those in front of the reader, and no others. */
@Component
class TrailLinks {
  private static final int MOST_OF_HIT = 3;

  private final ConfigInForce inForce;
  private volatile Reading reading;

  /** The forms of numbers in force, and what reads them. */
  private record Reading(List<IdentifierForm> forms, IdentifierReader reader) {
    Reading(List<IdentifierForm> forms) {
      this(forms, new IdentifierReader(forms));
    }
  }

  TrailLinks(ConfigInForce inForce) {
    this.inForce = inForce;
    reading = new Reading(inForce.config().identifiers());
  }

  private IdentifierReader identifiers() {
    Reading now = reading;
    List<IdentifierForm> forms = inForce.config().identifiers();
    if (now.forms() != forms) {
      now = new Reading(forms);
      reading = now;
    }
    return now.reader();
  }

  /** The number that is all of a question. */
  Optional<String> alone(String question) {
    return identifiers().numbers(question).stream().filter(AskedNumber::alone).map(AskedNumber::written).findFirst();
  }

  /** Numbers in subject and passages of a hit, those that the question asks for first, at most three. */
  List<String> of(SearchPage.Group group, String question) {
    Set<String> asked = identifiers().numbers(question).stream().flatMap(number -> number.readings().stream()).flatMap(
        reading -> reading.keys().stream()).collect(Collectors.toSet());
    List<String> texts = new ArrayList<>(List.of(group.subject()));
    group.hits().stream().filter(hit -> hit.kind() == EntryKind.MESSAGE || hit.kind() == EntryKind.PAGE).forEach(
        hit -> texts.add(hit.sentence().stream().map(Piece::text).collect(Collectors.joining())));
    return in(texts, asked, MOST_OF_HIT);
  }

  /** Numbers of a text, in its order. */
  List<String> in(String text, int most) {
    return in(List.of(text), Set.of(), most);
  }

  private record Link(String written, boolean isAsked) {
  }

  private List<String> in(List<String> texts, Set<String> asked, int most) {
    List<Link> links = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String text : texts) {
      for (Mention mention : identifiers().mentions(text)) {
        boolean isAsked = mention.keys().stream().anyMatch(asked::contains);
        if ((mention.isKnown() || isAsked) && mention.keys().stream().noneMatch(seen::contains)) {
          seen.addAll(mention.keys());
          links.add(new Link(text.substring(mention.from(), mention.until()), isAsked));
        }
      }
    }
    return links.stream().sorted(Comparator.comparing(Link::isAsked).reversed()).map(Link::written).limit(most)
        .toList();
  }
}
