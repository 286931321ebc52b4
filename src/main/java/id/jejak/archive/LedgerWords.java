package id.jejak.archive;

import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a filter of the ledger, and its channels, in the words of the reader. */
@Component
class LedgerWords {
  private final ReferenceData reference;
  private final Satkers satkers;
  private final MessageSource messages;

  LedgerWords(ReferenceData reference, Satkers satkers, MessageSource messages) {
    this.reference = reference;
    this.satkers = satkers;
    this.messages = messages;
  }

  /** One condition of a filter, by the field of the address that it is. */
  record Part(String field, String key, String words) {
  }

  /** A channel and how many documents came by it. */
  record Channel(String code, String label, long documents) {
  }

  List<Part> parts(LedgerFilter filter, Viewer viewer, Locale locale) {
    List<Part> parts = new ArrayList<>();
    FileType type = filter.type();
    UUID satkerId = filter.satkerId();
    if (!filter.states().isEmpty()) {
      parts.add(new Part("keadaan", word("archive.state", locale), states(filter, locale)));
    }
    if (type != null) {
      parts.add(new Part("jenis", word("archive.type", locale), word("archive.type." + type.code(), locale)));
    }
    String channel = filter.channel();
    if (channel != null) {
      parts.add(new Part("kanal", word("archive.channel", locale), channel(channel, locale)));
    }
    if (satkerId != null) {
      parts.add(new Part("satker", word("archive.satker", locale), satkers.find(satkerId, satkers.today(viewer
          .officeId())).filter(found -> found.officeId().equals(viewer.officeId())).map(found -> found.label()).orElse(
              word("archive.satker.other", locale))));
    }
    if (filter.older()) {
      parts.add(new Part("lama", word("archive.reader", locale), word("archive.reader.older", locale)));
    }
    return parts;
  }

  private String states(LedgerFilter filter, Locale locale) {
    return switch (filter.stateWord()) {
      case LedgerFilter.NOT_SEARCHABLE -> word("archive.ledger.unsearchable", locale);
      case LedgerFilter.WAITING -> word("archive.ledger.waiting", locale);
      default -> Arrays.stream(LedgerState.values()).filter(filter.states()::contains).map(state -> word(
          "archive.state." + state.name(), locale)).collect(Collectors.joining(", "));
    };
  }

  String channel(@Nullable String code, Locale locale) {
    return code == null || code.isEmpty()
        ? word("archive.channel.none", locale)
        : reference.label(ReferenceData.Kind.CHANNEL, code, locale);
  }

  /** Largest first. */
  List<Channel> channels(Map<String, Long> counts, Locale locale) {
    return counts.entrySet().stream().map(count -> new Channel(count.getKey(), channel(count.getKey(), locale), count
        .getValue())).sorted(Comparator.comparing(Channel::documents).reversed().thenComparing(Channel::label))
        .toList();
  }

  private String word(String code, Locale locale) {
    return messages.getMessage(code, null, locale);
  }
}
