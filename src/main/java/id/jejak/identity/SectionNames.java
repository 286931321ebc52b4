package id.jejak.identity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The sections that staff may belong to; who keeps the lists answers. */
public interface SectionNames {
  /** A section, its label in the language asked for. */
  record Section(String code, String label) {
  }

  /** The sections of an office today, in the order in which people see them. */
  List<Section> of(UUID officeId, Locale locale);
}
