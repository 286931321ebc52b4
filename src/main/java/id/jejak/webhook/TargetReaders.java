package id.jejak.webhook;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.ApiTokens;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionView;
import id.jejak.shared.SecurityClass;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is looking when a target is told of a case: it is told of nothing that this viewer may not read. */
@Component
class TargetReaders {
  private final ApiTokens tokens;
  private final AccessPolicy policy;

  TargetReaders(ApiTokens tokens, AccessPolicy policy) {
    this.tokens = tokens;
    this.policy = policy;
  }

  boolean mayBeTold(Target target, InteractionView interaction) {
    return reader(target).filter(reader -> policy.mayRead(reader, interaction.access())).isPresent();
  }

  // A target lives no longer than the key of the program that registered it.
  private Optional<Viewer> reader(Target target) {
    return target.programId() == null
        ? Optional.of(new Viewer(target.id(), target.name(), target.officeId(), EnumSet.of(Role.STAFF), Set.of(),
            EnumSet.range(SecurityClass.B, target.clearance())))
        : tokens.viewer(target.programId());
  }
}
