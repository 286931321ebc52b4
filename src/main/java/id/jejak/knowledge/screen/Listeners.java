package id.jejak.knowledge.screen;

import id.jejak.knowledge.screen.Listener.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pages that wait here. Of each side of a session the newest stay: a line that broke unseen makes room for the next. */
@Component
class Listeners {
  private final ScreenProperties properties;
  private final Map<UUID, List<Listener>> waiting = new HashMap<>();

  Listeners(ScreenProperties properties) {
    this.properties = properties;
  }

  /**
   * @return those that had to make room, to be let go
   * @throws ScreenRefused when pages wait for as many sessions as may go on
   */
  synchronized List<Listener> add(Listener listener) {
    if (!waiting.containsKey(listener.sessionId()) && waiting.size() >= properties.sessions()) {
      throw ScreenRefused.busy();
    }
    List<Listener> here = waiting.computeIfAbsent(listener.sessionId(), _ -> new ArrayList<>());
    here.add(listener);
    List<Listener> same = here.stream().filter(other -> other.side() == listener.side()).toList();
    List<Listener> gone = same.subList(0, Math.max(0, same.size() - properties.listeners()));
    here.removeAll(gone);
    return gone;
  }

  synchronized void remove(Listener listener) {
    List<Listener> here = waiting.get(listener.sessionId());
    if (here != null && here.remove(listener) && here.isEmpty()) {
      waiting.remove(listener.sessionId());
    }
  }

  /** As they are now, by session. */
  synchronized Map<UUID, List<Listener>> all() {
    return waiting.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry
        .getValue())));
  }

  int count(UUID sessionId, Side side) {
    return (int) all().getOrDefault(sessionId, List.of()).stream().filter(one -> one.side() == side).count();
  }
}
