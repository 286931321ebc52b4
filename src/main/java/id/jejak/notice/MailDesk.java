package id.jejak.notice;

import id.jejak.identity.Offices;
import id.jejak.identity.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a notice into a mail: one of its own, or the daily one. */
@Component
class MailDesk {
  private final NoticeProperties properties;
  private final MailAddresses addresses;
  private final MailQueue queue;
  private final NoticeRows rows;
  private final Offices offices;
  private final Clock clock;
  private Runnable news = () -> {
  };

  MailDesk(NoticeProperties properties, MailAddresses addresses, MailQueue queue, NoticeRows rows, Offices offices,
      Clock clock) {
    this.properties = properties;
    this.addresses = addresses;
    this.queue = queue;
    this.rows = rows;
    this.offices = offices;
    this.clock = clock;
  }

  void onNews(Runnable listener) {
    this.news = listener;
  }

  /** Without a server nothing is queued: what waited for months would come all at once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void queue(UUID noticeId, NoticeKind kind, Viewer reader) {
    if (!properties.sends()) {
      return;
    }
    MailAddress address = addresses.of(reader.personId());
    if (!address.takes(kind)) {
      return;
    }
    if (address.delivery() == MailAddress.Delivery.DAILY) {
      rows.inMail(noticeId, daily(reader));
    } else {
      Instant due = kind == NoticeKind.MATCHED ? clock.instant().plus(properties.gather()) : clock.instant();
      rows.inMail(noticeId, queue.add(reader.personId(), reader.officeId(), null, due));
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          news.run();
        }
      });
    }
  }

  private UUID daily(Viewer reader) {
    ZoneId zone = offices.get(reader.officeId()).zone().id();
    LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
    while (true) {
      Instant dueAt = day.atTime(properties.digestAt()).atZone(zone).toInstant();
      if (dueAt.isAfter(clock.instant())) {
        var mail = queue.digest(reader.personId(), reader.officeId(), day, dueAt);
        if (mail.isPresent()) {
          return mail.get();
        }
      }
      day = day.plusDays(1);
    }
  }
}
