package id.jejak.notice;

import id.jejak.access.AccessPolicy;
import id.jejak.archive.LedgerAlert;
import id.jejak.archive.LedgerAlerts;
import id.jejak.archive.LedgerState;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.PublicAddress;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.interaction.Interactions;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the letter for what waits in a mail. It asks anew what the person may see and wants: nothing leaves that is no
 * longer theirs. A letter holds ticket, subject and state, and the way to the rest: mail is read by others on its way.
 */
@Component
class LetterWriter {
  private final NoticeRows rows;
  private final MailAddresses addresses;
  private final Interactions interactions;
  private final SavedSearchNews searches;
  private final LedgerAlerts alerts;
  private final People people;
  private final AccessPolicy policy;
  private final Offices offices;
  private final PublicAddress site;
  private final MessageSource messages;
  private final Clock clock;

  LetterWriter(NoticeRows rows, MailAddresses addresses, Interactions interactions, SavedSearchNews searches,
      LedgerAlerts alerts, People people, AccessPolicy policy, Offices offices, PublicAddress site,
      MessageSource messages, Clock clock) {
    this.rows = rows;
    this.addresses = addresses;
    this.interactions = interactions;
    this.searches = searches;
    this.alerts = alerts;
    this.people = people;
    this.policy = policy;
    this.offices = offices;
    this.site = site;
    this.messages = messages;
    this.clock = clock;
  }

  /** A notice with what its subject and its lines say. */
  private record News(Notice notice, String title, String lines) {
  }

  /** Empty when there is nothing left to tell. */
  Optional<Letter> write(MailQueue.Mail mail) {
    MailAddress address = addresses.of(mail.personId());
    String to = address.address();
    Optional<Viewer> reader = people.viewer(mail.personId());
    if (to == null || reader.isEmpty()) {
      return Optional.empty();
    }
    List<News> news = rows.ofMail(mail.id()).stream().filter(notice -> !notice.read() && address.takes(notice.kind()))
        .flatMap(notice -> news(notice, reader.get(), address.locale()).stream()).toList();
    return news.isEmpty()
        ? Optional.empty()
        : Optional.of(letter(mail, to, reader.get(), news, address.locale()));
  }

  private Optional<News> news(Notice notice, Viewer reader, Locale locale) {
    String opened = site.of("/pemberitahuan/" + notice.id());
    if (notice.searchId() != null) {
      return searches.of(notice.searchId(), reader).filter(found -> found.count() > 0)
          .map(found -> new News(notice, found.name(), words(
              "notice.mail.matched", locale, kind(notice, locale), found.name(), found.count(),
              time(notice.at(), reader,
                  locale),
              opened)));
    }
    UUID alertId = notice.alertId();
    if (alertId != null) {
      return alerts.find(alertId, reader).filter(alert -> reader.is(Role.ADMINISTRATOR) && alert.endedAt() == null).map(
          alert -> alert(notice, alert, reader, locale, opened));
    }
    return Optional.ofNullable(notice.interactionId()).flatMap(interactions::forIndex).filter(found -> policy.mayRead(
        reader, found.access())).map(found -> new News(notice, found.ticket(),
            words("notice.mail.one", locale, kind(
                notice, locale), found.ticket(), found.subject(), words("interaction.status." + found.status(), locale),
                time(notice.at(), reader, locale), opened)));
  }

  private News alert(Notice notice, LedgerAlert alert, Viewer reader, Locale locale, String opened) {
    LedgerState state = alert.state();
    String about = state == null
        ? words("archive.alert.backlog", locale, alert.figure())
        : words("archive.alert.state", locale, alert.figure(), words("archive.state." + state.name(), locale));
    return new News(notice, words("archive.ledger.title", locale), words("notice.mail.ledger", locale, kind(notice,
        locale), about, time(notice.at(), reader, locale), opened));
  }

  private Letter letter(MailQueue.Mail mail, String to, Viewer reader, List<News> news, Locale locale) {
    String subject = mail.digestDay() == null
        ? words("notice.mail.subject", locale, news.getFirst().title(), kind(news.getFirst().notice(), locale))
        : words("notice.mail.digest.subject", locale, news.size(), DateTimeFormatter.ofPattern("d MMMM yyyy", locale)
            .format(mail.digestDay()));
    StringBuilder body = new StringBuilder(words("notice.mail.greeting", locale, reader.displayName()));
    news.forEach(one -> body.append("\n\n").append(one.lines()));
    body.append("\n\n").append(words("notice.mail.foot", locale, offices.get(reader.officeId()).name(), site.of(
        "/akun/surel")));
    return new Letter(mail.id(), to, subject, body.append('\n').toString(), clock.instant());
  }

  private String kind(Notice notice, Locale locale) {
    return words("notice.kind." + notice.kind(), locale);
  }

  private String time(Instant at, Viewer reader, Locale locale) {
    var zone = offices.get(reader.officeId()).zone();
    return DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm", locale).format(at.atZone(zone.id())) + " " + zone;
  }

  private String words(String code, Locale locale, Object... arguments) {
    return messages.getMessage(code, arguments, locale);
  }
}
