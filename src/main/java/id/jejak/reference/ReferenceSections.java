package id.jejak.reference;

import id.jejak.identity.Satkers;
import id.jejak.identity.SectionNames;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the module of people which sections there are. */
@Component
final class ReferenceSections implements SectionNames {
  private final ReferenceData reference;
  private final Satkers satkers;

  ReferenceSections(ReferenceData reference, Satkers satkers) {
    this.reference = reference;
    this.satkers = satkers;
  }

  @Override
  public List<Section> of(UUID officeId, Locale locale) {
    return reference.values(ReferenceData.Kind.SECTION, officeId, satkers.today(officeId), locale).stream().map(
        value -> new Section(value.code(), value.label())).toList();
  }
}
