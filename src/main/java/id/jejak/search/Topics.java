package id.jejak.search;

import id.jejak.reference.ReferenceData;
import id.jejak.reference.ReferenceData.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What services are about: a topic stands for all its services, whatever an office counts to it by now. */
@Component
class Topics {
  /** @param services codes */
  record Topic(String label, Set<String> services) {
    Topic {
      services = Set.copyOf(services);
    }
  }

  private final ReferenceData reference;

  Topics(ReferenceData reference) {
    this.reference = reference;
  }

  List<Topic> all(Locale locale) {
    Map<String, Set<String>> services = reference.topics().entrySet().stream().collect(Collectors.groupingBy(
        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    return services.entrySet().stream()
        .map(topic -> new Topic(reference.label(Kind.TOPIC, topic.getKey(), locale), topic
            .getValue()))
        .toList();
  }
}
