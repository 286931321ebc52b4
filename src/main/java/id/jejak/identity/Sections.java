package id.jejak.identity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The sections that somebody may be given. */
@Component
class Sections {
  private final ObjectProvider<SectionNames> names;

  Sections(ObjectProvider<SectionNames> names) {
    this.names = names;
  }

  /** Those of an office today; none where nobody keeps the list. */
  List<SectionNames.Section> of(UUID officeId, Locale locale) {
    return names.stream().flatMap(list -> list.of(officeId, locale).stream()).toList();
  }

  /**
   * The code, null for a blank one.
   *
   * @throws InvalidEntry when it is neither on the list nor the one the person has
   */
  @Nullable
  String checked(Person person, @Nullable String typed) {
    String code = Entries.typed(typed);
    if (code.isEmpty()) {
      return null;
    }
    if (!code.equals(person.section()) && of(person.officeId(), Locale.ROOT).stream().noneMatch(section -> section
        .code().equals(code))) {
      throw new InvalidEntry("section");
    }
    return code;
  }
}
