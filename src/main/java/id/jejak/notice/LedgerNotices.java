package id.jejak.notice;

import id.jejak.archive.LedgerAlert;
import id.jejak.identity.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the administrators of an office, in the same transaction, that its ledger needs them. */
@Component
class LedgerNotices {
  private final People people;
  private final NoticeRows rows;
  private final MailDesk mail;

  LedgerNotices(People people, NoticeRows rows, MailDesk mail) {
    this.people = people;
    this.rows = rows;
    this.mail = mail;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void raised(LedgerAlert alert) {
    people.administrators(alert.officeId()).forEach(reader -> mail.queue(rows.addOfAlert(reader.personId(), alert.id()),
        NoticeKind.LEDGER, reader));
  }
}
