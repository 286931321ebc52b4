package id.jejak.interaction;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InteractionChangeRepository extends JpaRepository<InteractionChange, UUID> {
  List<InteractionChange> findByInteractionIdOrderByMadeAtAscIdAsc(UUID interactionId);
}
