package id.jejak.operations;

import id.jejak.identity.Viewer;
import id.jejak.intake.Recording;
import id.jejak.intake.Spool;
import id.jejak.intake.UploadForm;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.InteractionLinks;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.shared.Audience;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done in a case: the services that people use, each at the moment of the clock. */
@Component
class DemoStage {
  private static final long LARGEST = 50_000_000;

  private final Recording recording;
  private final Interactions interactions;
  private final InteractionLife life;
  private final InteractionLinks links;
  private final Spool spool;
  private final EventClock clock;

  DemoStage(Recording recording, Interactions interactions, InteractionLife life, InteractionLinks links, Spool spool,
      EventClock clock) {
    this.recording = recording;
    this.interactions = interactions;
    this.life = life;
    this.links = links;
    this.spool = spool;
    this.clock = clock;
  }

  EventClock clock() {
    return clock;
  }

  InteractionLife life() {
    return life;
  }

  InteractionLinks links() {
    return links;
  }

  InteractionView record(Recording.Entry entry, Viewer viewer) {
    return recording.record(entry, null, viewer);
  }

  InteractionView find(InteractionView interaction, Viewer viewer) {
    return interactions.find(interaction.id(), viewer);
  }

  void write(InteractionView interaction, Viewer viewer, String words, Audience audience, List<Path> files) {
    List<UploadForm.FileIn> incoming = new ArrayList<>();
    try {
      for (Path file : files) {
        try (InputStream bytes = Files.newInputStream(file)) {
          incoming.add(new UploadForm.FileIn(String.valueOf(file.getFileName()), spool.write(bytes, LARGEST)));
        }
      }
      recording.write(interaction.id(), viewer, words, audience, incoming, null);
      for (UploadForm.FileIn file : incoming) {
        file.spooled().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
