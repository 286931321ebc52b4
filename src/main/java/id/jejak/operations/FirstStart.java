package id.jejak.operations;

import id.jejak.identity.FirstAdministrator;
import id.jejak.identity.PublicAddress;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens when a data folder is used for the first time: a demo office, or a link for the first administrator. */
@Component
final class FirstStart {
  private final OperationsProperties properties;
  private final DemoOffice demo;
  private final FirstAdministrator first;
  private final PublicAddress address;

  FirstStart(OperationsProperties properties, DemoOffice demo, FirstAdministrator first, PublicAddress address) {
    this.properties = properties;
    this.demo = demo;
    this.first = first;
    this.address = address;
  }

  @EventListener(ApplicationStartedEvent.class)
  void begin() {
    if (properties.demo() != Server.Demo.NONE && demo.isNeeded()) {
      demo.make();
    }
    if (!properties.quiet()) {
      first.linkToken().ifPresent(token -> System.out.println(
          "Jejak belum mempunyai administrator. Buka tautan sekali pakai ini: " + address.of("/mulai/" + token)));
    }
  }
}
