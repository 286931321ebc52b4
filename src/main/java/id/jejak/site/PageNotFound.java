package id.jejak.site;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For this viewer there is nothing at this address. */
public final class PageNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  private PageNotFound(@Nullable Refusal refusal) {
    super("page-not-found", refusal);
  }

  /** There is nothing here at all, for nobody. */
  public static PageNotFound forAll() {
    return new PageNotFound(null);
  }

  /** Lets staff through alone. */
  public static void unlessStaff(Viewer viewer, String kind, @Nullable UUID subjectId) {
    if (!viewer.is(Role.STAFF)) {
      throw new PageNotFound(viewer.refused(Refusal.Wanted.READ, kind, subjectId));
    }
  }

  /** Lets those through who may. */
  public static void unless(boolean may, Viewer viewer, String kind) {
    if (!may) {
      throw new PageNotFound(viewer.refused(Refusal.Wanted.READ, kind, null));
    }
  }

  /** Lets administrators through alone. */
  public static void unlessAdministrator(Viewer viewer, String kind) {
    if (!viewer.is(Role.ADMINISTRATOR)) {
      throw new PageNotFound(viewer.refused(Refusal.Wanted.READ, kind, null));
    }
  }
}
