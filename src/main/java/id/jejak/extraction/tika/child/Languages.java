package id.jejak.extraction.tika.child;

import com.google.common.base.Optional;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import com.optimaize.langdetect.text.TextObjectFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Tells the language of a page among the few that a treasury office meets. */
final class Languages {
  private static final int ENOUGH = 40;
  private static final int LOOKED_AT = 800;

  private final LanguageDetector detector;
  // Without the search for addresses and rare scripts that large texts get: it costs more than all else here.
  private final TextObjectFactory texts = CommonTextObjectFactories.forDetectingShortCleanText();

  Languages() {
    try {
      detector = LanguageDetectorBuilder.create(NgramExtractors.standard()).withProfiles(new LanguageProfileReader()
          .readBuiltIn(List.of(LdLocale.fromString("id"), LdLocale.fromString("ms"), LdLocale.fromString("en"), LdLocale
              .fromString("nl"))))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** ISO 639 code; {@code und} for little text or where none is likely. */
  String of(String text) {
    if (text.length() < ENOUGH) {
      return "und";
    }
    Optional<LdLocale> found = detector.detect(texts.forText(Text.shortened(text, LOOKED_AT)));
    if (!found.isPresent()) {
      return "und";
    }
    // Official Malay and Indonesian are told apart badly, and this is an Indonesian office.
    String language = found.get().getLanguage();
    return language.equals("ms") ? "id" : language;
  }
}
