package id.jejak.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface DocumentRepository extends JpaRepository<Document, UUID>, JpaSpecificationExecutor<Document> {
  List<Document> findByInteractionIdOrderByReceivedAtAscIdAsc(UUID interactionId);

  Optional<Document> findByInteractionIdAndOccurrenceKey(UUID interactionId, String occurrenceKey);
}
