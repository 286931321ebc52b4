package id.jejak.interaction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InteractionRepository extends JpaRepository<Interaction, UUID> {
  Optional<Interaction> findByImportKey(String importKey);

  List<Interaction> findByImportKeyIn(Collection<String> importKeys);

  Optional<Interaction> findByTicket(String ticket);

  List<Interaction> findByMergedIntoOrderByReceivedAt(UUID interactionId);

  @Query("""
      SELECT COUNT(i) > 0 FROM Interaction i WHERE i.officeId = :officeId AND i.section = :section
        AND i.status = id.jejak.interaction.Status.DIPROSES AND i.assigneeId IS NULL AND i.clock.pausedAt IS NULL
        AND i.mergedInto IS NULL AND i.clock.completeAt < :completeAt""")
  boolean existsEarlier(UUID officeId, String section, Instant completeAt);
}
