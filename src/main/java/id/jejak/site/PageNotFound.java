package id.jejak.site;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;

/** For this viewer there is nothing at this address. */
public final class PageNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  private PageNotFound(Refusal refusal) {
    super("page-not-found", refusal);
  }

  /** Lets administrators through alone. */
  public static void unlessAdministrator(Viewer viewer, String kind) {
    if (!viewer.is(Role.ADMINISTRATOR)) {
      throw new PageNotFound(viewer.refused(Refusal.Wanted.READ, kind, null));
    }
  }
}
