package id.jejak.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentRepository extends JpaRepository<Document, UUID> {
  List<Document> findByInteractionIdOrderByReceivedAtAscIdAsc(UUID interactionId);

  Optional<Document> findByInteractionIdAndOccurrenceKey(UUID interactionId, String occurrenceKey);
}
