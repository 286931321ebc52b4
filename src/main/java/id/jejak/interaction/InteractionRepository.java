package id.jejak.interaction;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InteractionRepository extends JpaRepository<Interaction, UUID> {
  Optional<Interaction> findByImportKey(String importKey);
}
