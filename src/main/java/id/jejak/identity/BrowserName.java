package id.jejak.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A browser and its system as people call them, by what the browser says of itself. */
final class BrowserName {
  /** What tells it, and its name: most say that they are also those further down. */
  private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("Edg/", "Edge"), Map.entry("EdgA/",
      "Edge"), Map.entry("OPR/", "Opera"), Map.entry("SamsungBrowser/", "Samsung Internet"),
      Map.entry("Firefox/",
          "Firefox"),
      Map.entry("Chrome/", "Chrome"), Map.entry("CriOS/", "Chrome"), Map.entry("Safari/", "Safari"));
  private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("Android", "Android"), Map.entry(
      "iPhone", "iPhone"), Map.entry("iPad", "iPad"), Map.entry("Windows", "Windows"), Map.entry("Mac OS X", "macOS"),
      Map.entry("CrOS", "ChromeOS"), Map.entry("Linux", "Linux"));

  private BrowserName() {
  }

  /** As {@code Chrome, Windows}; what it says, when nothing of it is known. */
  static String of(String agent) {
    Optional<String> browser = first(BROWSERS, agent);
    Optional<String> system = first(SYSTEMS, agent);
    if (browser.isPresent() && system.isPresent()) {
      return browser.get() + ", " + system.get();
    }
    return browser.or(() -> system).orElse(agent);
  }

  private static Optional<String> first(List<Map.Entry<String, String>> names, String agent) {
    return names.stream().filter(name -> agent.contains(name.getKey())).map(Map.Entry::getValue).findFirst();
  }
}
