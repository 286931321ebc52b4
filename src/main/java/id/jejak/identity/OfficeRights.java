package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may look at what an office keeps of satkers, cards, people and lists, and who may change it. Others find nothing. */
public final class OfficeRights {
  private OfficeRights() {
  }

  /** Lets staff and administrators through alone. */
  public static void look(Viewer viewer, String kind, @Nullable UUID id, Function<Refusal, JejakException> notFound) {
    if (!viewer.is(Role.STAFF) && !viewer.is(Role.ADMINISTRATOR)) {
      throw notFound.apply(viewer.refused(Refusal.Wanted.READ, kind, id));
    }
  }

  /** Lets administrators through alone. */
  public static void manage(Viewer viewer, String kind, @Nullable UUID id, Function<Refusal, JejakException> notFound) {
    if (!viewer.is(Role.ADMINISTRATOR)) {
      throw notFound.apply(viewer.refused(Refusal.Wanted.CHANGE, kind, id));
    }
  }
}
