package id.jejak.operations;

import id.jejak.identity.FirstAdministrator;
import id.jejak.identity.PublicAddress;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens when a data folder is used for the first time: a demo office, or a link for the first administrator. */
@Component
final class FirstStart {
  private final OperationsProperties properties;
  private final DemoOffice demo;
  private final DemoMark mark;
  private final DemoWriting writing;
  private final FirstAdministrator first;
  private final PublicAddress address;
  private final Clock clock;

  FirstStart(OperationsProperties properties, DemoOffice demo, DemoMark mark, DemoWriting writing,
      FirstAdministrator first, PublicAddress address, Clock clock) {
    this.properties = properties;
    this.demo = demo;
    this.mark = mark;
    this.writing = writing;
    this.first = first;
    this.address = address;
    this.clock = clock;
  }

  @EventListener(ApplicationStartedEvent.class)
  void begin() throws IOException {
    boolean needed = properties.demo() != Server.Demo.NONE && demo.isNeeded();
    if (needed && properties.demo() == Server.Demo.WHOLE) {
      mark.making(clock.instant());
    }
    if (needed) {
      demo.make();
    }
    boolean unfinished = mark.making().isPresent() && !demo.isNeeded();
    if (unfinished || (needed && properties.demo() == Server.Demo.SMALL)) {
      writing.begin();
    }
    if (!properties.quiet()) {
      first.linkToken().ifPresent(token -> System.out.println(
          "Jejak belum mempunyai administrator. Buka tautan sekali pakai ini: " + address.of("/mulai/" + token)));
    }
  }
}
