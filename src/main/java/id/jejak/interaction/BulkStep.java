package id.jejak.interaction;

import id.jejak.shared.SecurityClass;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step that many interactions take together. */
public sealed interface BulkStep {
  /** Whether an interaction stands as if it had taken the step: sent twice it is taken once. */
  boolean isTaken(InteractionView interaction);

  /** Work begins. */
  record Start() implements BulkStep {
    @Override
    public boolean isTaken(InteractionView interaction) {
      return interaction.status() == Status.DIPROSES;
    }
  }

  /**
   * The work is given to a section, a person or both.
   *
   * @param section null to leave each where it is
   * @param assigneeId null for nobody
   * @param why see {@link InteractionLife#assign}
   */
  record Assign(@Nullable String section, @Nullable UUID assigneeId, String why) implements BulkStep {
    @Override
    public boolean isTaken(InteractionView interaction) {
      Course course = interaction.course();
      return (section == null || section.equals(course.section())) && Objects.equals(assigneeId, course.assigneeId());
    }

    @Nullable
    String sectionFor(InteractionView interaction) {
      return section == null ? interaction.course().section() : section;
    }
  }

  /** The security class changes. */
  record Reclassify(SecurityClass next) implements BulkStep {
    @Override
    public boolean isTaken(InteractionView interaction) {
      return interaction.access().securityClass() == next;
    }
  }
}
