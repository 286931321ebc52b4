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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which numbers lead to their trail: those in front of the reader, and no others. */
@Component
class TrailLinks {
  private static final int MOST_OF_HIT = 3;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

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

  /** Numbers in subject and passages of each hit, those that the question asks for first, at most three. */
  List<List<String>> of(List<SearchPage.Group> groups, String question) {
    Set<String> asked = identifiers().numbers(question).stream().flatMap(number -> number.readings().stream()).flatMap(
        reading -> reading.keys().stream()).collect(Collectors.toSet());
    return groups.stream().map(group -> askedFirst(texts(group), asked)).toList();
  }

  private static List<String> texts(SearchPage.Group group) {
    Stream<String> passages = group.hits().stream().filter(hit -> hit.kind() == EntryKind.MESSAGE || hit
        .kind() == EntryKind.PAGE).map(hit -> hit.sentence().stream().map(Piece::text).collect(Collectors.joining()));
    return Stream.concat(Stream.of(group.subject()), passages).toList();
  }

  /** Numbers of texts, in their order, each once, without those that {@code known} names in any form. */
  List<String> in(List<String> texts, List<String> known, int most) {
    Set<String> seen = new HashSet<>();
    known.forEach(one -> identifiers().mentions(one).forEach(mention -> seen.addAll(mention.keys())));
    List<String> numbers = new ArrayList<>();
    for (String text : texts) {
      for (Mention mention : identifiers().mentions(text)) {
        if (numbers.size() == most) {
          return numbers;
        }
        if (mention.isKnown() && mention.keys().stream().noneMatch(seen::contains)) {
          seen.addAll(mention.keys());
          numbers.add(written(text, mention));
        }
      }
    }
    return numbers;
  }

  private static String written(String text, Mention mention) {
    return BLANKS.matcher(text.substring(mention.from(), mention.until())).replaceAll(" ");
  }

  private record Link(String written, boolean isAsked) {
  }

  private List<String> askedFirst(List<String> texts, Set<String> asked) {
    List<Link> links = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String text : texts) {
      for (Mention mention : identifiers().mentions(text)) {
        boolean isAsked = mention.keys().stream().anyMatch(asked::contains);
        if ((mention.isKnown() || isAsked) && mention.keys().stream().noneMatch(seen::contains)) {
          seen.addAll(mention.keys());
          links.add(new Link(written(text, mention), isAsked));
        }
      }
    }
    return links.stream().sorted(Comparator.comparing(Link::isAsked).reversed()).map(Link::written).limit(
        MOST_OF_HIT).toList();
  }
}
