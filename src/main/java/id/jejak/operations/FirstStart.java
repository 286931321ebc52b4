package id.jejak.operations;

import id.jejak.identity.FirstAdministrator;
import id.jejak.identity.PublicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens when a data folder is used for the first time: a demo office, or a link for the first administrator. */
@Component
final class FirstStart {
  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  private final OperationsProperties properties;
  private final DemoOffice demo;
  private final DemoMaterial material;
  private final FirstAdministrator first;
  private final PublicAddress address;

  FirstStart(OperationsProperties properties, DemoOffice demo, DemoMaterial material, FirstAdministrator first,
      PublicAddress address) {
    this.properties = properties;
    this.demo = demo;
    this.material = material;
    this.first = first;
    this.address = address;
  }

  @EventListener(ApplicationStartedEvent.class)
  void begin() throws IOException {
    if (properties.demo() != Server.Demo.NONE && demo.isNeeded()) {
      demo.make();
      if (properties.demo() == Server.Demo.WITH_MATERIAL) {
        Thread.ofPlatform().daemon().name("demo-material").start(this::material);
      }
    }
    if (!properties.quiet()) {
      first.linkToken().ifPresent(token -> System.out.println(
          "Jejak belum mempunyai administrator. Buka tautan sekali pakai ini: " + address.of("/mulai/" + token)));
    }
  }

  private void material() {
    try {
      material.make();
      log.atInfo().log("demo material recorded");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
