package id.jejak.search;

import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.reference.ReferenceData.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call the values of facets. */
@Component
class FacetLabels {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private final ReferenceData reference;
  private final Satkers satkers;
  private final MessageSource messages;

  FacetLabels(ReferenceData reference, Satkers satkers, MessageSource messages) {
    this.reference = reference;
    this.satkers = satkers;
    this.messages = messages;
  }

  /** Of some values of a facet; satkers as they are called today. A value without a label is absent. */
  Map<String, String> of(Facet facet, Collection<String> values, Viewer viewer, Locale locale) {
    Map<String, String> labels = new HashMap<>();
    if (facet == Facet.SATKER) {
      List<UUID> ids = values.stream().filter(value -> ID.matcher(value).matches()).map(UUID::fromString).toList();
      satkers.findAll(ids, satkers.today(viewer.officeId())).forEach((id, satker) -> labels.put(id.toString(), satker
          .label()));
    } else {
      values.forEach(value -> labels.put(value, of(facet, value, locale)));
    }
    return labels;
  }

  /** Of a facet that is not {@link Facet#SATKER}; the value itself where it has no other name. */
  String of(Facet facet, String value, Locale locale) {
    return switch (facet) {
      case SATKER, YEAR -> value;
      case CHANNEL -> reference.label(Kind.CHANNEL, value, locale);
      case SERVICE -> reference.label(Kind.SERVICE, value, locale);
      case STATUS -> message("interaction.status." + value, value, locale);
      case KIND -> message("search.kind." + value, value, locale);
      case TYPE -> message("search.type." + value, value, locale);
      case STATE -> message("archive.state." + value, value, locale);
      case SOURCE -> message("search.source." + value, value, locale);
    };
  }

  private String message(String key, String otherwise, Locale locale) {
    String found = messages.getMessage(key, null, otherwise, locale);
    return found == null ? otherwise : found;
  }
}
