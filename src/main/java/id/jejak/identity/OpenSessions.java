package id.jejak.identity;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of this process: who is signed in from where, to be seen and ended. */
@Component
class OpenSessions implements HttpSessionListener {
  private static final String KEY = OpenSessions.class.getName();
  private static final int LONGEST_AGENT = 200;

  private final Map<UUID, Open> open = new ConcurrentHashMap<>();

  private record Open(HttpSession session, UUID personId, Instant since, String address, String agent) {
  }

  /**
   * A session as people see it.
   *
   * @param id its name on pages; not the secret in the cookie
   * @param browser its name, as far as it is known
   */
  record Seen(UUID id, Instant since, Instant lastUsed, String address, String browser, boolean own) {
  }

  void began(HttpSession session, UUID personId, @Nullable String address, @Nullable String agent) {
    UUID id = UUID.randomUUID();
    session.setAttribute(KEY, id);
    String said = agent == null ? "" : agent;
    open.put(id, new Open(session, personId, Instant.ofEpochMilli(session.getCreationTime()), address == null
        ? ""
        : address, said.substring(0, Math.min(said.length(), LONGEST_AGENT))));
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    idOf(event.getSession()).ifPresent(open::remove);
  }

  /** The sessions of a person, the last used first; {@code mine} is the one that asks. */
  List<Seen> of(UUID personId, @Nullable HttpSession mine) {
    UUID own = mine == null ? null : idOf(mine).orElse(null);
    return open.entrySet().stream().filter(entry -> entry.getValue().personId().equals(personId)).flatMap(
        entry -> seen(entry.getKey(), entry.getValue(), own).stream()).sorted(
            Comparator.comparing(Seen::lastUsed)
                .reversed())
        .toList();
  }

  private static Optional<Seen> seen(UUID id, Open open, @Nullable UUID own) {
    try {
      return Optional.of(new Seen(id, open.since(), Instant.ofEpochMilli(open.session().getLastAccessedTime()), open
          .address(), BrowserName.of(open.agent()), id.equals(own)));
    } catch (IllegalStateException ended) {
      return Optional.empty(); // between two looks at it
    }
  }

  /** Ends one session of the person; false when there is none with this id. */
  boolean end(UUID personId, UUID id) {
    Open found = open.get(id);
    if (found == null || !found.personId().equals(personId)) {
      return false;
    }
    open.remove(id);
    try {
      found.session().invalidate();
    } catch (IllegalStateException ended) {
      return true; // it ended by itself just now
    }
    return true;
  }

  private static Optional<UUID> idOf(HttpSession session) {
    try {
      return session.getAttribute(KEY) instanceof UUID id ? Optional.of(id) : Optional.empty();
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }
}
