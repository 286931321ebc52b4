package id.jejak.interaction;

import id.jejak.archive.DocumentView;
import id.jejak.identity.Offices;
import id.jejak.identity.PublicAddress;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.site.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a satker takes home: that the case and each of its files are with the office, and as which bytes. */
@Component
class Receipt {
  private static final float TITLE = 18;
  private static final float HEADING = 12;
  private static final float SMALL = 8;
  private static final float LINE = 10;
  private static final float FILE_HEIGHT = 48;

  private final Offices offices;
  private final ReferenceData reference;
  private final PublicAddress site;
  private final Words words;
  private final MessageSource messages;
  private final Clock clock;

  Receipt(Offices offices, ReferenceData reference, PublicAddress site, Words words, MessageSource messages,
      Clock clock) {
    this.offices = offices;
    this.reference = reference;
    this.site = site;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  /** @param documents those that the satker may know of */
  byte[] pdf(InteractionView interaction, List<String> satkers, List<DocumentView> documents, Viewer viewer,
      Locale locale) {
    String title = word("interaction.receipt.title", locale);
    try (Sheet sheet = new Sheet(title + " " + interaction.ticket(), locale)) {
      sheet.text(offices.get(interaction.officeId()).name(), LINE);
      sheet.text(title, TITLE);
      sheet.rule();
      facts(sheet, interaction, satkers, locale);
      sheet.rule();
      sheet.text(word("interaction.receipt.files", locale, documents.size()), HEADING);
      for (int i = 0; i < documents.size(); i++) {
        file(sheet, i + 1, documents.get(i), locale);
      }
      sheet.rule();
      sheet.text(word("interaction.receipt.made", locale, words.time(clock.instant()), viewer.displayName()), SMALL);
      sheet.text(word("interaction.receipt.check", locale, site.of("/layanan/" + interaction.id())), SMALL);
      return sheet.bytes(page -> word("interaction.receipt.foot", locale, interaction.ticket(), page, sheet
          .pageCount()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void facts(Sheet sheet, InteractionView interaction, List<String> satkers, Locale locale)
      throws IOException {
    sheet.fact(word("interaction.ticket", locale), interaction.ticket());
    sheet.fact(word("interaction.subject", locale), interaction.subject());
    for (String satker : satkers) {
      sheet.fact(word("interaction.satker", locale), satker);
    }
    sheet.fact(word("interaction.channel", locale), reference.label(ReferenceData.Kind.CHANNEL, interaction.channel(),
        locale));
    sheet.fact(word("interaction.service", locale), reference.label(ReferenceData.Kind.SERVICE, interaction
        .serviceType(), locale));
    sheet.fact(word("interaction.status", locale), word("interaction.status." + interaction.status(), locale));
    time(sheet, "interaction.received", interaction.receivedAt(), locale);
    time(sheet, "interaction.complete-at", interaction.course().clock().completeAt(), locale);
    time(sheet, "interaction.due", interaction.course().clock().dueAt(), locale);
    time(sheet, "interaction.finished-at", interaction.course().clock().finishedAt(), locale);
  }

  private void time(Sheet sheet, String name, @Nullable Instant instant, Locale locale) throws IOException {
    if (instant != null) {
      sheet.fact(word(name, locale), words.time(instant));
    }
  }

  private void file(Sheet sheet, int number, DocumentView document, Locale locale) throws IOException {
    sheet.room(FILE_HEIGHT);
    sheet.text(number + ". " + document.name(), LINE);
    sheet.text(words.size(document.sizeBytes()) + " · " + word("archive.state." + document.shownState(), locale) + " · "
        + words.time(document.receivedAt()), SMALL);
    sheet.text("SHA-256 " + document.sha256(), SMALL);
  }

  private String word(String code, Locale locale, Object... arguments) {
    return messages.getMessage(code, arguments, locale);
  }
}
