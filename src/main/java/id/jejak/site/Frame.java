package id.jejak.site;

import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the frame around every page asks, as {@code @frame} in templates: who is looking, from which office. */
@Component("frame")
public final class Frame {
  private static final String OFFICE = Frame.class.getName() + ".office";

  private final Offices offices;
  private final ObjectProvider<UnreadCount> unread;

  Frame(Offices offices, ObjectProvider<UnreadCount> unread) {
    this.offices = offices;
    this.unread = unread;
  }

  /** Who is looking; null when nobody is signed in. */
  public @Nullable Viewer viewer() {
    Authentication found = SecurityContextHolder.getContext().getAuthentication();
    return found != null && found.getPrincipal() instanceof Viewer viewer ? viewer : null;
  }

  public boolean is(Role role) {
    Viewer viewer = viewer();
    return viewer != null && viewer.is(role);
  }

  public boolean staff() {
    return is(Role.STAFF);
  }

  public boolean administrator() {
    return is(Role.ADMINISTRATOR);
  }

  /** Whether the person works in the office, serving or administering. */
  public boolean ofTheOffice() {
    return is(Role.STAFF) || is(Role.ADMINISTRATOR);
  }

  /** Name of the viewer's office; null when nobody is signed in, or while the database is away. */
  public @Nullable String officeName() {
    return office().map(Office::name).orElse(null);
  }

  /** How much news waits for the viewer; 0 when nobody is signed in, or while the database is away. */
  public int unread() {
    Viewer viewer = viewer();
    UnreadCount count = unread.getIfAvailable();
    try {
      return viewer == null || count == null ? 0 : count.of(viewer);
    } catch (DataAccessException | TransactionException e) {
      return 0;
    }
  }

  OfficeZone zone() {
    return office().map(Office::zone).orElse(OfficeZone.WIB);
  }

  // A table asks with each of its times: once for a request is enough.
  private Optional<Office> office() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null && request.getAttribute(OFFICE, RequestAttributes.SCOPE_REQUEST) instanceof Office known) {
      return Optional.of(known);
    }
    Optional<Office> office = find();
    if (request != null) {
      office.ifPresent(found -> request.setAttribute(OFFICE, found, RequestAttributes.SCOPE_REQUEST));
    }
    return office;
  }

  private Optional<Office> find() {
    Viewer viewer = viewer();
    try {
      return viewer == null ? Optional.empty() : offices.find(viewer.officeId());
    } catch (DataAccessException | TransactionException e) {
      // The page that tells of the outage has this frame too.
      return Optional.empty();
    }
  }

  /** Address of this page in the language it is not in. */
  public String inOtherLanguage() {
    String other = LocaleContextHolder.getLocale().getLanguage().equals("en") ? "id" : "en";
    return ServletUriComponentsBuilder.fromCurrentRequest().scheme(null).host(null).port(null)
        .replaceQueryParam("bahasa", other).build().toUriString();
  }
}
