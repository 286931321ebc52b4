package id.jejak.interaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MessageRepository extends JpaRepository<Message, UUID> {
  List<Message> findByInteractionIdOrderByWrittenAtAscIdAsc(UUID interactionId);

  Optional<Message> findBySentKey(String sentKey);
}
