package id.jejak.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface PersonRows extends Repository<PersonRow, UUID> {
  PersonRow save(PersonRow row);

  Optional<PersonRow> findById(UUID id);

  Optional<PersonRow> findByLogin(String login);

  List<PersonRow> findBySatkerIdInAndDisabledAtIsNull(Collection<UUID> satkerIds);

  List<PersonRow> findByIdIn(Collection<UUID> ids);

  List<PersonRow> findByOfficeIdAndAdministratorTrueAndDisabledAtIsNull(UUID officeId);

  boolean existsByAdministratorTrueAndDisabledAtIsNull();

  long countByAdministratorTrueAndDisabledAtIsNull();

  List<PersonRow> findByOfficeIdAndIdGreaterThanOrderById(UUID officeId, UUID after, Limit limit);

  List<PersonRow> findByOfficeIdAndStaffTrueAndDisabledAtIsNullOrderByDisplayName(UUID officeId, Limit limit);

  List<PersonRow> findBySatkerIdAndOfficeIdAndDisabledAtIsNullOrderByDisplayName(UUID satkerId, UUID officeId,
      Limit limit);
}
