package id.jejak.knowledge.answer;

import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.interaction.InteractionView;
import id.jejak.knowledge.Mask;
import id.jejak.knowledge.MaskKind;
import id.jejak.knowledge.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Hides whom a case is about. */
@Component
class CaseMasking {
  private static final int LONGEST = 5_000;
  private static final Locale INDONESIAN = Locale.of("id");

  private final Satkers satkers;
  private final Masking masking;
  private final MessageSource words;

  CaseMasking(Satkers satkers, Masking masking, MessageSource words) {
    this.satkers = satkers;
    this.masking = masking;
    this.words = words;
  }

  /** How the satkers of a case are called. */
  List<String> identities(InteractionView interaction) {
    return satkers.findAll(interaction.satkerIds(), satkers.today(interaction.officeId())).values().stream().flatMap((
        Satker satker) -> Stream.of(satker.code(), satker.name())).toList();
  }

  /** A text in pieces, those that are hidden beside the rest. */
  List<CaseDrafts.Piece> pieces(String text, List<String> identities) {
    String read = cut(text);
    List<CaseDrafts.Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Mask mask : masking.masks(read, identities)) {
      if (mask.from() > at) {
        pieces.add(new CaseDrafts.Piece(read.substring(at, mask.from()), null, ""));
      }
      pieces.add(new CaseDrafts.Piece(read.substring(mask.from(), mask.until()), mask.kind(), word(mask.kind())));
      at = mask.until();
    }
    if (at < read.length()) {
      pieces.add(new CaseDrafts.Piece(read.substring(at), null, ""));
    }
    return pieces;
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  String masked(String text, List<String> identities) {
    String read = cut(text);
    return Masking.masked(read, masking.masks(read, identities), this::word);
  }

  private String word(MaskKind kind) {
    return words.getMessage("knowledge.mask." + kind.name(), null, INDONESIAN);
  }
}
