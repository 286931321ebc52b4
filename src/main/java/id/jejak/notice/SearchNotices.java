package id.jejak.notice;

import id.jejak.identity.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person that a saved search has new matches: once until the person has looked, however many come meanwhile. */
@Component
public class SearchNotices {
  private final NoticeRows rows;
  private final MailDesk mail;

  SearchNotices(NoticeRows rows, MailDesk mail) {
    this.rows = rows;
    this.mail = mail;
  }

  /** Joins the notice that waits, if one does; in the transaction of the caller. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Viewer reader, UUID searchId) {
    if (!rows.waitsForSearch(reader.personId(), searchId)) {
      mail.queue(rows.addOfSearch(reader.personId(), searchId), NoticeKind.MATCHED, reader);
    }
  }

  /** The person has looked at the search, or it has ended. */
  @Transactional
  public void read(UUID personId, UUID searchId) {
    rows.readSearch(personId, searchId);
  }
}
