package id.jejak.search;

import id.jejak.identity.Viewer;
import id.jejak.search.Understood.Chosen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads filters out of what a viewer typed, with the satkers and channels that the viewer may know. */
@Component
class FilterReader {
  private final SatkerNames satkers;
  private final Channels channels;

  FilterReader(SatkerNames satkers, Channels channels) {
    this.satkers = satkers;
    this.channels = channels;
  }

  Understood read(String text, Viewer viewer) {
    Locale locale = LocaleContextHolder.getLocale();
    return new Reading(text, new Reading.Names() {
      @Override
      public List<Chosen> satkers(String typed) {
        return satkers.named(typed, viewer);
      }

      @Override
      public Optional<Chosen> channel(String typed) {
        return channels.named(typed, viewer, locale);
      }

      @Override
      public String channels() {
        return channels.all(viewer);
      }
    }).understood();
  }
}
