package id.jejak.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A viewer for the length of one request; never kept in a session. */
final class ViewerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final transient Viewer viewer;

  ViewerAuthentication(Viewer viewer) {
    List<SimpleGrantedAuthority> roles = viewer.roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
    super(roles);
    this.viewer = viewer;
    setAuthenticated(true);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Viewer getPrincipal() {
    return viewer;
  }

  @Override
  public String getName() {
    return viewer.personId().toString();
  }
}
