package id.jejak.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OfficeRows extends Repository<OfficeRow, UUID> {
  OfficeRow save(OfficeRow row);

  Optional<OfficeRow> findById(UUID id);

  Optional<OfficeRow> findByCode(String code);

  List<OfficeRow> findAllByOrderByCode();

  boolean existsByParentId(UUID parentId);
}
